using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>A chart with its axes and its key, one figure to a screen reader. Never cut.</summary>
internal sealed class ChartBox : Box
{
    private const double Between = 6;
    private readonly ReportChart _chart;
    private readonly Font _font;
    private readonly double _width;
    private readonly double _plot;
    private readonly double _left;
    private readonly ChartKey _key;

    public ChartBox(ReportChart chart, ReportLook look, double width)
    {
        (_chart, _width, _plot, _font) = (chart, width, look.Plot, new Font(Face.Regular, look.Fine));
        _left = chart.Up.Ticks.Max(tick => _font.WidthOf(tick.Label)) + Between;
        _key = new ChartKey(chart, _font, width);
    }

    public override double Width => _width;

    public override double Height => Top + _plot + Line + Between + _key.Height;

    private double Line => _font.Height * 1.15;

    // The axis's name, and below it the labels of the marks.
    private double Top => Line + Between + (_chart.Marks.Count > 0 ? Line : 0);

    public override void Draw(Canvas canvas, double x, double y) => canvas.Figure(Spelt(_chart.Alt), new XRect(x, y, _width, Height), () =>
    {
        var area = new XRect(x + _left, y + Top, _width - _left - Between, _plot);
        var plot = new ChartPlot(_chart, area, canvas);
        plot.DrawGround();
        DrawAxes(canvas, area, plot);
        DrawMarks(canvas, area, plot);
        plot.DrawBars();
        plot.DrawLines();
        _key.Draw(canvas, x, y + Top + _plot + Line + Between);
    });

    private void DrawAxes(Canvas canvas, XRect area, ChartPlot plot)
    {
        if (_chart.Up.Name is { } name)
            Write(canvas, Spelt(name), area.X - _left, area.Y - Top + _font.Ascent, _font with { Face = Face.Bold });
        foreach (var tick in _chart.Up.Ticks)
            Write(canvas, tick.Label, area.X - Between - _font.WidthOf(tick.Label), plot.Down(tick.At) + _font.Ascent * 0.36);
        foreach (var (label, middle) in Placed(_chart.Across.Ticks, area, plot))
            Write(canvas, label, middle - _font.WidthOf(label) / 2, area.Bottom + Between / 2 + _font.Ascent);
    }

    private void DrawMarks(Canvas canvas, XRect area, ChartPlot plot)
    {
        foreach (var mark in _chart.Marks)
            canvas.Line(new XPoint(plot.Across(mark.At), area.Y), new XPoint(plot.Across(mark.At), area.Bottom), 1, Ink.Text, 1, 2.5);
        foreach (var (label, middle) in Placed(_chart.Marks, area, plot))
            Write(canvas, label, middle - _font.WidthOf(label) / 2, area.Y - Between / 2 - (_font.Height - _font.Ascent));
    }

    // Labels keep within the picture and off each other: one that finds no room is left out, its line is not.
    private IEnumerable<(string Label, double Middle)> Placed(IReadOnlyList<ChartTick> ticks, XRect area, ChartPlot plot)
    {
        var free = area.X - _left;
        foreach (var tick in ticks)
        {
            var (label, half) = (Spelt(tick.Label), _font.WidthOf(Spelt(tick.Label)) / 2);
            var middle = Math.Min(plot.Across(tick.At), area.Right + Between - half);
            middle = Math.Max(middle, area.X - _left + half);
            if (middle - half < free)
                continue;
            free = middle + half + Between;
            yield return (label, middle);
        }
    }

    private void Write(Canvas canvas, string text, double x, double baseline, Font? font = null) => canvas.Text(text, font ?? _font, Ink.Text, x, baseline);

    private static string Spelt(string text) => ProgrammeText.Spelt(text);
}
