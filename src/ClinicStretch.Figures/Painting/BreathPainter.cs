namespace ClinicStretch.Figures.Painting;

/// <summary>A small pair of lungs on a disc, in the corner of the page that the figure leaves free.</summary>
internal static class BreathPainter
{
    private const double Radius = 15;
    private const double Inset = 19;

    public static IReadOnlyList<Shape> Paint(IReadOnlyList<Drawing> figure)
    {
        var shapes = figure.SelectMany(drawing => drawing.Shapes).Where(shape => shape.Fill is not (Tone.Floor or Tone.FloorEdge)).ToList();
        Spot[] corners = [new(Inset, Inset), new(Page.Width - Inset, Inset), new(Inset, Page.Height - Inset), new(Page.Width - Inset, Page.Height - Inset)];
        var corner = corners.MaxBy(spot => Math.Min(Clearance(spot, shapes), 2 * Radius));
        return [Moved(Disc, Tone.Breath, Tone.BreathSign, 1.4, corner), Moved(Lungs, Tone.BreathSign, null, 0, corner), Moved(Windpipe, null, Tone.BreathSign, 2, corner)];
    }

    /// <summary>How far it is from a spot to what is painted; 0 inside of it.</summary>
    private static double Clearance(Spot spot, IEnumerable<Shape> shapes)
    {
        var least = double.MaxValue;
        foreach (var ring in shapes.SelectMany(shape => Flattening.Rings(shape.Path, .2)))
        {
            least = Math.Min(least, ring.Min(point => Math.Sqrt(Square(point.X - spot.X) + Square(point.Y - spot.Y))));
        }

        return shapes.Any(shape => shape.Fill is not null && Covers(shape, spot)) ? 0 : least;
    }

    private static bool Covers(Shape shape, Spot spot) =>
        Crossings.Inside(Flattening.Rings(shape.Path, .2), spot.Y).Any(span => span.From < spot.X && spot.X < span.To);

    private static double Square(double value) => value * value;

    private static Shape Moved(IEnumerable<PathStep> path, Tone? fill, Tone? stroke, double width, Spot to) =>
        new([.. path.Select(step => step.Mapped(1, to.X, to.Y))], fill, stroke, width, 1);

    private static IEnumerable<PathStep> Disc =>
    [
        PathStep.MoveTo(0, -15),
        PathStep.CurveTo(8.28, -15, 15, -8.28, 15, 0), PathStep.CurveTo(15, 8.28, 8.28, 15, 0, 15),
        PathStep.CurveTo(-8.28, 15, -15, 8.28, -15, 0), PathStep.CurveTo(-15, -8.28, -8.28, -15, 0, -15),
        PathStep.Close,
    ];

    private static IEnumerable<PathStep> Lungs => [.. Lung(1), .. Lung(-1)];

    private static IEnumerable<PathStep> Lung(int side) =>
    [
        PathStep.MoveTo(side * 2, -1),
        PathStep.CurveTo(side * 2, -6, side * 4.5, -8, side * 6.5, -5),
        PathStep.CurveTo(side * 9, -1, side * 10.5, 4, side * 9.5, 7.5),
        PathStep.CurveTo(side * 9, 9, side * 4, 7.5, side * 2.4, 5.5),
        PathStep.CurveTo(side * 1.8, 4.5, side * 2, 2, side * 2, -1),
        PathStep.Close,
    ];

    private static IEnumerable<PathStep> Windpipe => [PathStep.MoveTo(0, -10), PathStep.LineTo(0, -2.5)];
}
