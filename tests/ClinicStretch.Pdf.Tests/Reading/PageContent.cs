using System.Numerics;

namespace ClinicStretch.Pdf.Tests.Reading;

/// <summary>Follows the content of a page and says what is drawn where (ISO 32000-1, 8 and 9).</summary>
internal sealed class PageContent
{
    private const double AboveBaseline = 0.7;
    private const double BelowBaseline = 0.2;
    private readonly PdfDictionary _resources;
    private readonly int _page;
    private readonly double _height;
    private readonly List<Drawn> _drawn = [];
    private readonly Stack<(Matrix3x2 Matrix, Area? Clip)> _saved = [];
    private readonly Stack<(string Tag, int? Id)> _marks = [];
    private readonly Dictionary<string, PdfFont> _fonts;
    private readonly List<Vector2> _path = [];
    private Matrix3x2 _matrix = Matrix3x2.Identity;
    private Matrix3x2 _text = Matrix3x2.Identity;
    private Matrix3x2 _line = Matrix3x2.Identity;
    private Area? _clip;
    private bool _clips;
    private PdfFont? _font;
    private double _size;

    private PageContent(PdfDictionary page, int number, Dictionary<PdfDictionary, PdfFont> fonts)
    {
        (_page, _height) = (number, (double)page.Array("MediaBox")[3]!);
        _resources = page.Dictionary("Resources")!;
        var used = _resources.Dictionary("Font");
        _fonts = used?.Keys.ToDictionary(name => name, name => FontOf(used.Dictionary(name)!)) ?? [];

        PdfFont FontOf(PdfDictionary font) => fonts.TryGetValue(font, out var known) ? known : fonts[font] = new PdfFont(font);
    }

    public static IEnumerable<Drawn> Of(PdfFile file)
    {
        Dictionary<PdfDictionary, PdfFont> fonts = [];
        return file.Pages.Index().SelectMany(page => new PageContent(page.Item, page.Index, fonts).Follow(page.Item));
    }

    private List<Drawn> Follow(PdfDictionary page)
    {
        byte[] content = [.. page.Array("Contents").OfType<PdfDictionary>().SelectMany(part => PdfFile.Expanded(part).Append((byte)'\n'))];
        var tokens = new PdfTokens(content, 0, null);
        List<object?> values = [];
        while (!tokens.IsAtEnd)
        {
            var token = tokens.Read();
            if (token is PdfOperator operation)
            {
                Do(operation.Name, values);
                values.Clear();
            }
            else
                values.Add(token);
        }
        return _drawn;
    }

    private void Do(string operation, List<object?> values)
    {
        switch (operation)
        {
            case "q": _saved.Push((_matrix, _clip)); break;
            case "Q": (_matrix, _clip) = _saved.Pop(); break;
            case "cm": _matrix = MatrixOf(values) * _matrix; break;
            case "BDC" or "BMC": _marks.Push((((PdfName)values[0]!).Text, IdOf(values))); break;
            case "EMC": _marks.Pop(); break;
            case "Do": DrawForm(((PdfName)values[0]!).Text); break;
            case "m" or "l" or "c" or "v" or "y" or "re": AddToPath(operation, [.. values.Select(value => (float)(double)value!)]); break;
            case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*": DrawPath(); break;
            case "W" or "W*": _clips = true; break;
            case "n": EndPath(); break;
            default: DoText(operation, values); break;
        }
    }

    private void DoText(string operation, List<object?> values)
    {
        switch (operation)
        {
            case "BT": _text = _line = Matrix3x2.Identity; break;
            case "Tf": (_font, _size) = (_fonts[((PdfName)values[0]!).Text], (double)values[1]!); break;
            case "Td": _text = _line = Matrix3x2.CreateTranslation(Single(values, 0), Single(values, 1)) * _line; break;
            case "Tm": _text = _line = MatrixOf(values); break;
            case "Tj": DrawText(((PdfString)values[0]!).Bytes); break;
            case "TJ" or "T*" or "TD" or "'" or "\"": throw new NotSupportedException($"No sheet has had '{operation}' so far.");
        }
    }

    private void DrawText(byte[] text)
    {
        var width = _font!.WidthOf(text) * _size;
        var inked = _font.WidthOf(WithoutSpaceAfter(text)) * _size;
        var whole = _text * _matrix;
        var (start, end) = (Vector2.Transform(Vector2.Zero, whole), Vector2.Transform(new Vector2((float)inked, 0), whole));
        var size = Math.Abs(_size * whole.M22);
        _text = Matrix3x2.CreateTranslation((float)width, 0) * _text;
        var baseline = _height - start.Y;
        Add(DrawnKind.Text, new Area(start.X, baseline - AboveBaseline * size, end.X, baseline + BelowBaseline * size), drawn => drawn with
        {
            Text = _font.TextOf(text), Size = size, HasMissingGlyph = PdfFont.Codes(text).Contains(0),
        });
    }

    private byte[] WithoutSpaceAfter(byte[] text)
    {
        while (text.Length > 0 && _font!.TextOf(text[^2..]) is " ")
            text = text[..^2];
        return text;
    }

    private void DrawForm(string name)
    {
        var form = _resources.Dictionary("XObject")!.Dictionary(name)!;
        var box = form.Name("Subtype") == "Form" ? form.Array("BBox").Select(edge => (float)(double)edge!).ToArray() : [0, 0, 1, 1];
        _path.AddRange([new(box[0], box[1]), new(box[2], box[1]), new(box[2], box[3]), new(box[0], box[3])]);
        for (var corner = 0; corner < _path.Count; corner++)
            _path[corner] = Vector2.Transform(_path[corner], _matrix);
        Add(DrawnKind.Form, AreaOfPath());
        _path.Clear();
    }

    private void AddToPath(string operation, float[] numbers)
    {
        if (operation == "re")
            numbers = [numbers[0], numbers[1], numbers[0] + numbers[2], numbers[1] + numbers[3]];
        foreach (var point in numbers.Chunk(2))
            _path.Add(Vector2.Transform(new Vector2(point[0], point[1]), _matrix));
    }

    private void DrawPath()
    {
        if (_path.Count > 0)
            Add(DrawnKind.Shape, AreaOfPath(), drawn => drawn with { Points = _path.Count });
        EndPath();
    }

    // A path may be one to draw within from now on.
    private void EndPath()
    {
        if (_clips && _path.Count > 0)
            _clip = AreaOfPath().Within(_clip);
        _clips = false;
        _path.Clear();
    }

    private Area AreaOfPath() => new(_path.Min(p => p.X), _height - _path.Max(p => p.Y), _path.Max(p => p.X), _height - _path.Min(p => p.Y));

    private void Add(DrawnKind kind, Area area, Func<Drawn, Drawn>? more = null)
    {
        var drawn = new Drawn(kind, _page, area.Within(_clip), _marks.Select(mark => mark.Id).FirstOrDefault(id => id is not null), _marks.Any(mark => mark.Tag == "Artifact"))
        {
            Marks = [.. _marks.Reverse().Select(mark => mark.Tag)],
        };
        _drawn.Add(more?.Invoke(drawn) ?? drawn);
    }

    private static int? IdOf(List<object?> values) => values is [_, PdfDictionary properties] && properties.Number("MCID") is { } id ? (int)id : null;

    private static float Single(List<object?> values, int index) => (float)(double)values[index]!;

    private static Matrix3x2 MatrixOf(List<object?> values) => new(
        Single(values, 0), Single(values, 1), Single(values, 2), Single(values, 3), Single(values, 4), Single(values, 5));
}
