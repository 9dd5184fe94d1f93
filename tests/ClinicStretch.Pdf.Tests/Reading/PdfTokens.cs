using System.Globalization;
using System.Text;

namespace ClinicStretch.Pdf.Tests.Reading;

/// <summary>Reads values one after the other (ISO 32000-1, 7.2 and 7.3).</summary>
internal sealed class PdfTokens(byte[] bytes, int at, PdfFile? file)
{
    private static readonly PdfOperator ArrayEnd = new("]");
    private static readonly PdfOperator DictionaryEnd = new(">>");

    public int At { get; private set; } = at;

    public bool IsAtEnd
    {
        get
        {
            SkipSpace();
            return At >= bytes.Length;
        }
    }

    public object? Read()
    {
        SkipSpace();
        return bytes[At] switch
        {
            (byte)'/' => ReadName(),
            (byte)'(' => ReadString(),
            (byte)'[' => ReadArray(),
            (byte)']' => Skip(1, ArrayEnd),
            (byte)'<' when bytes[At + 1] == '<' => ReadDictionary(),
            (byte)'<' => ReadHex(),
            (byte)'>' => Skip(2, DictionaryEnd),
            _ => ReadWord(),
        };
    }

    private object Skip(int count, object value)
    {
        At += count;
        return value;
    }

    private void SkipSpace()
    {
        for (; At < bytes.Length && (IsSpace(bytes[At]) || bytes[At] == '%'); At++)
            if (bytes[At] == '%')
                while (At < bytes.Length && bytes[At] is not ((byte)'\n' or (byte)'\r'))
                    At++;
    }

    private static bool IsSpace(byte value) => value is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsRegular(byte value) => !IsSpace(value) && !"()<>[]{}/%".Contains((char)value, StringComparison.Ordinal);

    private string ReadRegular()
    {
        var start = At;
        while (At < bytes.Length && IsRegular(bytes[At]))
            At++;
        return Encoding.Latin1.GetString(bytes, start, At - start);
    }

    private PdfName ReadName()
    {
        At++;
        var parts = ReadRegular().Split('#');
        return new PdfName(parts[0] + string.Concat(parts.Skip(1).Select(part =>
            (char)int.Parse(part[..2], NumberStyles.HexNumber, CultureInfo.InvariantCulture) + part[2..])));
    }

    private List<object?> ReadArray()
    {
        At++;
        List<object?> values = [];
        for (var value = Read(); !ReferenceEquals(value, ArrayEnd); value = Read())
            AddOrRefer(values, value);
        return values;
    }

    // "12 0 R" is known by its end.
    private static void AddOrRefer(List<object?> values, object? value)
    {
        if (value is PdfOperator { Name: "R" })
        {
            var number = (int)(double)values[^2]!;
            values.RemoveRange(values.Count - 2, 2);
            values.Add(new PdfReference(number));
        }
        else
            values.Add(value);
    }

    private PdfDictionary ReadDictionary()
    {
        At += 2;
        List<object?> values = [];
        for (var value = Read(); !ReferenceEquals(value, DictionaryEnd); value = Read())
            AddOrRefer(values, value);
        var entries = values.Chunk(2).ToDictionary(pair => ((PdfName)pair[0]!).Text, pair => pair[1]);
        return new PdfDictionary(file, entries) { Stream = ReadStream(entries) };
    }

    private byte[]? ReadStream(Dictionary<string, object?> entries)
    {
        var start = At;
        while (start < bytes.Length && IsSpace(bytes[start]))
            start++;
        if (file is null || !bytes.AsSpan(start).StartsWith("stream"u8) || !entries.TryGetValue("Length", out var length))
            return null;
        start += 6;
        start += bytes[start] == '\r' ? 2 : 1;
        var count = (int)(double)(length is PdfReference reference ? file.Object(reference.Number) : length)!;
        return bytes.AsSpan(start, count).ToArray();
    }

    private PdfString ReadHex()
    {
        var end = Array.IndexOf(bytes, (byte)'>', At);
        var digits = string.Concat(Encoding.Latin1.GetString(bytes, At + 1, end - At - 1).Where(char.IsAsciiHexDigit));
        At = end + 1;
        return new PdfString(Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0"));
    }

    private PdfString ReadString()
    {
        List<byte> text = [];
        At++;
        for (var depth = 1; ; At++)
        {
            var value = bytes[At];
            if (value == '\\')
                text.AddRange(ReadEscape());
            else if (value == ')' && --depth == 0)
                break;
            else
            {
                depth += value == '(' ? 1 : 0;
                text.Add(value);
            }
        }
        At++;
        return new PdfString([.. text]);
    }

    private byte[] ReadEscape()
    {
        var value = bytes[++At];
        if (value is >= (byte)'0' and <= (byte)'7')
        {
            var code = 0;
            for (var digits = 0; digits < 3 && bytes[At] is >= (byte)'0' and <= (byte)'7'; digits++)
                code = code * 8 + bytes[At++] - '0';
            At--;
            return [(byte)code];
        }
        return value switch { (byte)'n' => "\n"u8.ToArray(), (byte)'r' => "\r"u8.ToArray(), (byte)'t' => "\t"u8.ToArray(), (byte)'\n' => [], _ => [value] };
    }

    private object? ReadWord()
    {
        var word = ReadRegular();
        return word switch
        {
            "true" => true,
            "false" => false,
            "null" => null,
            "" => throw new InvalidDataException($"Nothing can be read at {At}."),
            _ => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : new PdfOperator(word),
        };
    }
}
