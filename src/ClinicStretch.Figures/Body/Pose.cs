using System.Numerics;

namespace ClinicStretch.Figures.Body;

/// <summary>How a part of the trunk is turned against the part below it, in degrees: forward, to the right, turned to the right.</summary>
internal readonly record struct Bend(float Forward = 0, float Right = 0, float Turn = 0)
{
    public Quaternion Rotation => Spin.Z(-Forward) * Spin.Y(-Turn) * Spin.X(Right);
}

/// <summary>A place: in the axes of a segment, or, where there is none, in the room (x right, y up, z towards the viewer).</summary>
internal readonly record struct Place(Part? Of, float X, float Y, float Z)
{
    public static Place Room(float x, float y, float z) => new(null, x, y, z);

    public static Place On(Part part, float x, float y, float z) => new(part, x, y, z);
}

/// <summary>How a hand or foot is held where the limb is given by where it reaches.</summary>
internal enum Grip
{
    /// <summary>In line with the limb, bent by <see cref="Limb.End"/>.</summary>
    Free,

    /// <summary>As <see cref="Free"/>, with the fingers closed around something.</summary>
    Hold,

    /// <summary>Palm or sole flat on the floor.</summary>
    Flat,
}

/// <summary>
/// An arm or a leg, given either by joint angles in degrees or by the place its wrist or ankle reaches
/// (<see cref="Reach"/>, with <see cref="Bulge"/> saying where the elbow or knee points).
/// </summary>
internal sealed record Limb
{
    /// <summary>Shoulder or hip: forward and up.</summary>
    public float Forward { get; init; }

    /// <summary>Shoulder or hip: out to its own side.</summary>
    public float Out { get; init; }

    /// <summary>Shoulder or hip: turned inwards along its length.</summary>
    public float Turn { get; init; }

    /// <summary>Elbow or knee.</summary>
    public float Bend { get; init; }

    /// <summary>Wrist towards the palm, or toes towards the shin.</summary>
    public float End { get; init; }

    public Place? Reach { get; init; }

    public Vector3 Bulge { get; init; }

    public Grip Grip { get; init; }

    /// <summary>Where fingers or toes of a flat hand or foot point, in degrees: 0 is right in the picture, 90 away from the viewer.</summary>
    public float Heading { get; init; }

    /// <summary>Part of the way to another limb that reaches for a place on the same thing.</summary>
    public Limb Towards(Limb other, float way)
    {
        var (from, to) = (Reach!.Value, other.Reach!.Value);
        return other with
        {
            Reach = to with { X = Mix(from.X, to.X), Y = Mix(from.Y, to.Y), Z = Mix(from.Z, to.Z) },
            Bulge = Vector3.Lerp(Bulge, other.Bulge, way),
            Turn = Mix(Turn, other.Turn),
            End = Mix(End, other.End),
            Heading = Mix(Heading, other.Heading),
        };

        float Mix(float a, float b) => a + ((b - a) * way);
    }

    /// <summary>A straight limb at rest: arms by the sides, legs in line with the trunk.</summary>
    public static Limb Rest { get; } = new();
}

/// <summary>What a pose stands or lies on.</summary>
internal enum Support { Body, Seat }

/// <summary>One key pose. Trunk first, then limbs; the height above the floor is solved, never given.</summary>
internal sealed record Pose
{
    /// <summary>The pelvis against standing upright and facing right.</summary>
    public Bend Pelvis { get; init; }

    public Bend Waist { get; init; }

    public Bend Chest { get; init; }

    /// <summary>How far the belly is drawn in, in centimetres.</summary>
    public float Belly { get; init; }

    public Bend Neck { get; init; }

    public Bend Head { get; init; }

    public Limb RightArm { get; init; } = Limb.Rest;

    public Limb LeftArm { get; init; } = Limb.Rest;

    public Limb RightLeg { get; init; } = Limb.Rest;

    public Limb LeftLeg { get; init; } = Limb.Rest;

    /// <summary>Body: the lowest point touches the floor. Seat: the pelvis touches the seat.</summary>
    public Support Support { get; init; }

    /// <summary>The height of what is under the body: 0 the floor, or a seat.</summary>
    public float Level { get; init; }

    /// <summary>The segment whose joint stays at the same place in the room, at <see cref="AnchorAt"/>.</summary>
    public Part Anchor { get; init; }

    public float AnchorAt { get; init; }

    public Limb LimbOf(Part upper) => upper switch
    {
        Part.RightUpperArm => RightArm,
        Part.LeftUpperArm => LeftArm,
        Part.RightThigh => RightLeg,
        _ => LeftLeg,
    };
}
