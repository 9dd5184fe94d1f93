using System.Numerics;

namespace ClinicStretch.Figures.Body;

/// <summary>How the segments hang together.</summary>
internal static class Joints
{
    public static readonly Part[] UpperLimbs = [Part.RightUpperArm, Part.LeftUpperArm, Part.RightThigh, Part.LeftThigh];

    public static bool IsRight(Part part) => part is >= Part.RightUpperArm and <= Part.RightHand or >= Part.RightThigh and <= Part.RightFoot;

    public static bool IsLeg(Part part) => part >= Part.RightThigh;

    /// <summary>The segment a segment hangs from; null for the pelvis.</summary>
    public static Part? Parent(Part part) => part switch
    {
        Part.Pelvis => null,
        Part.RightUpperArm or Part.LeftUpperArm => Part.Chest,
        Part.RightThigh or Part.LeftThigh => Part.Pelvis,
        _ => part - 1,
    };

    /// <summary>Where the joint of a segment lies in the axes of the segment it hangs from.</summary>
    public static Vector3 Offset(Part part) => part switch
    {
        Part.Pelvis => Vector3.Zero,
        Part.Waist => new(0, BodyPlan.PelvisLength, 0),
        Part.Chest => new(0, BodyPlan.WaistLength, 0),
        Part.Neck => new(0, BodyPlan.ChestLength, 0),
        Part.Head => new(0, BodyPlan.NeckLength, 0),
        Part.RightUpperArm => new(0, BodyPlan.ShoulderUp, BodyPlan.ShoulderOut),
        Part.LeftUpperArm => new(0, BodyPlan.ShoulderUp, -BodyPlan.ShoulderOut),
        Part.RightThigh => new(0, 0, BodyPlan.HipOut),
        Part.LeftThigh => new(0, 0, -BodyPlan.HipOut),
        Part.RightForearm or Part.LeftForearm => new(0, -BodyPlan.UpperArm, 0),
        Part.RightHand or Part.LeftHand => new(0, -BodyPlan.Forearm, 0),
        Part.RightShin or Part.LeftShin => new(0, -BodyPlan.Thigh, 0),
        _ => new(0, -BodyPlan.Shin, 0),
    };
}
