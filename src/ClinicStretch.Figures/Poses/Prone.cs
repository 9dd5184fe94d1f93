using System.Numerics;
using ClinicStretch.Figures.Body;
using static ClinicStretch.Figures.Body.Part;
using static ClinicStretch.Figures.Body.Place;

namespace ClinicStretch.Figures.Poses;

/// <summary>Lying on the front, the head to the right of the picture.</summary>
internal static class Prone
{
    private static readonly Pose Flat = new()
    {
        Pelvis = new(90), Waist = new(-2), Chest = new(-2), Neck = new(-14), Head = new(-6),
        RightLeg = new() { End = -70 }, LeftLeg = new() { End = -70 },
        RightArm = Hand(22), LeftArm = Hand(-22),
    };

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new("prone-press-up", "Back extension (press-up)",
            "Lying on the front, the chest pressed up with the arms, hips and legs on the floor.")
        {
            Pace = Paces.Lift,
            Poses = [Flat, Flat with { Pelvis = new(88), Waist = new(-30), Chest = new(-26), Neck = new(2), Head = new(2) }],
            Props = [new Mat(-106, 92)],
            Glow = [[new(Pelvis, 7, 8, 0, 7), new(Waist, 8, 10, 0, 7)]],
            Arrows = [new([Room(84, 22, 0), Room(80, 40, 0), Room(68, 56, 0)])],
        },
    ];

    private static Limb Hand(float z) =>
        new() { Reach = Room(60, 0, z), Bulge = new Vector3(-.6f, .8f, MathF.Sign(z) * .7f), Grip = Grip.Flat };
}
