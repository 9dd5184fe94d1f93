using System.Numerics;
using ClinicStretch.Figures.Body;

namespace ClinicStretch.Figures.Drawings;

/// <summary>Paints the head: hair behind or over the face, by where the face looks.</summary>
internal sealed class HeadPainter(Skeleton body, Camera camera)
{
    public IEnumerable<Shape> Paint(double line)
    {
        var facing = camera.Depth(body[Part.Head].Front);
        Shape face = new([.. Capsules(BodyPlan.Face)], Tone.NearSkin, Tone.Outline, line, 1);
        Shape back = new([.. Capsules(BodyPlan.HairBack)], Tone.Hair, Tone.Outline, line, 1);
        Shape top = new([.. Capsules(BodyPlan.HairTop)], Tone.Hair, null, 0, 1);
        return facing > .45f ? [back, face, top, .. Features()] : [face, back, top, .. Features()];
    }

    private IEnumerable<Shape> Features()
    {
        foreach (var side in (int[])[1, -1])
        {
            if (Faces(new Vector3(6, 0, side * 4)))
            {
                yield return new([.. Capsules([BodyPlan.Eye(side)])], Tone.Face, null, 0, 1);
                yield return new([.. Capsules([BodyPlan.Brow(side), BodyPlan.Mouth(side)])], Tone.Face, null, 0, 1);
            }

            if (Faces(new Vector3(-3, 0, side * 7)))
            {
                yield return new([.. Capsules([BodyPlan.Ear(side)])], Tone.NearSkin, Tone.Outline, 1, 1);
            }
        }
    }

    private bool Faces(Vector3 direction) => camera.Depth(Vector3.Transform(direction, body[Part.Head].Turn)) > 1;

    private IEnumerable<PathStep> Capsules(IEnumerable<Capsule> capsules) => capsules.SelectMany(capsule => Outline.Capsule(
        camera.See(body.At(capsule.From)), capsule.From.Radius, camera.See(body.At(capsule.To)), capsule.To.Radius));
}
