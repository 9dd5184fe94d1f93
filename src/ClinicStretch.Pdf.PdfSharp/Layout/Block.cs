using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>What belongs together: goes to the next page whole, and is cut only where that page could not hold it either.</summary>
/// <param name="room">Height of the next page, in points.</param>
internal sealed class Block(Box inner, double room) : Box
{
    public override double Height => inner.Height;
    public override bool KeepWithNext => inner.KeepWithNext;
    public override IEnumerable<Placed> Contents => [new(inner, 0, 0)];

    private Box Inner => inner;

    public override void Draw(Canvas canvas, double x, double y) => inner.Draw(canvas, x, y);

    public override Box AsTallAs(Box other) => AtLeast.Bare(other) is Block same ? new Block(inner.AsTallAs(same.Inner), room) : base.AsTallAs(other);

    public override (Box? Head, Box? Tail) Split(double height) =>
        Height <= height ? (this, null) : Height <= room ? (null, this) : inner.Split(height);
}

/// <summary>A box that is never the last thing on a page, though it is no heading: a figure above what is to be done.</summary>
internal sealed class Kept(Box inner) : Box
{
    public override double Height => inner.Height;
    public override bool KeepWithNext => true;
    public override IEnumerable<Placed> Contents => [new(inner, 0, 0)];

    public override void Draw(Canvas canvas, double x, double y) => inner.Draw(canvas, x, y);

    public override Box AsTallAs(Box other) => AtLeast.Bare(other) is Kept same ? new Kept(inner.AsTallAs(same.Inner)) : base.AsTallAs(other);

    private Box Inner => inner;
}
