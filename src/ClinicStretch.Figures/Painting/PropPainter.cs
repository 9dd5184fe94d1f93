using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Painting;

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

    private IEnumerable<Shape> Paint(Mat mat)
    {
        const float Thick = 2.2f;
        var (left, right) = (new Vector3(mat.FromX, 0, mat.ToZ), new Vector3(mat.ToX, 0, mat.ToZ));
        return
        [
            Flat(Tone.FloorEdge, left, right, right with { Y = -Thick }, left with { Y = -Thick }),
            Flat(Tone.Floor, left, right, right with { Z = mat.FromZ }, left with { Z = mat.FromZ }),
        ];
    }

    private IEnumerable<Shape> Paint(Pillow pillow)
    {
        var half = pillow.Thickness / 2;
        var (left, right) = (pillow.X - (pillow.Length / 2), pillow.X + (pillow.Length / 2));
        Vector3[] corners = [new(left, half, pillow.ToZ), new(right, half, pillow.ToZ), new(right, half, pillow.FromZ), new(left, half, pillow.FromZ)];
        var path = corners.SelectMany((corner, i) =>
            Outline.Capsule(camera.See(corner), half, camera.See(corners[(i + 1) % corners.Length]), half));
        return [new([.. path, .. Outline.Smooth([.. corners.Select(camera.See)])], Tone.Pillow, Tone.PropOutline, Line, 1)];
    }

    private IEnumerable<Shape> Paint(Chair chair)
    {
        const float Half = 20;
        var (back, front, lean) = (chair.X - 21, chair.X + 20, 3);
        Vector3[] Level(float y, float to) => [new(back, y, Half), new(to, y, Half), new(to, y, -Half), new(back, y, -Half)];
        return
        [
            new([.. Outline.Polygon([.. Level(0, front + 8).Select(camera.See)])], Tone.Shadow, Tone.Shadow, 5, .16),
            Bar(Tone.PropShade, new(back, 0, -Half), new(back - lean, chair.Back, -Half)),
            Bar(Tone.PropShade, new(front, 0, -Half), new(front, chair.Seat, -Half)),
            Panel(
                Tone.PropShade,
                new(back - 1.6f, chair.Back - 16, -Half),
                new(back - 1.6f, chair.Back - 16, Half),
                new(back - lean, chair.Back, Half),
                new(back - lean, chair.Back, -Half)),
            Panel(Tone.PropShade, Level(chair.Seat - 3, front)),
            Panel(Tone.Prop, Level(chair.Seat - 1.5f, front)),
            Bar(Tone.Prop, new(front, 0, Half), new(front, chair.Seat - 4, Half)),
            Bar(Tone.Prop, new(back, 0, Half), new(back - lean, chair.Back, Half)),
        ];
    }

    private Shape Bar(Tone tone, Vector3 from, Vector3 to) =>
        new([.. Outline.Capsule(camera.See(from), 1.7f, camera.See(to), 1.7f)], tone, Tone.PropOutline, Line, 1);

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
