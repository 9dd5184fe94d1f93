using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp.Layout;

/// <summary>A box that a screen reader meets as one element of the structure (ISO 32000-1, 14.8.4).</summary>
internal sealed class Tagged(Tag tag, Box inner) : Box
{
    /// <summary>BCP 47 of its text; null for the language of what it stands in.</summary>
    public string? Language { get; init; }

    public override double Height => inner.Height;
    public override bool KeepWithNext => tag is Tag.H1 or Tag.H2 or Tag.H3;

    public override IEnumerable<Placed> Contents => [new(inner, 0, 0)];

    public override void Draw(Canvas canvas, double x, double y) => canvas.Element(tag, () => inner.Draw(canvas, x, y), Language);

    public override Box AsTallAs(Box other) => other is Tagged same ? Around(inner.AsTallAs(same.Bare))! : base.AsTallAs(other);

    private Box Bare => inner;

    public override (Box? Head, Box? Tail) Split(double height)
    {
        var (head, rest) = inner.Split(height);
        return (Around(head), Around(rest));
    }

    private Tagged? Around(Box? part) => part is null ? null : new Tagged(tag, part) { Language = Language };
}

/// <summary>A box that the reader's list of bookmarks leads to.</summary>
internal sealed class Bookmarked(string title, Box inner) : Box
{
    public override double Height => inner.Height;
    public override bool KeepWithNext => inner.KeepWithNext;
    public override IEnumerable<Placed> Contents => [new(inner, 0, 0)];

    public override Box AsTallAs(Box other) =>
        other is Bookmarked same ? new Bookmarked(title, inner.AsTallAs(same.Bare)) : base.AsTallAs(other);

    private Box Bare => inner;

    public override void Draw(Canvas canvas, double x, double y)
    {
        canvas.Bookmark(title, y);
        inner.Draw(canvas, x, y);
    }

    public override (Box? Head, Box? Tail) Split(double height)
    {
        var (head, rest) = inner.Split(height);
        return (head is null ? null : new Bookmarked(title, head), head is null ? this : rest);
    }
}
