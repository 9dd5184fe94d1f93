using System.Collections.Concurrent;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>Words as lines around their letters: large words that what stands over them can be read through, in one ink.</summary>
internal static class LetterShapes
{
    private static readonly ConcurrentDictionary<TrueTypeFont, GlyphOutlines> Fonts = new();

    /// <param name="x">Where the first letter begins.</param>
    /// <param name="baseline">Where the letters stand.</param>
    public static XGraphicsPath Around(string text, Font font, double x, double baseline)
    {
        var path = new XGraphicsPath { FillMode = XFillMode.Winding };
        foreach (var rune in text.EnumerateRunes())
        {
            var file = font.Files.First.Covers(rune.Value) ? font.Files.First : font.Files.Second;
            foreach (var contour in Fonts.GetOrAdd(file, found => new GlyphOutlines(found)).Of(rune.Value))
                Add(path, [.. contour.Select(point => (new XPoint(x + point.X * font.Size, baseline - point.Y * font.Size), point.IsOn))]);
            x += file.AdvanceOf(rune.Value) * font.Size;
        }
        return path;
    }

    // Between two points that are off the line the line goes through their middle.
    private static void Add(XGraphicsPath path, IReadOnlyList<(XPoint At, bool IsOn)> contour)
    {
        var first = contour.Index().FirstOrDefault(point => point.Item.IsOn).Index;
        var from = contour[first].IsOn ? contour[first].At : Middle(contour[0].At, contour[1 % contour.Count].At);
        path.StartFigure();
        for (var step = 1; step <= contour.Count; step++)
        {
            var (at, isOn) = contour[(first + step) % contour.Count];
            if (isOn)
            {
                path.AddLine(from, at);
                from = at;
                continue;
            }
            var (next, isNextOn) = contour[(first + step + 1) % contour.Count];
            var to = isNextOn ? next : Middle(at, next);
            path.AddBezier(from, Towards(from, at), Towards(to, at), to);
            (from, step) = (to, isNextOn ? step + 1 : step);
        }
        path.CloseFigure();
    }

    private static XPoint Middle(XPoint one, XPoint other) => new((one.X + other.X) / 2, (one.Y + other.Y) / 2);

    /// <summary>The point that a cubic curve is drawn towards where a quadratic one is drawn towards <paramref name="corner"/>.</summary>
    private static XPoint Towards(XPoint end, XPoint corner) => new(end.X + (corner.X - end.X) * 2 / 3, end.Y + (corner.Y - end.Y) * 2 / 3);
}
