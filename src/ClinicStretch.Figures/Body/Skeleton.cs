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
internal sealed class Skeleton(IReadOnlyDictionary<Part, Placed> parts, Part anchor, IReadOnlyList<Part> closed)
{
    /// <summary>How far the belly is drawn in, in centimetres.</summary>
    public float Belly { get; init; }

    public Placed this[Part part] => parts[part];

    /// <summary>Whether a hand is closed around something.</summary>
    public bool Closed(Part hand) => closed.Contains(hand);

    public Vector3 At(Ball ball) => parts[ball.Part].Point(ball.X, ball.Y, ball.Z);

    public Vector3 At(Place place) =>
        place.Of is { } part ? parts[part].Point(place.X, place.Y, place.Z) : new Vector3(place.X, place.Y, place.Z);

    /// <summary>Part of the way to another pose. Segments turn, so they keep their lengths.</summary>
    public Skeleton Towards(Skeleton other, float way)
    {
        var placed = new Dictionary<Part, Placed>();
        foreach (var part in Enum.GetValues<Part>())
        {
            var turn = Quaternion.Slerp(parts[part].Turn, other[part].Turn, way);
            var at = Joints.Parent(part) is { } parent ? placed[parent].At + Vector3.Transform(Joints.Offset(part), placed[parent].Turn) : Vector3.Zero;
            placed[part] = new Placed(at, turn);
        }

        var held = Vector3.Lerp(parts[anchor].At, other[anchor].At, way);
        return new Skeleton(Moved(placed, held - placed[anchor].At), anchor, way < .5f ? closed : other.ClosedHands)
        {
            Belly = Belly + ((other.Belly - Belly) * way),
        };
    }

    private IReadOnlyList<Part> ClosedHands => closed;

    /// <summary>The lowest point of the skin above the floor.</summary>
    public float Lowest => Contact.Lowest(parts, Contact.Everything);

    internal static Dictionary<Part, Placed> Moved(IReadOnlyDictionary<Part, Placed> parts, Vector3 by) =>
        parts.ToDictionary(part => part.Key, part => part.Value with { At = part.Value.At + by });
}
