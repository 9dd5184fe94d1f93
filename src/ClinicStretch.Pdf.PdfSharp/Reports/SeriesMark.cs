using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>How one line of a chart is told from the others: by its dashes and the shape of its points, in one dark ink.</summary>
internal sealed record SeriesMark(IReadOnlyList<double> Dash, double Width, Action<Canvas, XPoint> DrawPoint)
{
    private const double Size = 3.2;

    private static readonly SeriesMark[] All =
    [
        new([], 1.8, (canvas, p) => canvas.Disc(p.X - Size, p.Y - Size, 2 * Size, Ink.Text)),
        new([5, 2.5], 1.2, (canvas, p) => Both(canvas, p, n => Square(p, n))),
        new([1.5, 2], 1.4, (canvas, p) => canvas.Shape(Triangle(p), Ink.Accent)),
        new([7, 2, 1.5, 2], 1, (canvas, p) => Both(canvas, p, n => Diamond(p, n))),
    ];

    public static SeriesMark Of(int index) => All[index % All.Length];

    public void DrawLine(Canvas canvas, XPoint from, XPoint to) => canvas.Line(from, to, Width, Ink.Text, Dash);

    // An open shape: dark, and within it the paper.
    private static void Both(Canvas canvas, XPoint at, Func<double, IEnumerable<XPoint>> shape)
    {
        canvas.Shape(shape(Size), Ink.Text);
        canvas.Shape(shape(Size - 1.2), Ink.Paper);
    }

    private static IEnumerable<XPoint> Square(XPoint p, double n) => [new(p.X - n, p.Y - n), new(p.X + n, p.Y - n), new(p.X + n, p.Y + n), new(p.X - n, p.Y + n)];

    private static IEnumerable<XPoint> Diamond(XPoint p, double n) => [new(p.X, p.Y - n * 1.4), new(p.X + n * 1.4, p.Y), new(p.X, p.Y + n * 1.4), new(p.X - n * 1.4, p.Y)];

    private static IEnumerable<XPoint> Triangle(XPoint p) => [new(p.X, p.Y - Size * 1.25), new(p.X + Size * 1.2, p.Y + Size), new(p.X - Size * 1.2, p.Y + Size)];
}
