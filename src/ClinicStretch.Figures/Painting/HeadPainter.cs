using System.Numerics;
using ClinicStretch.Figures.Body;

namespace ClinicStretch.Figures.Painting;

/// <summary>Paints the head: hair behind or over the face, by where the face looks.</summary>
internal sealed class HeadPainter(Skeleton body, Camera camera, Skeleton like)
{
    private const double EyeWidth = 2.3;
    private const double BrowWidth = 1.2;

    private static readonly int[] Sides = [1, -1];

    public IEnumerable<Shape> Paint(double line)
    {
        var facing = camera.Depth(like[Part.Head].Front);
        Shape face = new([.. Capsules(BodyPlan.Face)], Tone.NearSkin, Tone.Outline, line, 1);
        Shape back = new([.. Capsules(BodyPlan.HairBack)], Tone.Hair, Tone.Outline, line, 1);
        Shape top = new([.. Capsules(BodyPlan.HairTop)], Tone.Hair, null, 0, 1);
        Shape hair = back with { Path = [.. back.Path, .. top.Path] };
        IEnumerable<Shape> head = facing > .45f ? [back, face, top] : [face, hair];
        return [.. head, .. Features(line)];
    }

    private IEnumerable<Shape> Features(double line)
    {
        int[] eyes = [.. Sides.Where(side => Faces(new Vector3(6, 0, side * 4)))];
        int[] ears = [.. Sides.Where(side => Faces(new Vector3(-3, 0, side * 7)))];
        if (eyes.Length > 0)
        {
            yield return new([.. Lines(eyes.Select(BodyPlan.Eye))], null, Tone.Face, EyeWidth, 1);
            yield return new([.. Lines(eyes.SelectMany(side => new[] { BodyPlan.Brow(side), BodyPlan.Mouth(side) }))], null, Tone.Face, BrowWidth, 1);
        }

        if (ears.Length > 0)
        {
            yield return new([.. Capsules(ears.Select(BodyPlan.Ear))], Tone.NearSkin, Tone.Outline, line / 2, 1);
        }
    }

    private bool Faces(Vector3 direction) => camera.Depth(Vector3.Transform(direction, like[Part.Head].Turn)) > 1;

    private IEnumerable<PathStep> Lines(IEnumerable<(Ball From, Ball To)> lines) =>
        lines.SelectMany(line => Outline.Line(camera.See(body.At(line.From)), camera.See(body.At(line.To))));

    private IEnumerable<PathStep> Capsules(IEnumerable<Capsule> capsules) => capsules.SelectMany(capsule => Outline.Capsule(
        camera.See(body.At(capsule.From)), capsule.From.Radius, camera.See(body.At(capsule.To)), capsule.To.Radius));
}
