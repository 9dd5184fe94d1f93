namespace ClinicStretch.Figures;

/// <summary>An engine-neutral vector drawing. Units are drawing units, the origin is top left, y points down.</summary>
/// <param name="Width">The right edge of the page.</param>
/// <param name="Height">The bottom edge of the page.</param>
/// <param name="Title">The exercise and side in plain en-GB words.</param>
/// <param name="Description">What somebody who cannot see the picture needs to know.</param>
/// <param name="Shapes">In painting order, the furthest first.</param>
public sealed record Drawing(double Width, double Height, string Title, string Description, IReadOnlyList<Shape> Shapes)
{
    /// <summary>The language of title and description, as in BCP 47.</summary>
    public string Language { get; init; } = "en-GB";

    /// <summary>The same picture in other words.</summary>
    /// <param name="words">With the sides filled in: see <see cref="FigureWords.For"/>.</param>
    /// <param name="language">As in BCP 47.</param>
    public Drawing Said(FigureWords words, string language) =>
        this with { Title = words.Title, Description = words.Description, Language = language };

    /// <summary>
    /// What is painted on that surface. On paper that is ink alone: no shadow, no transparency, the start in dashes, and hatching
    /// for the glow. Painting the shapes as they are, in the palette's colours, is right for the other palettes only.
    /// </summary>
    public Drawing For(FigurePalette palette) =>
        palette == FigurePalette.Print ? this with { Shapes = Ink.Print(Shapes) } : this;

    /// <summary>The same drawing as in a mirror: left and right changed, words kept. Mirrored twice it is the same drawing.</summary>
    public Drawing Mirrored() => this with { Shapes = [.. Shapes.Select(shape => shape.Mirrored(Width))] };
}

/// <summary>
/// One path of a drawing. Where it has both, the stroke is painted first and the fill over it, so that the parts of a
/// path that overlap merge into one outlined silhouette. Filling is non-zero. Lines have round caps and joins.
/// </summary>
/// <param name="Path">One or more subpaths.</param>
/// <param name="Fill">Null leaves it open.</param>
/// <param name="Stroke">Null leaves out the line.</param>
/// <param name="StrokeWidth">In drawing units; half of it is hidden under the fill, where there is one.</param>
/// <param name="Opacity">0 to 1, of fill and stroke.</param>
public sealed record Shape(IReadOnlyList<PathStep> Path, Tone? Fill, Tone? Stroke, double StrokeWidth, double Opacity)
{
    /// <summary>The length of the dashes of the line and of the gaps between them, in drawing units; 0 for a whole line.</summary>
    public double Dash { get; init; }

    internal Shape Mirrored(double width) => this with { Path = [.. Path.Select(step => step.Mirrored(width))] };
}

/// <summary>What a path step does.</summary>
public enum PathStepKind { MoveTo, LineTo, CurveTo, Close }

/// <summary>
/// One step of a path in absolute drawing units. (X, Y) is where it ends; the control points of a cubic curve are
/// (X1, Y1) and (X2, Y2) and are zero for the other kinds.
/// </summary>
public readonly record struct PathStep(PathStepKind Kind, double X, double Y, double X1, double Y1, double X2, double Y2)
{
    /// <summary>Ends the subpath with a straight line to its beginning.</summary>
    public static PathStep Close { get; } = new(PathStepKind.Close, 0, 0, 0, 0, 0, 0);

    public static PathStep MoveTo(double x, double y) => new(PathStepKind.MoveTo, Round(x), Round(y), 0, 0, 0, 0);

    public static PathStep LineTo(double x, double y) => new(PathStepKind.LineTo, Round(x), Round(y), 0, 0, 0, 0);

    public static PathStep CurveTo(double x1, double y1, double x2, double y2, double x, double y) =>
        new(PathStepKind.CurveTo, Round(x), Round(y), Round(x1), Round(y1), Round(x2), Round(y2));

    internal PathStep Mirrored(double width) => Kind switch
    {
        PathStepKind.MoveTo => MoveTo(width - X, Y),
        PathStepKind.LineTo => LineTo(width - X, Y),
        PathStepKind.CurveTo => CurveTo(width - X1, Y1, width - X2, Y2, width - X, Y),
        _ => this,
    };

    /// <summary>As <see cref="Mapped"/>, for pixels, which need no rounding.</summary>
    internal PathStep Exactly(double scale, double x, double y) =>
        new(Kind, (X * scale) + x, (Y * scale) + y, (X1 * scale) + x, (Y1 * scale) + y, (X2 * scale) + x, (Y2 * scale) + y);

    internal PathStep Mapped(double scale, double x, double y) => Kind switch
    {
        PathStepKind.MoveTo => MoveTo((X * scale) + x, (Y * scale) + y),
        PathStepKind.LineTo => LineTo((X * scale) + x, (Y * scale) + y),
        PathStepKind.CurveTo => CurveTo(
            (X1 * scale) + x, (Y1 * scale) + y, (X2 * scale) + x, (Y2 * scale) + y, (X * scale) + x, (Y * scale) + y),
        _ => this,
    };

    // Two decimals: what is written, and what makes a mirror image of a mirror image the same to the bit.
    private static double Round(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero) + 0.0;
}
