using System.Globalization;
using System.Text;

namespace ClinicStretch.Figures.Svg;

/// <summary>Attributes of a shape. The outline's colour, no fill and no line are what the picture has from its root.</summary>
internal static class SvgPaint
{
    public static void Append(StringBuilder svg, string path, string paint) =>
        svg.Append("<path d=\"").Append(path).Append('"').Append(paint).Append("/>\n");

    public static string Of(Shape shape, FigurePalette palette) => Fill(shape, palette) + Line(shape, palette) + Opacity(shape);

    public static string Fill(Shape shape, FigurePalette palette) =>
        shape.Fill is { } inside ? $" fill=\"{Palettes.Colour(inside, palette)}\"" : "";

    public static string Line(Shape shape, FigurePalette palette)
    {
        var stroke = shape.Stroke is { } line and not Tone.Outline ? $" stroke=\"{Palettes.Colour(line, palette)}\"" : "";
        var width = shape.Stroke is null ? "" : Attribute("stroke-width", shape.StrokeWidth * SvgPath.Fine);
        return stroke + width + (shape.Dash > 0 ? Attribute("stroke-dasharray", shape.Dash * SvgPath.Fine) : "");
    }

    public static string Opacity(Shape shape) => shape.Opacity < 1 ? Attribute("opacity", shape.Opacity) : "";

    private static string Attribute(string name, double value) => string.Create(CultureInfo.InvariantCulture, $" {name}=\"{value:0.##}\"");
}
