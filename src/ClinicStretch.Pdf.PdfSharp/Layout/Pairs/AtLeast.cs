using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

/// <summary>A box with empty paper below it, so that it is as tall as its neighbour. The paper goes first when it is cut.</summary>
internal sealed class AtLeast(Box inner, double height) : Box
{
    public override double Height => Math.Max(inner.Height, height);
    public override bool KeepWithNext => inner.KeepWithNext;
    public override IEnumerable<Placed> Contents => [new(inner, 0, 0)];

    public override void Draw(Canvas canvas, double x, double y) => inner.Draw(canvas, x, y);

    public override (Box? Head, Box? Tail) Split(double room) => Height <= room ? (this, null) : inner.Split(room);

    public override Box AsTallAs(Box other) => inner.AsTallAs(other);

    /// <summary>A box without the paper it was given before.</summary>
    public static Box Bare(Box box) => box is AtLeast padded ? padded.Inner : box;

    private Box Inner => inner;
}
