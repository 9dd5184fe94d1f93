using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>How the parts of a bar are told apart without colour: full, striped, crossed, empty within dashes, dotted.</summary>
internal static class BarFill
{
    private const double Edge = 0.8;
    private const double Stripe = 3.4;

    public static void Draw(Canvas canvas, XRect area, ChartPart part)
    {
        canvas.Fill(area, part is ChartPart.Done ? Ink.Accent : Ink.Paper);
        switch (part)
        {
            case ChartPart.Partly: DrawStripes(canvas, area); break;
            case ChartPart.NotDone: DrawCross(canvas, area); break;
            case ChartPart.Extra: DrawDots(canvas, area); break;
            default: break;
        }
        if (part is ChartPart.Unknown)
            DrawDashes(canvas, area);
        else
            canvas.Outline(area, Edge, Ink.Text);
    }

    private static void DrawStripes(Canvas canvas, XRect area)
    {
        for (var start = -area.Height + Stripe; start < area.Width; start += Stripe)
        {
            var (left, right) = (Math.Max(start, 0), Math.Min(start + area.Height, area.Width));
            canvas.Line(area.X + left, area.Bottom - (left - start), area.X + right, area.Bottom - (right - start), 1.2, Ink.Accent);
        }
    }

    private static void DrawCross(Canvas canvas, XRect area)
    {
        canvas.Line(area.X, area.Y, area.Right, area.Bottom, Edge, Ink.Text);
        canvas.Line(area.X, area.Bottom, area.Right, area.Y, Edge, Ink.Text);
    }

    private static void DrawDots(Canvas canvas, XRect area)
    {
        for (var y = area.Y + 2.2; y < area.Bottom - 1; y += 4)
            for (var x = area.X + 2.2; x < area.Right - 1; x += 4)
                canvas.Disc(x - 0.8, y - 0.8, 1.6, Ink.Text);
    }

    private static void DrawDashes(Canvas canvas, XRect area)
    {
        var inner = XRect.Inflate(area, -Edge / 2, -Edge / 2);
        canvas.Line(inner.TopLeft, inner.TopRight, Edge, Ink.Text, 2, 2);
        canvas.Line(inner.TopRight, inner.BottomRight, Edge, Ink.Text, 2, 2);
        canvas.Line(inner.BottomRight, inner.BottomLeft, Edge, Ink.Text, 2, 2);
        canvas.Line(inner.BottomLeft, inner.TopLeft, Edge, Ink.Text, 2, 2);
    }
}
