using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>A label, and to its right what it labels. Cut inside the text; the label stays with the first part.</summary>
internal sealed class ListItem(Box? label, Box body, double indent) : Box
{
    public override double Height => Math.Max(label?.Height ?? 0, body.Height);

    public override IEnumerable<Placed> Contents => [.. label is null ? [] : new Placed[] { new(label, 0, 0) }, new(body, indent, 0)];

    public override Box AsTallAs(Box other) =>
        other is ListItem same ? new ListItem(label, body.AsTallAs(same.Body), indent) : base.AsTallAs(other);

    private Box Body => body;

    public override void Draw(Canvas canvas, double x, double y) => canvas.Element(Tag.Item, () =>
    {
        label?.Draw(canvas, x, y);
        body.Draw(canvas, x + indent, y);
    });

    public override (Box? Head, Box? Tail) Split(double height)
    {
        var (head, rest) = body.Split(height);
        return (head is null ? null : new ListItem(label, head, indent), head is null ? this : rest is null ? null : new ListItem(null, rest, indent));
    }
}
