using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ClinicStretch.Pdf.Tests.Reading;

/// <summary>A PDF file with a plain cross-reference table, read as far as tests ask.</summary>
internal sealed class PdfFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<int, int> _offsets = [];
    private readonly Dictionary<int, object?> _objects = [];
    private IReadOnlyList<PdfDictionary>? _pages;

    public PdfFile(byte[] bytes)
    {
        _bytes = bytes;
        Trailer = ReadTable(NumberAt(bytes.AsSpan().LastIndexOf("startxref"u8) + 9));
        for (var last = Trailer; last.Raw("Prev") is double before;)
            last = ReadTable((int)before);
    }

    public PdfDictionary Trailer { get; }

    public string Header => Encoding.ASCII.GetString(_bytes, 0, 8);

    public PdfDictionary Catalogue => Trailer.Dictionary("Root")!;

    /// <summary>Every dictionary that is an object or stands in one.</summary>
    public IEnumerable<PdfDictionary> Dictionaries => _offsets.Keys.SelectMany(number => Within(Object(number)));

    public IReadOnlyList<PdfDictionary> Pages => _pages ??= [.. PagesBelow(Catalogue.Dictionary("Pages")!)];

    public object? Object(int number)
    {
        if (_objects.TryGetValue(number, out var known))
            return known;
        if (!_offsets.TryGetValue(number, out var offset))
            return null;
        var tokens = new PdfTokens(_bytes, offset, this);
        for (var word = 0; word < 3; word++)
            tokens.Read();
        return _objects[number] = tokens.Read();
    }

    /// <summary>The stream with its filter undone.</summary>
    public static byte[] Expanded(PdfDictionary stream)
    {
        if (stream.Name("Filter") is not "FlateDecode")
            return stream.Stream!;
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(stream.Stream!), CompressionMode.Decompress))
            zlib.CopyTo(target);
        return target.ToArray();
    }

    /// <summary>One table and its trailer; the later one of two says where an object is.</summary>
    private PdfDictionary ReadTable(int at)
    {
        var tokens = new PdfTokens(_bytes, at + 4, this);
        while (tokens.Read() is double first)
            ReadSection((int)first, (int)(double)tokens.Read()!, tokens);
        return (PdfDictionary)tokens.Read()!;
    }

    private void ReadSection(int first, int count, PdfTokens tokens)
    {
        for (var number = first; number < first + count; number++)
        {
            var offset = (int)(double)tokens.Read()!;
            tokens.Read();
            if (tokens.Read() is PdfOperator { Name: "n" })
                _offsets.TryAdd(number, offset);
        }
    }

    private int NumberAt(int at)
    {
        var rest = Encoding.ASCII.GetString(_bytes, at, Math.Min(24, _bytes.Length - at)).TrimStart();
        return int.Parse(string.Concat(rest.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }

    private static IEnumerable<PdfDictionary> PagesBelow(PdfDictionary node) =>
        node.Name("Type") == "Page" ? [node] : node.Array("Kids").OfType<PdfDictionary>().SelectMany(PagesBelow);

    private static IEnumerable<PdfDictionary> Within(object? value) => value switch
    {
        PdfDictionary dictionary => dictionary.Keys.SelectMany(key => Within(dictionary.Raw(key))).Prepend(dictionary),
        IReadOnlyList<object?> list => list.SelectMany(Within),
        _ => [],
    };
}
