using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>A piece of the sheet, laid out and measured in points; where it goes is said when it is drawn.</summary>
internal abstract class Box
{
    public abstract double Height { get; }

    /// <summary>A heading: never the last thing on a page.</summary>
    public virtual bool KeepWithNext => false;

    /// <summary>How far the box draws to the right of its corner by itself, without what stands in it.</summary>
    public virtual double Width => 0;

    /// <summary>Two sides, of which only one holds anything: where the other goes on, this is no place to begin.</summary>
    public virtual bool IsOneSided => false;

    /// <summary>The boxes that stand in this one.</summary>
    public virtual IEnumerable<Placed> Contents => [];

    public abstract void Draw(Canvas canvas, double x, double y);

    /// <summary>Cuts the box in two for a page break; no head when nothing of it fits.</summary>
    public virtual (Box? Head, Box? Tail) Split(double height) => Height <= height ? (this, null) : (null, this);

    /// <summary>This box, or one with empty paper in it, so that each of its rows ends where its counterpart in the other does.</summary>
    public virtual Box AsTallAs(Box other) => AtLeast.Bare(other) is var bare && Height >= bare.Height ? this : new AtLeast(this, bare.Height);
}

/// <summary>A box within another, as seen from the other's top left corner.</summary>
internal readonly record struct Placed(Box Box, double X, double Y);
