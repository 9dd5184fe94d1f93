using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Painting;

/// <summary>Puts one picture together: props, the ghost of the start, the body at the end, glow and arrows, in centimetres.</summary>
internal static class Composer
{
    private const int Steps = FigureAnimation.StepsBetweenPoses;

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
            .. Body(exercise, end, end),
            .. Marks.Glow(exercise.Glow, end, exercise.Camera),
            .. exercise.Arrows.SelectMany(arrow => Marks.Arrow(arrow, start, end, exercise.Camera)),
        ];
    }

    /// <summary>
    /// The body on its way from pose to pose, with its things and without ghost, glow and arrow; in every frame the same shapes in
    /// the same order, of the same steps.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<Shape>> Frames(Exercise exercise)
    {
        var keys = exercise.Poses.Select(Solver.Solve).ToList();
        var bodies = keys.Zip(keys.Skip(1)).SelectMany(pair => Enumerable.Range(0, Steps)
            .Select(step => step == 0 ? pair.First : pair.First.Towards(pair.Second, (float)step / Steps)));
        return [.. bodies.Append(keys[^1]).Select(body => (IReadOnlyList<Shape>)
            [.. Props(exercise), new BodyPainter(body, exercise.Camera).Shadow(), .. Body(exercise, body, keys[^1])])];
    }

    private static IEnumerable<Shape> Props(Exercise exercise) =>
        exercise.Props.SelectMany(new PropPainter(exercise.Camera).Paint);

    private static IEnumerable<Shape> Body(Exercise exercise, Skeleton body, Skeleton like)
    {
        var worn = () => exercise.Props.SelectMany(new WornPainter(body, exercise.Camera).Paint);
        var painter = new BodyPainter(body, exercise.Camera, like);
        return painter.Paint(exercise.Order, exercise.Far, worn);
    }
}
