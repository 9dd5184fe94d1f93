using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Painting;

/// <summary>Tells what moves between two poses from what stays.</summary>
internal static class Movement
{
    private const float Noticeable = 3;

    public static IReadOnlyList<Layer> Layers(Skeleton start, Skeleton end) =>
        [.. Enum.GetValues<Layer>().Where(layer => Segments(layer).Any(part => Moves(part, start, end)))
            .Concat(Math.Abs(start.Belly - end.Belly) > Noticeable ? [Layer.Hips, Layer.Shirt] : Array.Empty<Layer>()).Distinct()];

    private static bool Moves(Part part, Skeleton start, Skeleton end) =>
        Vector3.Distance(start[part].At, end[part].At) > Noticeable
        || Vector3.Distance(start[part].Point(0, -10, 0), end[part].Point(0, -10, 0)) > Noticeable;

    private static Part[] Segments(Layer layer) => layer switch
    {
        Layer.RightArm => [Part.RightUpperArm, Part.RightForearm, Part.RightHand],
        Layer.LeftArm => [Part.LeftUpperArm, Part.LeftForearm, Part.LeftHand],
        Layer.RightLeg => [Part.RightThigh, Part.RightShin, Part.RightFoot],
        Layer.LeftLeg => [Part.LeftThigh, Part.LeftShin, Part.LeftFoot],
        Layer.Hips => [Part.Pelvis],
        Layer.Shirt => [Part.Waist, Part.Chest],
        Layer.Neck => [Part.Neck],
        Layer.Head => [Part.Head],
        _ => [],
    };
}
