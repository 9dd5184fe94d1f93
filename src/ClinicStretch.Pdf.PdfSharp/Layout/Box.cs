using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>A piece of the sheet, laid out and measured in points; where it goes is said when it is drawn.</summary>
internal abstract class Box
{
    public abstract double Height { get; }

    /// <summary>A heading: never the last thing on a page.</summary>
    public virtual bool KeepWithNext => false;

    public abstract void Draw(Canvas canvas, double x, double y);

    /// <summary>Cuts the box in two for a page break; no head when nothing of it fits.</summary>
    public virtual (Box? Head, Box? Tail) Split(double height) => Height <= height ? (this, null) : (null, this);
}
