using System.Numerics;
using ClinicStretch.Figures.Body;
using static ClinicStretch.Figures.Body.Part;
using static ClinicStretch.Figures.Body.Place;

namespace ClinicStretch.Figures.Poses;

/// <summary>Lying on the back, the head to the left of the picture, the right side near.</summary>
internal static class Supine
{
    private static readonly Vector3 Up = Vector3.UnitY;

    private static readonly Limb ArmDown = new() { Forward = -8, Out = 10, Bend = 12, Turn = 20 };

    private static Limb Foot(float x, float z) => new() { Reach = Room(x, 0, z), Bulge = Up, Grip = Grip.Flat };

    private static Limb Straight(float z) => new() { Reach = Room(81, 8, z), Bulge = Up, End = -12 };

    private static readonly Pose Flat = new()
    {
        Pelvis = new(-90), Waist = new(-3), Chest = new(4), Neck = new(8), Head = new(2),
        RightArm = ArmDown, LeftArm = ArmDown, RightLeg = Straight(11), LeftLeg = Straight(-11),
    };

    private static readonly Pose KneesUp = Flat with { RightLeg = Foot(38, 10), LeftLeg = Foot(38, -10) };

    private static readonly Mat Mat = new(-92, 104);

    private static readonly Pillow Pillow = new(-73, 6);

    public static IReadOnlyList<Exercise> All =>
    [
        new("knee-to-chest", "Knee to chest, {side} knee", "Lying on the back, {side} knee pulled to the chest with both hands, {other} leg flat.")
        {
            Poses =
            [
                Flat,
                Flat with
                {
                    RightLeg = new() { Forward = 122, Bend = 128, Out = 4, End = 5 },
                    RightArm = new() { Reach = On(RightShin, 6, -9, 4), Bulge = new(-.3f, .1f, 1), End = 30 },
                    LeftArm = new() { Reach = On(RightShin, 6, -6, -4), Bulge = new(-.3f, .1f, -1), End = 30 },
                },
            ],
            Props = [Mat, Pillow],
            Glow = [[new(Pelvis, -8, -2, 8, 9), new(RightThigh, -6, -9, 0, 7)]],
            Arrows = [Arrow.Way(RightShin, 0, 0, 0, -12)],
        },
    ];
}
