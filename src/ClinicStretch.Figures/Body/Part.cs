namespace ClinicStretch.Figures.Body;

/// <summary>The rigid segments. Right and left are the person's own.</summary>
internal enum Part
{
    Pelvis,
    Waist,
    Chest,
    Neck,
    Head,
    RightUpperArm,
    RightForearm,
    RightHand,
    LeftUpperArm,
    LeftForearm,
    LeftHand,
    RightThigh,
    RightShin,
    RightFoot,
    LeftThigh,
    LeftShin,
    LeftFoot,
}

/// <summary>A ball that belongs to a segment: centre in the segment's own axes, and radius, in centimetres.</summary>
internal readonly record struct Ball(Part Part, float X, float Y, float Z, float Radius);

/// <summary>Two balls with a skin pulled tight over them: the stuff that limbs, hands, feet and head are made of.</summary>
internal readonly record struct Capsule(Ball From, Ball To);
