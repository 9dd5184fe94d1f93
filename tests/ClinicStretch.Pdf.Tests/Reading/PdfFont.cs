using System.Buffers.Binary;

namespace ClinicStretch.Pdf.Tests.Reading;

/// <summary>A composite font as a page uses it: glyphs by two bytes, how wide each is, what it means.</summary>
internal sealed class PdfFont
{
    private readonly Dictionary<int, double> _widths = [];
    private readonly Dictionary<int, string> _meanings = [];
    private readonly double _usual;

    public PdfFont(PdfDictionary font)
    {
        Dictionary = font;
        Descendant = font.Array("DescendantFonts").OfType<PdfDictionary>().FirstOrDefault();
        _usual = Descendant?.Number("DW") ?? 1000;
        ReadWidths(Descendant?.Array("W") ?? []);
        if (font.Dictionary("ToUnicode") is { Stream: not null } map)
            ReadMeanings(new PdfTokens(PdfFile.Expanded(map), 0, null));
    }

    public PdfDictionary Dictionary { get; }

    public PdfDictionary? Descendant { get; }

    public string Name => Dictionary.Name("BaseFont") ?? "";

    public IReadOnlyCollection<string> Meanings => _meanings.Values;

    public static IEnumerable<int> Codes(byte[] text) => text.Chunk(2).Select(pair => (int)BinaryPrimitives.ReadUInt16BigEndian(pair));

    /// <summary>In ems.</summary>
    public double WidthOf(byte[] text) => Codes(text).Sum(code => _widths.GetValueOrDefault(code, _usual)) / 1000;

    /// <summary>What the text says; U+FFFD where the font does not tell.</summary>
    public string TextOf(byte[] text) => string.Concat(Codes(text).Select(code => _meanings.GetValueOrDefault(code, "\uFFFD")));

    private void ReadWidths(IReadOnlyList<object?> entries)
    {
        for (var at = 0; at + 1 < entries.Count;)
        {
            var first = (int)(double)entries[at]!;
            if (entries[at + 1] is IReadOnlyList<object?> list)
            {
                foreach (var (index, width) in list.Index())
                    _widths[first + index] = (double)width!;
                at += 2;
            }
            else
            {
                for (var code = first; code <= (int)(double)entries[at + 1]!; code++)
                    _widths[code] = (double)entries[at + 2]!;
                at += 3;
            }
        }
    }

    private void ReadMeanings(PdfTokens tokens)
    {
        List<object?> values = [];
        while (!tokens.IsAtEnd)
        {
            var token = tokens.Read();
            if (token is not PdfOperator { Name: var name })
            {
                values.Add(token);
                continue;
            }
            if (name == "endbfchar")
                foreach (var pair in values.OfType<PdfString>().Chunk(2))
                    _meanings[Codes(pair[0].Bytes).Single()] = Unicode(pair[1].Bytes);
            else if (name == "endbfrange")
                foreach (var range in values.OfType<PdfString>().Chunk(3))
                    ReadRange(range);
            values.Clear();
        }
    }

    private void ReadRange(PdfString[] range)
    {
        var first = Codes(range[0].Bytes).Single();
        for (var code = first; code <= Codes(range[1].Bytes).Single(); code++)
            _meanings[code] = char.ConvertFromUtf32(char.ConvertToUtf32(Unicode(range[2].Bytes), 0) + code - first);
    }

    private static string Unicode(byte[] bytes) => System.Text.Encoding.BigEndianUnicode.GetString(bytes);
}
