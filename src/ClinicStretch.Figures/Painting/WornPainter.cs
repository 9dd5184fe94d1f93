using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Painting;

/// <summary>Paints what the body holds or pulls: strap and elastic band.</summary>
internal sealed class WornPainter(Skeleton body, Camera camera)
{
    // A band of this width at rest, which thins as it is pulled, but never to a thread.
    private const float Wide = 4.2f;
    private const float Thinnest = .45f;

    public IEnumerable<Shape> Paint(Prop prop) => prop switch
    {
        Strap strap => Paint(strap),
        Band band => Paint(band),
        _ => [],
    };

    private IEnumerable<Shape> Paint(Strap strap)
    {
        IReadOnlyList<PathStep> path = [.. Outline.Curve([.. strap.Through.Select(place => camera.See(body.At(place)))])];
        return [new(path, null, Tone.Outline, 5.4, 1), new(path, null, Tone.Strap, 3.6, 1)];
    }

    /// <summary>Broad where it is held, narrow in the middle, with a line along it that shows how flat it lies.</summary>
    private IEnumerable<Shape> Paint(Band band)
    {
        var (from, to) = (camera.See(body.At(band.From)), camera.See(body.At(band.To)));
        var pull = Math.Clamp(band.Slack / MathF.Max(Vector3.Distance(body.At(band.From), body.At(band.To)), 1), Thinnest, 1);
        var along = Vector2.Normalize(to - from);
        var aside = new Vector2(-along.Y, along.X) * (Wide / 2);
        var (middle, narrow) = ((from + to) / 2, aside * pull);
        return
        [
            new([.. Outline.Smooth([from + aside, middle + narrow, to + aside, to - aside, middle - narrow, from - aside])], Tone.Strap, Tone.Outline, 1.4, 1),
            new([.. Outline.Line(from, to)], null, Tone.Outline, .7, 1),
        ];
    }
}
