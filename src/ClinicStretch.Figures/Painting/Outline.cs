using System.Numerics;

namespace ClinicStretch.Figures.Painting;

/// <summary>Turns balls and slices, seen from a camera, into closed paths. All paths run the same way round, so that overlaps merge.</summary>
internal static class Outline
{
    /// <summary>The tight skin over two discs. Always one move, two lines, four curves and a close.</summary>
    public static IEnumerable<PathStep> Capsule(Vector2 from, float fromRadius, Vector2 to, float toRadius)
    {
        var way = to - from;
        var distance = MathF.Max(way.Length(), .01f);
        var along = MathF.Atan2(way.Y, way.X);
        var tilt = MathF.Acos(Math.Clamp((fromRadius - toRadius) / distance, -1, 1));
        return
        [
            MoveTo(On(from, fromRadius, along + tilt)),
            .. Arc(from, fromRadius, along + tilt, along + (2 * MathF.PI) - tilt),
            LineTo(On(to, toRadius, along - tilt)),
            .. Arc(to, toRadius, along - tilt, along + tilt),
            PathStep.Close,
        ];
    }

    /// <summary>A smooth closed curve through points (Catmull-Rom), turned the way capsules run.</summary>
    public static IEnumerable<PathStep> Smooth(IReadOnlyList<Vector2> points)
    {
        var ring = Area(points) < 0 ? points.Reverse().ToList() : points;
        Vector2 P(int i) => ring[(i + ring.Count) % ring.Count];
        yield return MoveTo(P(0));
        for (var i = 0; i < ring.Count; i++)
        {
            yield return CurveTo(P(i) + ((P(i + 1) - P(i - 1)) / 6), P(i + 1) - ((P(i + 2) - P(i)) / 6), P(i + 1));
        }

        yield return PathStep.Close;
    }

    public static IEnumerable<PathStep> Polygon(params Vector2[] points) =>
        Area(points) < 0
            ? Polygon([.. points.Reverse()])
            : [MoveTo(points[0]), .. points.Skip(1).Select(LineTo), PathStep.Close];

    public static IEnumerable<PathStep> Line(Vector2 from, Vector2 to) => [MoveTo(from), LineTo(to)];

    /// <summary>A smooth open curve through points.</summary>
    public static IEnumerable<PathStep> Curve(IReadOnlyList<Vector2> points)
    {
        Vector2 P(int i) => points[Math.Clamp(i, 0, points.Count - 1)];
        yield return MoveTo(P(0));
        for (var i = 0; i + 1 < points.Count; i++)
        {
            yield return CurveTo(P(i) + ((P(i + 1) - P(i - 1)) / 6), P(i + 1) - ((P(i + 2) - P(i)) / 6), P(i + 1));
        }
    }

    private static IEnumerable<PathStep> Arc(Vector2 centre, float radius, float start, float end)
    {
        var middle = (start + end) / 2;
        return [Quarter(centre, radius, start, middle), Quarter(centre, radius, middle, end)];
    }

    private static PathStep Quarter(Vector2 centre, float radius, float start, float end)
    {
        var pull = 4f / 3 * MathF.Tan((end - start) / 4) * radius;
        var first = On(centre, radius, start) + (pull * new Vector2(-MathF.Sin(start), MathF.Cos(start)));
        var second = On(centre, radius, end) - (pull * new Vector2(-MathF.Sin(end), MathF.Cos(end)));
        return CurveTo(first, second, On(centre, radius, end));
    }

    private static float Area(IReadOnlyList<Vector2> points)
    {
        var area = 0f;
        for (var i = 0; i < points.Count; i++)
        {
            var next = points[(i + 1) % points.Count];
            area += (points[i].X * next.Y) - (next.X * points[i].Y);
        }

        return area;
    }

    private static Vector2 On(Vector2 centre, float radius, float angle) =>
        centre + (radius * new Vector2(MathF.Cos(angle), MathF.Sin(angle)));

    private static PathStep MoveTo(Vector2 to) => PathStep.MoveTo(to.X, to.Y);

    private static PathStep LineTo(Vector2 to) => PathStep.LineTo(to.X, to.Y);

    private static PathStep CurveTo(Vector2 first, Vector2 second, Vector2 to) =>
        PathStep.CurveTo(first.X, first.Y, second.X, second.Y, to.X, to.Y);
}
