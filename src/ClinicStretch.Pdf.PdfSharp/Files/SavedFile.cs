using System.Globalization;

namespace ClinicStretch.Pdf.PdfSharp.Files;

/// <summary>A PDF file as PDFsharp saves it: objects, one cross-reference table, one trailer (ISO 32000-1, 7.5).</summary>
internal sealed class SavedFile
{
    private const int EntryLength = 20;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _table;
    private readonly List<int> _offsets;
    private readonly List<int> _edges;

    public SavedFile(ReadOnlyMemory<byte> bytes)
    {
        _bytes = bytes;
        _table = Number(bytes.Span.LastIndexOf("startxref\n"u8) + 10);
        _offsets = [.. Enumerable.Range(1, Number(_table + 7) - 1).Select(number => Number(FirstEntry + number * EntryLength))];
        _edges = [.. _offsets.Append(_table).Order()];
    }

    /// <summary>What stands before the first object.</summary>
    public ReadOnlySpan<byte> Header => _bytes.Span[.._edges[0]];

    public int Count => _offsets.Count;

    /// <summary>From the keyword to the end of the trailer's dictionary.</summary>
    public ReadOnlySpan<byte> Trailer
    {
        get
        {
            var rest = _bytes.Span[(FirstEntry + (Count + 1) * EntryLength)..];
            return rest[..(rest.LastIndexOf(">>"u8) + 2)];
        }
    }

    /// <summary>The object with that number, from 1, with its <c>obj</c> and <c>endobj</c>.</summary>
    public ReadOnlySpan<byte> Object(int number)
    {
        var start = _offsets[number - 1];
        return _bytes.Span[start.._edges[_edges.BinarySearch(start) + 1]];
    }

    private int FirstEntry => _table + 5 + _bytes.Span[(_table + 5)..].IndexOf((byte)'\n') + 1;

    private int Number(int at)
    {
        var digits = _bytes.Span[at..];
        return int.Parse(digits[..digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9')], CultureInfo.InvariantCulture);
    }
}
