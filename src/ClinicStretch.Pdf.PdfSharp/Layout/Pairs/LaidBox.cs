using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

/// <summary>A box on its page, in points from the top left.</summary>
/// <param name="Depth">How many boxes it stands in: 0 for one that stands on the page itself.</param>
internal sealed record LaidBox(Box Box, XRect Area, int Depth)
{
    /// <summary>True for what is drawn itself, such as lines of text or a figure, and holds nothing.</summary>
    public bool IsLeaf => !Box.Contents.Any();

    /// <summary>The box and all that stands in it, in the order in which it is drawn.</summary>
    public static IEnumerable<LaidBox> Of(Box box, double x, double y, int depth = 0) =>
        box.Contents.SelectMany(inner => Of(inner.Box, x + inner.X, y + inner.Y, depth + 1))
            .Prepend(new LaidBox(box, new XRect(x, y, box.Width, box.Height), depth));
}
