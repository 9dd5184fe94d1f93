using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout.Signs;

/// <summary>A light of the pain rule: each colour has a shape of its own, so that it is told apart in grey. The word beside it says it all.</summary>
internal sealed class LightSign(PainColour colour, double size) : Box
{
    public override double Height => size;
    public override double Width => size;

    public override void Draw(Canvas canvas, double x, double y) => canvas.Furniture(() =>
    {
        switch (colour)
        {
            case PainColour.Green: DrawGo(canvas, x, y); break;
            case PainColour.Amber: DrawMind(canvas, x, y); break;
            default: DrawStop(canvas, x, y); break;
        }
    });

    /// <summary>A disc with a tick.</summary>
    private void DrawGo(Canvas canvas, double x, double y)
    {
        canvas.Disc(x, y, size, Ink.Green);
        canvas.Line(x + size * 0.26, y + size * 0.52, x + size * 0.44, y + size * 0.7, size * 0.13, Ink.Paper);
        canvas.Line(x + size * 0.42, y + size * 0.7, x + size * 0.75, y + size * 0.32, size * 0.13, Ink.Paper);
    }

    /// <summary>A triangle with a bar and a dot.</summary>
    private void DrawMind(Canvas canvas, double x, double y)
    {
        canvas.Shape([new(x + size * 0.5, y), new(x + size, y + size * 0.94), new(x, y + size * 0.94)], Ink.Amber);
        canvas.Fill(new XRect(x + size * 0.44, y + size * 0.34, size * 0.12, size * 0.3), Ink.Paper);
        canvas.Fill(new XRect(x + size * 0.44, y + size * 0.72, size * 0.12, size * 0.12), Ink.Paper);
    }

    /// <summary>An octagon with a bar.</summary>
    private void DrawStop(Canvas canvas, double x, double y)
    {
        var (near, far) = (size * 0.29, size * 0.71);
        canvas.Shape(
            [
                new(x + near, y), new(x + far, y), new(x + size, y + near), new(x + size, y + far),
                new(x + far, y + size), new(x + near, y + size), new(x, y + far), new(x, y + near),
            ],
            Ink.Red);
        canvas.Fill(new XRect(x + size * 0.22, y + size * 0.43, size * 0.56, size * 0.14), Ink.Paper);
    }
}
