using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>Boxes side by side, tops aligned, read from left to right. Never cut.</summary>
internal sealed class Columns(params IReadOnlyList<(double X, Box Box)> columns) : Box
{
    public override double Height { get; } = columns.Max(column => column.Box.Height);

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var (left, box) in columns)
            box.Draw(canvas, x + left, y);
    }
}
