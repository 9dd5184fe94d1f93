using System.Globalization;
using System.Security;
using System.Text;
using ClinicStretch.Figures.Drawings;

namespace ClinicStretch.Figures;

/// <summary>
/// Writes drawings as SVG: at most 15 KB, the same bytes for the same drawing, readable by a screen reader. A still may be put
/// into a page as it is; a moving picture is for an image element, since the names in its style are its own.
/// </summary>
public static class SvgWriter
{
    /// <summary>The most a picture may weigh, in bytes.</summary>
    public const int Limit = 15 * 1024;

    /// <summary>One picture.</summary>
    public static string Write(Drawing drawing, FigurePalette palette)
    {
        var svg = Open(drawing, palette);
        foreach (var shape in drawing.Shapes)
        {
            Append(svg, SvgPath.Write(shape.Path), Paint(shape, palette));
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>
    /// A picture that moves from start to end and back, with a rest at both. Who asks for less motion sees the still, and so does
    /// who has a browser that cannot move paths by style. While it moves, the glow comes with the end, and the other shapes which
    /// the still has and the frames have not (start, arrow) are hidden. As many frames are used as the limit allows.
    /// </summary>
    public static string WriteAnimated(FigureAnimation animation, FigurePalette palette)
    {
        var svg = "";
        for (var stride = 1; stride <= animation.Frames.Count; stride *= 2)
        {
            svg = WriteAnimated(animation.Still, [.. animation.Frames.Where((_, i) => i % stride == 0)], palette);
            if (svg.Length <= Limit)
            {
                break;
            }
        }

        return svg;
    }

    private static string WriteAnimated(Drawing still, IReadOnlyList<Drawing> frames, FigurePalette palette)
    {
        var style = new StringBuilder();
        var body = new StringBuilder();
        var next = 0;
        foreach (var shape in still.Shapes)
        {
            if (next < frames[^1].Shapes.Count && frames[^1].Shapes[next].Path.SequenceEqual(shape.Path))
            {
                var paths = SvgPath.WriteAlike([.. frames.Select(frame => frame.Shapes[next].Path)]);
                Append(body, paths[^1], Paint(shape, palette) + SvgMotion.Of(paths, style, next++));
            }
            else
            {
                Append(body, SvgPath.Write(shape.Path), Paint(shape, palette) + (shape.Fill == Tone.Glow ? " class=\"g\"" : " class=\"s\""));
            }
        }

        return Open(still, palette).Append(SvgMotion.Style(style, frames.Count - 1)).Append(body).Append("</svg>\n").ToString();
    }

    private static StringBuilder Open(Drawing drawing, FigurePalette palette)
    {
        var name = Name(drawing.Title + drawing.Description);
        var (width, height) = (drawing.Width * SvgPath.Fine, drawing.Height * SvgPath.Fine);
        return new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="t{name} d{name}"
             fill="none" stroke="{Palettes.Colour(Tone.Outline, palette)}" stroke-width="0" stroke-linejoin="round"
             stroke-linecap="round" paint-order="stroke">
            <title id="t{name}">{SecurityElement.Escape(drawing.Title)}</title>
            <desc id="d{name}">{SecurityElement.Escape(drawing.Description)}</desc>

            """);
    }

    // Several pictures may be put into one page, so their ids must differ; FNV-1a is the same on every machine.
    private static string Name(string words) =>
        words.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619)).ToString("x8", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder svg, string path, string paint) =>
        svg.Append("<path d=\"").Append(path).Append('"').Append(paint).Append("/>\n");

    private static string Paint(Shape shape, FigurePalette palette)
    {
        var fill = shape.Fill is { } inside ? $" fill=\"{Palettes.Colour(inside, palette)}\"" : "";
        var stroke = shape.Stroke is { } line and not Tone.Outline ? $" stroke=\"{Palettes.Colour(line, palette)}\"" : "";
        var width = shape.Stroke is null
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" stroke-width=\"{shape.StrokeWidth * SvgPath.Fine:0.##}\"");
        var opacity = shape.Opacity < 1 ? string.Create(CultureInfo.InvariantCulture, $" opacity=\"{shape.Opacity:0.##}\"") : "";
        return fill + stroke + width + opacity;
    }
}
