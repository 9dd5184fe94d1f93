using System.Numerics;

namespace ClinicStretch.Figures.Body;

/// <summary>Bends a limb so that its wrist or ankle is where it should be (two bones, law of cosines).</summary>
internal static class Reaching
{
    /// <summary>The limbs that reach for the same thing in both poses, part of the way from one to the other: what others hold on to first.</summary>
    public static IEnumerable<(Part Upper, Limb Limb)> Kept(Pose start, Pose end, float way) =>
        Joints.UpperLimbs
            .Select(upper => (Upper: upper, From: start.LimbOf(upper), To: end.LimbOf(upper)))
            .Where(limb => limb.From.Reach is { } from && limb.To.Reach is { } to && from.Of == to.Of && (limb.From.Grip == Grip.Flat) == (limb.To.Grip == Grip.Flat))
            .OrderBy(limb => (Joints.IsLeg(limb.Upper) ? 0 : 2) + (limb.To.Reach!.Value.Of is null ? 0 : 1))
            .Select(limb => (limb.Upper, limb.From.Towards(limb.To, way)));

    public static void Place(Dictionary<Part, Placed> parts, Part upper, Limb limb)
    {
        var parent = parts[Joints.Parent(upper)!.Value];
        var root = parent.At + Vector3.Transform(Joints.Offset(upper), parent.Turn);
        var (first, second) = Joints.IsLeg(upper) ? (BodyPlan.Thigh, BodyPlan.Shin) : (BodyPlan.UpperArm, BodyPlan.Forearm);
        var way = Target(parts, upper, limb) - root;
        var distance = Math.Clamp(way.Length(), MathF.Abs(first - second) + 6, first + second - .05f);
        var along = Vector3.Normalize(way);
        var cosine = ((first * first) + (distance * distance) - (second * second)) / (2 * first * distance);
        var outwards = Spin.Square(limb.Bulge, along);
        var middle = root + (along * first * cosine) + (outwards * first * MathF.Sqrt(1 - (cosine * cosine)));
        var end = root + (along * distance);

        var front = Joints.IsLeg(upper) ? outwards : -outwards;
        parts[upper] = Along(root, middle, front);
        parts[upper + 1] = Along(middle, end, front);
        parts[upper + 2] = new Placed(end, End(parts[upper + 1], upper, limb));
    }

    private static Vector3 Target(Dictionary<Part, Placed> parts, Part upper, Limb limb)
    {
        var place = limb.Reach!.Value;
        var target = place.Of is { } of ? parts[of].Point(place.X, place.Y, place.Z) : new Vector3(place.X, place.Y, place.Z);
        var lift = limb.Grip != Grip.Flat ? 0 : Joints.IsLeg(upper) ? BodyPlan.AnkleHeight : BodyPlan.WristHeight;
        return target + new Vector3(0, lift, 0);
    }

    private static Placed Along(Vector3 from, Vector3 to, Vector3 front)
    {
        var up = Vector3.Normalize(from - to);
        return new Placed(from, Spin.Axes(Spin.Square(front, up), up));
    }

    private static Quaternion End(Placed second, Part upper, Limb limb)
    {
        var side = Joints.IsRight(upper) ? 1 : -1;
        var heading = new Vector3(MathF.Cos(Spin.Radians(limb.Heading)), 0, -MathF.Sin(Spin.Radians(limb.Heading)));
        return (Joints.IsLeg(upper), limb.Grip) switch
        {
            (true, Grip.Flat) => Spin.Axes(heading, Vector3.UnitY),
            (true, _) => second.Turn * Spin.Z(limb.End),
            (false, Grip.Flat) => Spin.Axes(side * Vector3.Cross(Vector3.UnitY, heading), -heading),
            _ => second.Turn * Spin.Y(side * limb.Turn) * Spin.X(side * limb.End),
        };
    }
}
