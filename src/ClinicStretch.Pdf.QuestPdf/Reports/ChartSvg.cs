using System.Globalization;
using System.Security;
using System.Text;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;

namespace ClinicStretch.Pdf.QuestPdf.Reports;

/// <summary>A chart with its axes and its key as SVG. Its series are told apart by dash, shape and filling, so that it is the same in black ink.</summary>
internal sealed class ChartSvg
{
    private const float Width = 480;
    private const float Gap = 6;
    private const float Left = 44;
    private const float BarShare = 0.78f;
    private const float Sample = 26;

    private static readonly (string Dash, string Shape)[] Series =
    [
        ("", "M-3.2 0a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0"),
        ("5 2.5", "M-3-3h6v6h-6z"),
        ("1.5 2", "M0-4 3.8 3.2h-7.6z"),
        ("7 2 1.5 2", "M0-4.5 4.5 0 0 4.5-4.5 0z"),
    ];

    private readonly StringBuilder _svg = new();
    private readonly ReportChart _chart;
    private readonly Look _look;
    private readonly float _letters;
    private readonly (float Top, float Bottom) _plot;

    private ChartSvg(ReportChart chart, float ratio, Look look)
    {
        (_chart, _look, _letters) = (chart, look, look.Small);
        var (key, line, height) = (Key(), 1.4f * _letters, Width / ratio);
        var rows = key.Count is 0 ? 0 : key[^1].Row + 1;
        _plot = (2.4f * _letters + Gap, height - Gap - (rows + 1) * line);
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {height}" font-family="{ProgrammeFonts.Family}" font-size="{_letters}" fill="{look.Ink}">""");
        Ground();
        Marks();
        Bars();
        Lines();
        foreach (var (name, sample, x, row) in key)
        {
            var middle = height - (rows - row - 0.5) * line;
            sample(x, middle);
            Write(name, x + Sample + Gap, middle + _letters * 0.36, "start");
        }

