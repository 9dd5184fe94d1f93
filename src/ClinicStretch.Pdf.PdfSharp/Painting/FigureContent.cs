using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClinicStretch.Figures;
using ClinicStretch.Pdf.PdfSharp.Files;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>A drawing written as the content of a form (ISO 32000-1, 8.5): compressed. Its points go down, as those of
/// drawings do; its first line turns it over.</summary>
internal static class FigureContent
{
    private const double ThickestOutline = 3;

    /// <param name="lineWeight">How much thicker than drawn an outline is.</param>
    public static byte[] Of(FramedDrawing drawing, double lineWeight)
    {
        var content = new StringBuilder();
        content.Append(CultureInfo.InvariantCulture, $"1 0 0 -1 0 {drawing.Size.Height:0.###} cm\n1 J 1 j\n");
        foreach (var shape in drawing.Shapes)
            Append(content, shape, PathOf(shape.Path, drawing), lineWeight);
        return Zlib.Compress(Encoding.ASCII.GetBytes(content.ToString()), CompressionLevel.SmallestSize);
    }

    /// <summary>The stroke first and the fill over it: see <see cref="Shape"/>.</summary>
    private static void Append(StringBuilder content, Shape shape, string path, double lineWeight)
    {
        if (shape.Stroke is { } stroke)
        {
            var dash = shape.Dash > 0 ? string.Create(CultureInfo.InvariantCulture, $"{shape.Dash:0.###} {shape.Dash:0.###}") : "";
            content.Append(CultureInfo.InvariantCulture, $"{ColourOf(stroke)} RG {WidthOf(shape, lineWeight):0.###} w [{dash}] 0 d\n{path}S\n");
        }

        if (shape.Fill is { } fill)
            content.Append(CultureInfo.InvariantCulture, $"{ColourOf(fill)} rg\n{path}f\n");
    }

    // Outlines alone: what is thick already stays as it is.
    private static double WidthOf(Shape shape, double lineWeight) => shape.StrokeWidth <= ThickestOutline ? shape.StrokeWidth * lineWeight : shape.StrokeWidth;

    private static string ColourOf(Tone tone)
    {
        var (red, green, blue) = Palettes.Colour(tone, FigurePalette.Print);
        return string.Create(CultureInfo.InvariantCulture, $"{red / 255.0:0.###} {green / 255.0:0.###} {blue / 255.0:0.###}");
    }

    private static string PathOf(IReadOnlyList<PathStep> steps, FramedDrawing drawing)
    {
        var path = new StringBuilder();
        foreach (var step in steps)
            path.Append(step.Kind switch
            {
                PathStepKind.MoveTo => $"{At(step.X, step.Y)} m\n",
                PathStepKind.LineTo => $"{At(step.X, step.Y)} l\n",
                PathStepKind.CurveTo => $"{At(step.X1, step.Y1)} {At(step.X2, step.Y2)} {At(step.X, step.Y)} c\n",
                _ => "h\n",
            });
        return path.ToString();

        string At(double x, double y)
        {
            var point = drawing.Place(x, y);
            return string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##} {point.Y:0.##}");
        }
    }
}
