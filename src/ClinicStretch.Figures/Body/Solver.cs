using System.Numerics;

namespace ClinicStretch.Figures.Body;

/// <summary>From a pose to a body in the room: joint angles outwards from the pelvis, contact, then the limbs that reach for something.</summary>
internal static class Solver
{
    public static Skeleton Solve(Pose pose)
    {
        var parts = Trunk(pose);
        var limbs = Joints.UpperLimbs.ToDictionary(part => part, pose.LimbOf);
        foreach (var (part, limb) in limbs.Where(limb => limb.Value.Reach is null))
        {
            Hang(parts, part, limb);
        }

        parts = Skeleton.Moved(parts, Settle(parts, pose));
        var waiting = limbs.Where(limb => limb.Value.Reach is not null).ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.FindIndex(limb => limb.Value.Reach!.Value.Of is not { } of || parts.ContainsKey(of));
            Reaching.Place(parts, waiting[ready].Key, waiting[ready].Value);
            waiting.RemoveAt(ready);
        }

        return new Skeleton(parts, pose);
    }

    private static Dictionary<Part, Placed> Trunk(Pose pose)
    {
        var parts = new Dictionary<Part, Placed> { [Part.Pelvis] = new(Vector3.Zero, pose.Pelvis.Rotation) };
        Attach(parts, Part.Waist, pose.Waist.Rotation);
        Attach(parts, Part.Chest, pose.Chest.Rotation);
        Attach(parts, Part.Neck, pose.Neck.Rotation);
        Attach(parts, Part.Head, pose.Head.Rotation);
        return parts;
    }

    private static void Hang(Dictionary<Part, Placed> parts, Part upper, Limb limb)
    {
        var side = Joints.IsRight(upper) ? 1 : -1;
        var leg = Joints.IsLeg(upper);
        Attach(parts, upper, Spin.Z(limb.Forward) * Spin.X(-side * limb.Out) * Spin.Y(side * limb.Turn));
        Attach(parts, upper + 1, Spin.Z(leg ? -limb.Bend : limb.Bend));
        Attach(parts, upper + 2, leg ? Spin.Z(limb.End) : Spin.X(side * limb.End));
    }

    private static void Attach(Dictionary<Part, Placed> parts, Part part, Quaternion turn)
    {
        var parent = parts[Joints.Parent(part)!.Value];
        parts[part] = new Placed(parent.At + Vector3.Transform(Joints.Offset(part), parent.Turn), parent.Turn * turn);
    }

    private static Vector3 Settle(Dictionary<Part, Placed> parts, Pose pose)
    {
        var lowest = Contact.Lowest(parts, pose.Support == Support.Body ? Contact.Everything : []);
        return new Vector3(pose.AnchorAt - parts[pose.Anchor].At.X, pose.Level - lowest, 0);
    }
}
