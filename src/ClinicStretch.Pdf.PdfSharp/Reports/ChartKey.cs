using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>Says which dash, shape and filling is what, below the plot.</summary>
internal sealed class ChartKey
{
    private const double SampleLetters = 3;
    private const double Between = 5;
    private readonly Font _font;
    private readonly double _sample;
    private readonly List<Entry> _entries = [];
    private readonly int _rows = 1;

    public ChartKey(ReportChart chart, Font font, double width)
    {
        (_font, _sample) = (font, SampleLetters * font.Size);
        var (x, row) = (0.0, 0);
        foreach (var (name, draw) in Samples(chart))
        {
            var wide = _sample + Between + font.WidthOf(name);
            if (x > 0 && x + wide > width)
                (x, row) = (0, row + 1);
            _entries.Add(new Entry(name, draw, x, row));
            x += wide + 3 * Between;
        }
        _rows = row + 1;
    }

    public double Height => _entries.Count is 0 ? 0 : _rows * Line;

    private double Line => _font.Height * 1.25;

    public void Draw(Canvas canvas, double x, double y)
    {
        foreach (var entry in _entries)
        {
            var top = y + entry.Row * Line;
            entry.Draw(canvas, new XRect(x + entry.X, top, _sample, Line));
            canvas.Text(entry.Name, _font, Ink.Text, x + entry.X + _sample + Between, top + (Line - _font.Height) / 2 + _font.Ascent);
        }
    }

    private static IEnumerable<(string Name, Action<Canvas, XRect> Draw)> Samples(ReportChart chart) =>
    [
        .. chart.Lines.Select((line, n) => (ProgrammeText.Spelt(line.Name), (Action<Canvas, XRect>)((canvas, area) => DrawLine(canvas, area, SeriesMark.Of(n))))),
        .. chart.Parts.OrderBy(part => part.Key)
            .Select(part => (ProgrammeText.Spelt(part.Value), (Action<Canvas, XRect>)((canvas, area) => BarFill.Draw(canvas, Block(area), part.Key)))),
        .. chart.SpanName is { } name ? [(ProgrammeText.Spelt(name), (canvas, area) => canvas.Fill(Block(area), Ink.Rest))] : Array.Empty<(string, Action<Canvas, XRect>)>(),
    ];

    private static void DrawLine(Canvas canvas, XRect area, SeriesMark mark)
    {
        var y = area.Y + area.Height / 2;
        mark.DrawLine(canvas, new XPoint(area.X, y), new XPoint(area.Right, y));
        mark.DrawPoint(canvas, new XPoint(area.X + area.Width / 2, y));
    }

    private static XRect Block(XRect area) => new(area.Right - area.Height * 1.6, area.Y + area.Height * 0.14, area.Height * 1.6, area.Height * 0.72);

    private sealed record Entry(string Name, Action<Canvas, XRect> Draw, double X, int Row);
}
