using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Drawings;

/// <summary>Paints mat, pillow, chair and strap.</summary>
internal sealed class PropPainter(Camera camera)
{
    private const double Line = 1.4;

    public IEnumerable<Shape> Paint(Prop prop) => prop switch
    {
        Mat mat => Paint(mat),
        Pillow pillow => Paint(pillow),
        Chair chair => Paint(chair),
        _ => [],
    };

    public static IEnumerable<Shape> Paint(Strap strap, Skeleton body, Camera camera)
    {
        IReadOnlyList<PathStep> path = [.. Outline.Curve([.. strap.Through.Select(place => camera.See(body.At(place)))])];
        return [new(path, null, Tone.Outline, 5.4, 1), new(path, null, Tone.Strap, 3.6, 1)];
    }

    private IEnumerable<Shape> Paint(Mat mat) =>
    [
        Flat(Tone.FloorEdge, new(mat.FromX, 0, mat.ToZ), new(mat.ToX, 0, mat.ToZ), new(mat.ToX, -2.2f, mat.ToZ), new(mat.FromX, -2.2f, mat.ToZ)),
        Flat(Tone.Floor, new(mat.FromX, 0, mat.ToZ), new(mat.ToX, 0, mat.ToZ), new(mat.ToX, 0, mat.FromZ), new(mat.FromX, 0, mat.FromZ)),
    ];

    private IEnumerable<Shape> Paint(Pillow pillow)
    {
        var (near, far) = (pillow.X + (pillow.Length / 2), pillow.X - (pillow.Length / 2));
        var half = pillow.Thickness / 2;
        IEnumerable<PathStep> Roll(Vector3 from, Vector3 to) => Outline.Capsule(camera.See(from), half, camera.See(to), half);
        IEnumerable<PathStep> path =
        [
            .. Roll(new(near, half, pillow.ToZ), new(near, half, pillow.FromZ)),
            .. Roll(new(far, half, pillow.ToZ), new(far, half, pillow.FromZ)),
            .. Roll(new(near, half, pillow.ToZ), new(far, half, pillow.ToZ)),
            .. Roll(new(near, half, pillow.FromZ), new(far, half, pillow.FromZ)),
            .. Outline.Smooth([.. new[] { new Vector3(near, half, pillow.ToZ), new(far, half, pillow.ToZ), new(far, half, pillow.FromZ), new(near, half, pillow.FromZ) }.Select(camera.See)]),
        ];
        return [new([.. path], Tone.Pillow, Tone.PropOutline, Line, 1)];
    }

    private IEnumerable<Shape> Paint(Chair chair)
    {
        const float Half = 20;
        var (back, front) = (chair.X - 21, chair.X + 20);
        Shape Bar(Tone tone, float width, params Vector3[] ends) =>
            new([.. Outline.Capsule(camera.See(ends[0]), width, camera.See(ends[1]), width)], tone, Tone.PropOutline, Line, 1);

        Vector2 Floor(float x, float z) => camera.See(new Vector3(x, 0, z));
        IEnumerable<PathStep> shadow = [.. Outline.Capsule(Floor(back, -Half), 4, Floor(front + 8, -Half), 4), .. Outline.Capsule(Floor(back, Half), 4, Floor(front + 8, Half), 4), .. Outline.Polygon(Floor(back, -Half), Floor(front + 8, -Half), Floor(front + 8, Half), Floor(back, Half))];
        return
        [
            new([.. shadow], Tone.Shadow, null, 0, .16),
            Bar(Tone.PropShade, 1.6f, new(back, 0, -Half), new(back - 3, chair.Back, -Half)),
            Bar(Tone.PropShade, 1.6f, new(front, 0, -Half), new(front, chair.Seat, -Half)),
            Panel(Tone.PropShade, new(back - 1.6f, chair.Back - 16, -Half), new(back - 1.6f, chair.Back - 16, Half), new(back - 3, chair.Back, Half), new(back - 3, chair.Back, -Half)),
            Panel(Tone.PropShade, new(back, chair.Seat - 3, Half), new(front, chair.Seat - 3, Half), new(front, chair.Seat - 3, -Half), new(back, chair.Seat - 3, -Half)),
            Panel(Tone.Prop, new(back, chair.Seat - 1.5f, Half), new(front, chair.Seat - 1.5f, Half), new(front, chair.Seat - 1.5f, -Half), new(back, chair.Seat - 1.5f, -Half)),
            Bar(Tone.Prop, 1.8f, new(front, 0, Half), new(front, chair.Seat - 4, Half)),
            Bar(Tone.Prop, 1.8f, new(back, 0, Half), new(back - 3, chair.Back, Half)),
        ];
    }

    private Shape Panel(Tone tone, params Vector3[] corners)
    {
        IEnumerable<PathStep> path = Outline.Polygon([.. corners.Select(camera.See)]);
        for (var i = 0; i < corners.Length; i++)
        {
            path = path.Concat(Outline.Capsule(camera.See(corners[i]), 1.6f, camera.See(corners[(i + 1) % corners.Length]), 1.6f));
        }

        return new([.. path], tone, Tone.PropOutline, Line, 1);
    }

    private Shape Flat(Tone tone, params Vector3[] corners) =>
        new([.. Outline.Polygon([.. corners.Select(camera.See)])], tone, Tone.FloorEdge, 1, 1);
}
