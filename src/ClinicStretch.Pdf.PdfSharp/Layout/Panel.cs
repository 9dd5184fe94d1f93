using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>How a panel looks. All lengths in points.</summary>
internal sealed record PanelStyle(double Padding)
{
    public XColor? Fill { get; init; }
    public double Border { get; init; }

    /// <summary>Width of a solid bar at the left edge.</summary>
    public double Bar { get; init; }

    /// <summary>Left padding besides the bar; the padding where not said.</summary>
    public double? Indent { get; init; }

    public double Left => Bar + (Indent ?? Padding);

    /// <summary>Width left for what stands inside.</summary>
    public double Inside(double width) => width - Left - Padding;
}

/// <summary>A box with a ground, a border or a bar around it.</summary>
internal sealed class Panel(double width, PanelStyle style, Box inner) : Box
{
    public override double Height => inner.Height + 2 * style.Padding;

    public override double Width => width;
    public override bool KeepWithNext => inner.KeepWithNext;
    public override IEnumerable<Placed> Contents => [new(inner, style.Left, style.Padding)];

    public override Box AsTallAs(Box other) => other is Panel same ? Around(inner.AsTallAs(same.Bare))! : base.AsTallAs(other);

    private Box Bare => inner;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Furniture(() => Decorate(canvas, new XRect(x, y, width, Height)));
        inner.Draw(canvas, x + style.Left, y + style.Padding);
    }

    public override (Box? Head, Box? Tail) Split(double height)
    {
        var (head, rest) = inner.Split(height - 2 * style.Padding);
        return (Around(head), Around(rest));
    }

    private Panel? Around(Box? part) => part is null ? null : new Panel(width, style, part);

    private void Decorate(Canvas canvas, XRect area)
    {
        if (style.Fill is { } fill)
            canvas.Fill(area, fill);
        if (style.Bar > 0)
            canvas.Fill(new XRect(area.X, area.Y, style.Bar, area.Height), Ink.Text);
        if (style.Border > 0)
            canvas.Outline(area, style.Border, Ink.Text);
    }
}
