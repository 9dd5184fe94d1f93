using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Drawings;

/// <summary>Puts one picture together: props, the ghost of the start, the body at the end, glow and arrows, fitted to the page.</summary>
internal static class Composer
{
    public const double Width = 360;
    public const double Height = 240;
    private const double Margin = 10;

    public static IReadOnlyList<Shape> Still(Exercise exercise)
    {
        var start = Solver.Solve(exercise.Poses[0]);
        var end = Solver.Solve(exercise.Poses[^1]);
        var moved = exercise.Ghost ? Movement.Layers(start, end) : [];
        Shape[] ghost = moved.Count == 0 ? [] : [new BodyPainter(start, exercise.Camera).Silhouette(moved)];
        return
        [
            .. Props(exercise),
            new BodyPainter(end, exercise.Camera).Shadow(),
            .. ghost,
            .. Body(exercise, end),
            .. exercise.Arrows.SelectMany(arrow => Marks.Arrow(arrow, start, end, exercise.Camera)),
        ];
    }

    public static IEnumerable<Shape> Props(Exercise exercise) =>
        exercise.Props.SelectMany(new PropPainter(exercise.Camera).Paint);

    public static IEnumerable<Shape> Body(Exercise exercise, Skeleton body)
    {
        var straps = () => exercise.Props.OfType<Strap>().SelectMany(strap => PropPainter.Paint(strap, body, exercise.Camera));
        var painter = new BodyPainter(body, exercise.Camera);
        return [.. painter.Paint(exercise.Order, exercise.Far, straps), .. Marks.Glow(exercise.Glow, body, exercise.Camera)];
    }

    /// <summary>Scales shapes in centimetres to the page and centres them.</summary>
    public static IReadOnlyList<Shape> Fit(IReadOnlyList<Shape> shapes, IReadOnlyList<Shape> within)
    {
        var points = within.SelectMany(shape => shape.Path).Where(step => step.Kind != PathStepKind.Close).ToList();
        var (left, right) = (points.Min(point => point.X), points.Max(point => point.X));
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        var scale = Math.Min((Width - (2 * Margin)) / (right - left), (Height - (2 * Margin)) / (bottom - top));
        var (x, y) = ((Width / 2) - (scale * (left + right) / 2), (Height / 2) - (scale * (top + bottom) / 2));
        return [.. shapes.Select(shape => shape with { Path = [.. shape.Path.Select(step => step.Mapped(scale, x, y))] })];
    }
}
