using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>A rule across the column.</summary>
internal sealed class Rule(double width, double weight) : Box
{
    public override double Height => weight;
    public override double Width => width;
    public override bool KeepWithNext => true;

    public override void Draw(Canvas canvas, double x, double y) =>
        canvas.Furniture(() => canvas.Fill(new XRect(x, y, width, weight), Ink.Accent));
}

/// <summary>Empty paper.</summary>
internal sealed class Gap(double height) : Box
{
    public override double Height => height;

    public override void Draw(Canvas canvas, double x, double y)
    {
        // Nothing stands here.
    }
}

/// <summary>A heading with a number on a disc before it.</summary>
internal sealed class NumberedHeading(string number, Font font, Paragraph name, double indent) : Box
{
    /// <summary>BCP 47 of the name; null for the sheet's language.</summary>
    public string? Language { get; init; }

    public override double Height => Math.Max(name.Height, Diameter);
    public override bool KeepWithNext => true;

    public override double Width => Diameter;
    public override IEnumerable<Placed> Contents => [new(name, indent, NameDown)];

    private double NameDown => Math.Max(0, (Diameter - name.Height) / 2);
    private double Diameter => font.Size * 1.5;

    /// <summary>Room that the disc takes from the name's width.</summary>
    public static double Indent(Font font) => font.Size * 1.95;

    public override void Draw(Canvas canvas, double x, double y) => canvas.Element(Tag.H2, () =>
    {
        canvas.Furniture(() => canvas.Disc(x, y, Diameter, Ink.Accent));
        var baseline = y + (Diameter - font.Height) / 2 + font.Ascent;
        canvas.Text(number + " ", font, Ink.Paper, x + (Diameter - font.WidthOf(number)) / 2, baseline);
        name.Draw(canvas, x + indent, y + NameDown);
    }, Language);
}

/// <summary>A heading behind a warning triangle: the warning is a shape, not a colour.</summary>
internal sealed class WarningHeading(Box heading, double size, XColor color, XColor ground) : Box
{
    public override double Height => Math.Max(heading.Height, size);
    public override bool KeepWithNext => true;

    public override double Width => size;
    public override IEnumerable<Placed> Contents => [new(heading, Indent(size), HeadingDown)];

    private double HeadingDown => Math.Max(0, (size - heading.Height) / 2);

    public static double Indent(double size) => size * 1.45;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Furniture(() => DrawTriangle(canvas, x, y + Math.Min(0, (heading.Height - size) / 2)));
        heading.Draw(canvas, x + Indent(size), y + HeadingDown);
    }

    private void DrawTriangle(Canvas canvas, double x, double y)
    {
        canvas.Shape([new(x + size * 0.55, y), new(x + size * 1.1, y + size * 0.95), new(x, y + size * 0.95)], color);
        canvas.Fill(new XRect(x + size * 0.49, y + size * 0.33, size * 0.12, size * 0.32), ground);
        canvas.Fill(new XRect(x + size * 0.49, y + size * 0.72, size * 0.12, size * 0.12), ground);
    }
}
