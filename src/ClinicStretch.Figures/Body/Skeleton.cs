using System.Numerics;

namespace ClinicStretch.Figures.Body;

/// <summary>Where a segment is in the room: its joint, and how its axes are turned.</summary>
internal readonly record struct Placed(Vector3 At, Quaternion Turn)
{
    public Vector3 Point(float x, float y, float z) => At + Vector3.Transform(new Vector3(x, y, z), Turn);

    public Vector3 Front => Vector3.Transform(Vector3.UnitX, Turn);

    public Vector3 Up => Vector3.Transform(Vector3.UnitY, Turn);

    public Vector3 Right => Vector3.Transform(Vector3.UnitZ, Turn);
}

/// <summary>A body in a pose: every segment placed in the room.</summary>
internal sealed class Skeleton(IReadOnlyDictionary<Part, Placed> parts, Pose pose)
{
    public Placed this[Part part] => parts[part];

    /// <summary>What was asked for.</summary>
    public Pose Pose => pose;

    /// <summary>How far the belly is drawn in, in centimetres.</summary>
    public float Belly => pose.Belly;

    /// <summary>The lowest point of the skin above the floor.</summary>
    public float Lowest => Contact.Lowest(parts, Contact.Everything);

    /// <summary>Whether a hand is closed around something.</summary>
    public bool Closed(Part hand) => pose.LimbOf(hand - 2).Grip == Grip.Hold;

    public Vector3 At(Ball ball) => parts[ball.Part].Point(ball.X, ball.Y, ball.Z);

    public Vector3 At(Place place) =>
        place.Of is { } part ? parts[part].Point(place.X, place.Y, place.Z) : new Vector3(place.X, place.Y, place.Z);

    /// <summary>
    /// Part of the way to another pose. Segments turn, so they keep their lengths; a hand or foot that reaches for the same thing in
    /// both poses reaches for it all the way, so what stands on the floor keeps standing.
    /// </summary>
    public Skeleton Towards(Skeleton other, float way)
    {
        var placed = new Dictionary<Part, Placed>();
        foreach (var part in Enum.GetValues<Part>())
        {
            var turn = Quaternion.Slerp(parts[part].Turn, other[part].Turn, way);
            var at = Joints.Parent(part) is { } parent ? placed[parent].At + Vector3.Transform(Joints.Offset(part), placed[parent].Turn) : Vector3.Zero;
            placed[part] = new Placed(at, turn);
        }

        var held = Vector3.Lerp(parts[pose.Anchor].At, other[pose.Anchor].At, way);
        placed = Moved(placed, held - placed[pose.Anchor].At);
        foreach (var (upper, limb) in Reaching.Kept(pose, other.Pose, way))
        {
            Reaching.Place(placed, upper, limb);
        }

        return new Skeleton(placed, pose with { Belly = pose.Belly + ((other.Belly - pose.Belly) * way) });
    }

    internal static Dictionary<Part, Placed> Moved(IReadOnlyDictionary<Part, Placed> parts, Vector3 by) =>
        parts.ToDictionary(part => part.Key, part => part.Value with { At = part.Value.At + by });
}
