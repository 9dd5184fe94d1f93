using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>Boxes side by side, tops aligned, read from left to right. Never cut.</summary>
internal sealed class Columns(params IReadOnlyList<(double X, Box Box)> columns) : Box
{
    public override double Height { get; } = columns.Max(column => column.Box.Height);

    public override bool KeepWithNext => columns.All(column => column.Box.KeepWithNext);

    public override IEnumerable<Placed> Contents => columns.Select(column => new Placed(column.Box, column.X, 0));

    public override void Draw(Canvas canvas, double x, double y)
    {
        foreach (var (left, box) in columns)
            box.Draw(canvas, x + left, y);
    }

    public override Box AsTallAs(Box other) => other is Columns same && same.Count == Count
        ? new Columns([.. columns.Zip(same.Boxes, (column, counterpart) => (column.X, column.Box.AsTallAs(counterpart)))])
        : base.AsTallAs(other);

    private int Count => columns.Count;
    private IEnumerable<Box> Boxes => columns.Select(column => column.Box);
}
