using System.Globalization;
using System.Security;
using System.Text;

namespace ClinicStretch.Figures;

/// <summary>Writes drawings as SVG: small, the same bytes for the same drawing, readable by a screen reader.</summary>
public static class SvgWriter
{
    public static string Write(Drawing drawing, FigurePalette palette)
    {
        var svg = new StringBuilder();
        Open(svg, drawing);
        foreach (var shape in drawing.Shapes)
        {
            svg.Append("<path d=\"").Append(Path(shape.Path)).Append('"').Append(Paint(shape, palette)).Append("/>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Open(StringBuilder svg, Drawing drawing) => svg.Append(CultureInfo.InvariantCulture,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {drawing.Width} {drawing.Height}" role="img" aria-labelledby="title desc" fill="none" stroke-linejoin="round" stroke-linecap="round" paint-order="stroke">
        <title id="title">{SecurityElement.Escape(drawing.Title)}</title>
        <desc id="desc">{SecurityElement.Escape(drawing.Description)}</desc>

        """);

    internal static string Paint(Shape shape, FigurePalette palette)
    {
        var paint = new StringBuilder();
        if (shape.Fill is { } fill)
        {
            paint.Append(CultureInfo.InvariantCulture, $" fill=\"{Palettes.Colour(fill, palette)}\"");
        }

        if (shape.Stroke is { } stroke)
        {
            paint.Append(CultureInfo.InvariantCulture, $" stroke=\"{Palettes.Colour(stroke, palette)}\" stroke-width=\"{shape.StrokeWidth:0.##}\"");
        }

        return shape.Opacity < 1 ? paint.Append(CultureInfo.InvariantCulture, $" opacity=\"{shape.Opacity:0.##}\"").ToString() : paint.ToString();
    }

    /// <summary>Relative steps in tenths: half the bytes of absolute ones. Errors do not add up, each step starts from where the pen is.</summary>
    internal static string Path(IReadOnlyList<PathStep> steps)
    {
        var path = new StringBuilder();
        var (penX, penY) = (0L, 0L);
        var (startX, startY) = (0L, 0L);
        var (nextX, nextY) = (0L, 0L);
        foreach (var step in steps)
        {
            var (x, y) = (Tenths(step.X), Tenths(step.Y));
            switch (step.Kind)
            {
                case PathStepKind.MoveTo:
                    Step(path, 'M', x, y);
                    (startX, startY) = (x, y);
                    break;
                case PathStepKind.LineTo:
                    (nextX, nextY) = (long.MinValue / 2, 0);
                    Step(path, 'l', x - penX, y - penY);
                    break;
                case PathStepKind.CurveTo:
                    var (x1, y1, x2, y2) = (Tenths(step.X1), Tenths(step.Y1), Tenths(step.X2), Tenths(step.Y2));
                    if (Math.Abs(x1 - nextX) <= 1 && Math.Abs(y1 - nextY) <= 1)
                    {
                        Step(path, 's', x2 - penX, y2 - penY, x - penX, y - penY);
                    }
                    else
                    {
                        Step(path, 'c', x1 - penX, y1 - penY, x2 - penX, y2 - penY, x - penX, y - penY);
                    }

                    (nextX, nextY) = ((2 * x) - x2, (2 * y) - y2);
                    break;
                default:
                    (nextX, nextY) = (long.MinValue / 2, 0);
                    path.Append('z');
                    (x, y) = (startX, startY);
                    break;
            }

            (penX, penY) = (x, y);
        }

        return path.ToString();
    }

    private static void Step(StringBuilder path, char letter, params ReadOnlySpan<long> tenths)
    {
        path.Append(letter);
        for (var i = 0; i < tenths.Length; i++)
        {
            path.Append(i == 0 || tenths[i] < 0 ? "" : " ").Append((tenths[i] / 10m).ToString("#.#;-#.#;0", CultureInfo.InvariantCulture));
        }
    }

    private static long Tenths(double value) => (long)Math.Round(value * 10, MidpointRounding.AwayFromZero);
}
