using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Painting;

/// <summary>Paints what is not body: the soft glow of a stretch and the arrow of a movement.</summary>
internal static class Marks
{
    private static readonly (float Size, double Opacity)[] Rings = [(1, .15), (.86f, .16), (.72f, .18), (.56f, .2), (.36f, .22)];

    public static IEnumerable<Shape> Glow(IEnumerable<Ball[]> chains, Skeleton body, Camera camera) =>
        Rings.Select(ring => new Shape(
            [.. chains.SelectMany(chain => Chain(chain, ring.Size, body, camera))], Tone.Glow, null, 0, ring.Opacity));

    private static IEnumerable<PathStep> Chain(Ball[] balls, float size, Skeleton body, Camera camera) =>
        Enumerable.Range(0, Math.Max(1, balls.Length - 1)).SelectMany(i =>
        {
            var (from, to) = (balls[i], balls[Math.Min(i + 1, balls.Length - 1)]);
            return Outline.Capsule(camera.See(body.At(from)), from.Radius * size, camera.See(body.At(to)), to.Radius * size);
        });

    public static IEnumerable<Shape> Arrow(Arrow arrow, Skeleton start, Skeleton end, Camera camera)
    {
        var points = Beside(Route(arrow, start, end, camera), arrow.Aside);
        var tip = points[^1];
        var way = Vector2.Normalize(tip - points[^2]);
        var aside = new Vector2(-way.Y, way.X);
        IReadOnlyList<PathStep> line = [.. Outline.Curve(points)];
        IReadOnlyList<PathStep> head = [.. Outline.Polygon(tip + (way * 7), tip - (way * 2) + (aside * 4.8f), tip - (way * 2) - (aside * 4.8f))];
        return
        [
            new(line, null, Tone.ArrowEdge, 6.6, 1),
            new(head, Tone.ArrowEdge, Tone.ArrowEdge, 5, 1),
            new(line, null, Tone.Arrow, 3.4, 1),
            new(head, Tone.Arrow, Tone.Arrow, 1.6, 1),
        ];
    }

    private static Vector2[] Route(Arrow arrow, Skeleton start, Skeleton end, Camera camera)
    {
        const int Steps = 6;
        return arrow.Through.Count > 1
            ? [.. arrow.Through.Select(place => camera.See(end.At(place)))]
            : [.. Enumerable.Range(0, Steps + 1).Select(i =>
                camera.See(start.Towards(end, arrow.From + ((arrow.To - arrow.From) * i / Steps)).At(arrow.Through[0])))];
    }

    private static Vector2[] Beside(Vector2[] points, float aside) =>
        [.. points.Select((point, i) =>
        {
            var way = Vector2.Normalize(points[Math.Min(i + 1, points.Length - 1)] - points[Math.Max(i - 1, 0)]);
            return point + (new Vector2(-way.Y, way.X) * aside);
        })];
}
