using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>What stands within a chart's axes.</summary>
internal sealed class ChartPlot(ReportChart chart, XRect area, Canvas canvas)
{
    private const double BarShare = 0.78;

    public double Across(double at) => area.X + area.Width * (at - chart.Across.From) / (chart.Across.To - chart.Across.From);

    public double Down(double at) => area.Bottom - area.Height * (at - chart.Up.From) / (chart.Up.To - chart.Up.From);

    public void DrawGround()
    {
        foreach (var span in chart.Spans)
            canvas.Fill(new XRect(Across(span.From), area.Y, Across(span.To) - Across(span.From), area.Height), Ink.Rest);
        foreach (var tick in chart.Up.Ticks)
            canvas.Line(area.X, Down(tick.At), area.Right, Down(tick.At), tick.At > chart.Up.From ? 0.5 : 1, tick.At > chart.Up.From ? Ink.Rule : Ink.Text);
        foreach (var tick in chart.Across.Ticks)
            canvas.Line(Across(tick.At), area.Bottom, Across(tick.At), area.Bottom + 3, 0.75, Ink.Text);
    }

    public void DrawBars()
    {
        foreach (var bar in chart.Bars)
        {
            var width = (Across(bar.To) - Across(bar.From)) * BarShare;
            var (x, below) = ((Across(bar.From) + Across(bar.To) - width) / 2, 0);
            foreach (var part in bar.Parts)
            {
                var (top, bottom) = (Down(below + part.Amount), Down(below));
                BarFill.Draw(canvas, new XRect(x, top, width, bottom - top), part.Part);
                below += part.Amount;
            }
        }
    }

    public void DrawLines()
    {
        foreach (var (index, line) in chart.Lines.Index())
            Draw(line, SeriesMark.Of(index));
    }

    private void Draw(ChartLine line, SeriesMark mark)
    {
        foreach (var (one, next) in line.Points.Zip(line.Points.Skip(1)))
            if (one.Up is not null && next.Up is not null)
                mark.DrawLine(canvas, Place(one), Place(next));
        foreach (var point in line.Points.Where(point => point.Up is not null))
            mark.DrawPoint(canvas, Place(point));
    }

    private XPoint Place(ChartPoint point) => new(Across(point.Across), Down(point.Up!.Value));
}
