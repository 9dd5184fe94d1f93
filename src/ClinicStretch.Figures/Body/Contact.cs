using System.Numerics;

namespace ClinicStretch.Figures.Body;

/// <summary>Finds what touches the floor.</summary>
internal static class Contact
{
    public static readonly IReadOnlyList<Capsule> Everything =
    [
        BodyPlan.Hips,
        .. BodyPlan.Leg(Part.RightThigh), .. BodyPlan.Foot(Part.RightFoot),
        .. BodyPlan.Leg(Part.LeftThigh), .. BodyPlan.Foot(Part.LeftFoot),
        .. BodyPlan.Arm(Part.RightUpperArm), .. BodyPlan.Hand(Part.RightHand, closed: false),
        .. BodyPlan.Arm(Part.LeftUpperArm), .. BodyPlan.Hand(Part.LeftHand, closed: false),
        .. BodyPlan.Neck, .. BodyPlan.Face, .. BodyPlan.HairBack, .. BodyPlan.HairTop,
    ];

    /// <summary>The lowest point of the trunk and of those capsules whose segments are placed.</summary>
    public static float Lowest(IReadOnlyDictionary<Part, Placed> parts, IEnumerable<Capsule> capsules)
    {
        var lowest = BodyPlan.Trunk.Min(slice => LowestOf(parts[slice.Part], slice));
        foreach (var ball in capsules.SelectMany(capsule => new[] { capsule.From, capsule.To }))
        {
            if (parts.TryGetValue(ball.Part, out var placed))
            {
                lowest = MathF.Min(lowest, placed.Point(ball.X, ball.Y, ball.Z).Y - ball.Radius);
            }
        }

        return lowest;
    }

    private static float LowestOf(Placed placed, BodyPlan.Slice slice) =>
        placed.Point(slice.Front, slice.Up, 0).Y
        - new Vector2(slice.HalfWidth * placed.Right.Y, slice.HalfDepth * placed.Front.Y).Length();
}
