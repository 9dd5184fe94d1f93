using System.Globalization;
using System.Security;
using System.Text;
using ClinicStretch.Figures.Svg;

namespace ClinicStretch.Figures;

/// <summary>
/// Writes drawings as SVG: at most 15 KB, the same bytes for the same drawing, readable by a screen reader. A still may be put
/// into a page as it is; a moving picture is for an image element, since the names in its style are its own.
/// </summary>
public static class SvgWriter
{
    /// <summary>The most a picture may weigh, in bytes.</summary>
    public const int Limit = 15 * 1024;

    // How far pieces may stray on their way, and how many steps are from one frame that is kept to the next: divisors of the steps
    // between two key poses. A limb that strays by a finger's width is better than one that goes in jerks.
    private static readonly (double Near, int Stride)[] Choices =
        [(2.6, 1), (2.6, 2), (2.6, 3), (4, 2), (4, 3), (6, 2), (6, 3), (6, 4), (6, 6), (6, 12)];

    /// <summary>One picture.</summary>
    public static string Write(Drawing drawing, FigurePalette palette)
    {
        var svg = Open(drawing, palette);
        foreach (var shape in drawing.For(palette).Shapes)
        {
            SvgPaint.Append(svg, SvgPath.Write(shape.Path), SvgPaint.Of(shape, palette));
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>
    /// A picture that moves from start to end and back at its pace, with a sign that widens as breath comes in. Who asks for less
    /// motion sees the still, and so does who has a browser that cannot move paths by style. While it moves, the glow comes with
    /// the end, and the other shapes which the still has and the frames have not (start, arrow) are hidden. As many frames are
    /// used as the limit allows.
    /// </summary>
    public static string WriteAnimated(FigureAnimation animation, FigurePalette palette)
    {
        var svg = "";
        foreach (var (near, stride) in Choices)
        {
            var scene = new SvgScene(animation, palette, near).Write(stride);
            svg = Open(animation.Still, palette, PaceOf(animation.Pace)).Append(scene).Append("</svg>\n").ToString();
            if (Encoding.UTF8.GetByteCount(svg) <= Limit)
            {
                break;
            }
        }

        return svg;
    }

    private static StringBuilder Open(Drawing drawing, FigurePalette palette, string pace = "")
    {
        var name = Name(drawing.Title + drawing.Description);
        var (width, height) = (drawing.Width * SvgPath.Fine, drawing.Height * SvgPath.Fine);
        var language = SecurityElement.Escape(drawing.Language);
        return new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-labelledby="t{name} d{name}"{pace}
             lang="{language}" xml:lang="{language}" fill="none" stroke="{Palettes.Colour(Tone.Outline, palette)}" stroke-width="0"
             stroke-linejoin="round" stroke-linecap="round" paint-order="stroke">
            <title id="t{name}">{SecurityElement.Escape(drawing.Title)}</title>
            <desc id="d{name}">{SecurityElement.Escape(drawing.Description)}</desc>

            """);
    }

    // For a player that moves the picture in time with its own count: seconds of rest, way and hold, and the breath on the way.
    private static string PaceOf(FigurePace pace) => string.Create(
        CultureInfo.InvariantCulture, $" data-pace=\"{pace.Rest:0.##} {pace.Way:0.##} {pace.Hold:0.##} {(pace.Going is Breath.In ? "in" : "out")}\"");

    // Several pictures may be put into one page, so their ids must differ; FNV-1a is the same on every machine.
    private static string Name(string words) =>
        words.Aggregate(2166136261u, (hash, letter) => unchecked((hash ^ letter) * 16777619)).ToString("x8", CultureInfo.InvariantCulture);
}
