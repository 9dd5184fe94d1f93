using System.Numerics;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Painting;

/// <summary>Paints what stands or lies in the room: mat, pillow, cushion, chair and wall.</summary>
internal sealed class PropPainter(Camera camera)
{
    private const double Line = 1.4;

    public IEnumerable<Shape> Paint(Prop prop) => prop switch
    {
        Mat mat => Paint(mat),
        Pillow pillow => [Soft(Tone.Pillow, new(pillow.X, pillow.FromZ, pillow.ToZ), pillow.Length, pillow.Thickness)],
        Cushion cushion => Paint(cushion),
        Chair chair => Paint(chair),
        Wall wall => Paint(wall),
        _ => [],
    };

    private IEnumerable<Shape> Paint(Mat mat)
    {
        const float Thick = 2.2f;
        var (left, right) = (new Vector3(mat.FromX, 0, mat.ToZ), new Vector3(mat.ToX, 0, mat.ToZ));
        return
        [
            Flat(Tone.FloorEdge, Tone.FloorEdge, left, right, right with { Y = -Thick }, left with { Y = -Thick }),
            Flat(Tone.Floor, Tone.FloorEdge, left, right, right with { Z = mat.FromZ }, left with { Z = mat.FromZ }),
        ];
    }

    /// <summary>A cushion is a pillow with a seam around its side.</summary>
    private IEnumerable<Shape> Paint(Cushion cushion)
    {
        var (half, left, right) = (cushion.Thickness / 2, cushion.X - (cushion.Length / 2), cushion.X + (cushion.Length / 2));
        Vector3[] seam = [new(left - half, half, cushion.FromZ), new(left - half, half, cushion.ToZ), new(right + half, half, cushion.ToZ)];
        return
        [
            Soft(Tone.Cushion, new(cushion.X, cushion.FromZ, cushion.ToZ), cushion.Length, cushion.Thickness),
            new([.. Outline.Curve([.. seam.Skip(1).Select(corner => camera.See(corner with { Z = corner.Z + half }))])], null, Tone.PropOutline, .8, 1),
        ];
    }

    private IEnumerable<Shape> Paint(Wall wall)
    {
        const float Board = 9;
        Vector3 Corner(float y, float z, float x = 0) => new(wall.X + x, y, z);
        return
        [
            Flat(Tone.Wall, Tone.PropOutline, Corner(0, wall.FromZ), Corner(wall.Height, wall.FromZ), Corner(wall.Height, wall.ToZ), Corner(0, wall.ToZ)),
            Flat(Tone.PropShade, Tone.PropOutline, Corner(0, wall.ToZ), Corner(0, wall.ToZ, -5), Corner(wall.Height, wall.ToZ, -5), Corner(wall.Height, wall.ToZ)),
            Flat(Tone.Pillow, Tone.PropOutline, Corner(0, wall.FromZ), Corner(Board, wall.FromZ), Corner(Board, wall.ToZ), Corner(0, wall.ToZ)),
        ];
    }

    private Shape Soft(Tone tone, (float X, float FromZ, float ToZ) across, float length, float thickness)
    {
        var half = thickness / 2;
        var (left, right) = (across.X - (length / 2), across.X + (length / 2));
        Vector3[] corners = [new(left, half, across.ToZ), new(right, half, across.ToZ), new(right, half, across.FromZ), new(left, half, across.FromZ)];
        var path = corners.SelectMany((corner, i) =>
            Outline.Capsule(camera.See(corner), half, camera.See(corners[(i + 1) % corners.Length]), half));
        return new([.. path, .. Outline.Polygon([.. corners.Select(camera.See)])], tone, Tone.PropOutline, Line, 1);
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

    private Shape Flat(Tone tone, Tone edge, params Vector3[] corners) =>
        new([.. Outline.Polygon([.. corners.Select(camera.See)])], tone, edge, 1, 1);
}