        Add($"</svg>");
    }

    /// <param name="ratio">Width by height.</param>
    public static string Of(ReportChart chart, float ratio, Look look) => new ChartSvg(chart, ratio, look)._svg.ToString();

    private double Across(double at) => Left + (Width - Left - Gap) * (at - _chart.Across.From) / (_chart.Across.To - _chart.Across.From);

    private double Down(double at) => _plot.Bottom - (_plot.Bottom - _plot.Top) * (at - _chart.Up.From) / (_chart.Up.To - _chart.Up.From);

    private void Ground()
    {
        foreach (var span in _chart.Spans)
            Rest(Across(span.From), Across(span.To), _plot.Top, _plot.Bottom);
        if (_chart.Up.Name is { } name)
            Write(name, 0, _letters, "start", bold: true);
        foreach (var tick in _chart.Up.Ticks)
        {
            Add($"""<path d="M{Left} {Down(tick.At)}H{Width - Gap}" stroke="{_look.Rule}" stroke-width="{(tick.At > _chart.Up.From ? 0.5 : 1)}"/>""");
            Write(tick.Label, Left - Gap, Down(tick.At) + _letters * 0.36, "end");
        }

        Labels(_chart.Across.Ticks, _plot.Bottom + _letters * 1.3);
    }

    private void Marks()
    {
        foreach (var mark in _chart.Marks)
            Add($"""<path d="M{Across(mark.At)} {_plot.Top}V{_plot.Bottom}" stroke="{_look.Ink}" stroke-dasharray="1 2.5"/>""");
        Labels(_chart.Marks, _plot.Top - Gap / 2);
    }

    private void Bars()
    {
        foreach (var bar in _chart.Bars)
        {
            var width = (Across(bar.To) - Across(bar.From)) * BarShare;
            var (x, below) = ((Across(bar.From) + Across(bar.To) - width) / 2, 0);
            foreach (var part in bar.Parts)
            {
                Fill(part.Part, x, Down(below + part.Amount), width, Down(below) - Down(below + part.Amount));
                below += part.Amount;
            }
        }
    }

    // Full, striped, crossed, empty within dashes, dotted.
    private void Fill(ChartPart part, double x, double y, double width, double height)
    {
        var dash = part is ChartPart.Unknown ? " stroke-dasharray=\"2 2\"" : "";
        Add($"""<path d="M{x} {y}h{width}v{height}h{-width}z" fill="{(part is ChartPart.Done ? _look.Accent : Look.White)}" stroke="{_look.Ink}" stroke-width="0.8"{dash}/>""");
        var inside = part switch
        {
            ChartPart.Partly => Stripes(x, y, width, height),
            ChartPart.NotDone => string.Create(CultureInfo.InvariantCulture, $"M{x} {y}l{width} {height}M{x + width} {y}l{-width} {height}"),
            ChartPart.Extra => Dots(x, y, width, height),
            _ => "",
        };
        if (inside.Length > 0)
            Add($"""<path d="{inside}" fill="none" stroke="{_look.Ink}" stroke-width="1"/>""");
    }

    private static string Stripes(double x, double y, double width, double height)
    {
        var path = new StringBuilder();
        for (var down = 3.4; down < height; down += 3.4)
            path.Append(CultureInfo.InvariantCulture, $"M{x} {y + down}h{width}");
        return path.ToString();
    }

    private static string Dots(double x, double y, double width, double height)
    {
        var path = new StringBuilder();
        for (var down = 2.2; down < height - 1; down += 4)
            for (var right = 2.2; right < width - 1; right += 4)
                path.Append(CultureInfo.InvariantCulture, $"M{x + right} {y + down}h1.2");
        return path.ToString();
    }

    private void Lines()
    {
        foreach (var (index, line) in _chart.Lines.Index())
        {
            foreach (var (one, next) in line.Points.Zip(line.Points.Skip(1)))
                if (one.Up is { } from && next.Up is { } to)
                    Stroke(index, Across(one.Across), Down(from), Across(next.Across), Down(to));
            foreach (var point in line.Points)
                if (point.Up is { } up)
                    Point(index, Across(point.Across), Down(up));
        }
    }

    private void Stroke(int series, double x, double y, double toX, double toY) =>
        Add($"""<path d="M{x} {y}L{toX} {toY}" stroke="{_look.Ink}" stroke-width="1.4" stroke-dasharray="{(Of(series).Dash is { Length: > 0 } dash ? dash : "none")}"/>""");

    // Every second shape is open.
    private void Point(int series, double x, double y) => Add(
        $"""<path d="{Of(series).Shape}" transform="translate({x} {y})" fill="{(series % 2 is 0 ? _look.Ink : Look.White)}" stroke="{_look.Ink}" stroke-width="1.1"/>""");

    private static (string Dash, string Shape) Of(int series) => Series[series % Series.Length];

    // Says which dash, shape and filling is what: as many lines as the names need.
    private IEnumerable<(string Name, Action<double, double> Sample)> Samples() =>
    [
        .. _chart.Lines.Select((line, n) => (line.Name, (Action<double, double>)((x, y) =>
        {
            Stroke(n, x, y, x + Sample, y);
            Point(n, x + Sample / 2, y);
        }))),
        .. _chart.Parts.OrderBy(p => p.Key).Select(p => (p.Value, (Action<double, double>)((x, y) => Fill(p.Key, x, y - _letters * 0.4, Sample, _letters * 0.8)))),
        .. _chart.SpanName is { } span ? [(span, (x, y) => Rest(x, x + Sample, y - _letters * 0.4, y + _letters * 0.4))] : Array.Empty<(string, Action<double, double>)>(),
    ];

    private List<(string Name, Action<double, double> Sample, double X, int Row)> Key()
    {
        var key = new List<(string, Action<double, double>, double, int)>();
        var (x, row) = (0.0, 0);
        foreach (var (name, sample) in Samples())
        {
            var wide = Sample + Gap + Wide(name);
            if (x > 0 && x + wide > Width)
                (x, row) = (0, row + 1);
            key.Add((name, sample, x, row));
            x += wide + 2 * Gap;
        }

        return key;
    }

    private void Rest(double from, double to, double top, double bottom) => Add($"""<path d="M{from} {top}H{to}V{bottom}H{from}z" fill="{_look.Rest}"/>""");

    // The width of a letter is guessed on the wide side: SVG does not measure.
    private double Wide(string text) => text.Length * _letters * 0.56;

    // One that finds no room beside the last is left out; its line is not.
    private void Labels(IReadOnlyList<ChartTick> ticks, double baseline)
    {
        var free = 0.0;
        foreach (var tick in ticks)
        {
            var middle = Math.Clamp(Across(tick.At), Wide(tick.Label) / 2, Width - Wide(tick.Label) / 2);
            if (middle - Wide(tick.Label) / 2 < free)
                continue;
            free = middle + Wide(tick.Label) / 2 + Gap;
            Write(tick.Label, middle, baseline, "middle");
        }
    }

    private void Write(string text, double x, double y, string anchor, bool bold = false) => Add(
        $"""<text x="{x}" y="{y}" text-anchor="{anchor}"{(bold ? " font-weight=\"bold\"" : "")}>{SecurityElement.Escape(ReportParts.Spelt(text))}</text>""");

    private void Add(FormattableString piece) => _svg.Append(piece.ToString(CultureInfo.InvariantCulture));
}
