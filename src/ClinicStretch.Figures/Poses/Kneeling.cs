using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Painting;
using static ClinicStretch.Figures.Body.Part;
using static ClinicStretch.Figures.Body.Place;

namespace ClinicStretch.Figures.Poses;

/// <summary>On hands and knees or on one knee, facing right. The right knee stays where it is.</summary>
internal static class Kneeling
{
    internal static readonly Pose AllFours = new()
    {
        Pelvis = new(82), Waist = new(0), Chest = new(3), Neck = new(-6), Head = new(-6),
        RightLeg = Thigh(82), LeftLeg = Thigh(82), RightArm = Hand(50, 16), LeftArm = Hand(50, -16),
        Anchor = RightShin,
    };

    private static readonly Pose Cat = AllFours with
    {
        Pelvis = new(52), Waist = new(28), Chest = new(30), Neck = new(22), Head = new(14), RightLeg = Thigh(45, 83), LeftLeg = Thigh(45, 83),
    };

    private static readonly Pose HighCat = Cat with { Waist = new(32), Chest = new(32), Neck = new(28), Head = new(18) };

    private static readonly Camera FromAhead = new(34, 9);

    private static readonly Pose Cow = AllFours with
    {
        Pelvis = new(106), Waist = new(-24), Chest = new(-16), Neck = new(-24), Head = new(-18), RightLeg = Thigh(106), LeftLeg = Thigh(106),
    };

    private static readonly Pose SatBack = AllFours with
    {
        Pelvis = new(68), Waist = new(24), Chest = new(15), Neck = new(-2), Head = new(6),
        RightLeg = Folded, LeftLeg = Folded, RightArm = Hand(62, 16), LeftArm = Hand(62, -16),
    };

    private static readonly Pose Sunk = SatBack with
    {
        Pelvis = new(70), Waist = new(28), Chest = new(22), Neck = new(-12), Head = new(2),
        RightArm = Forearm(45, 24), LeftArm = Forearm(45, -24),
    };

    private static readonly Pose RockedBack = AllFours with
    {
        Pelvis = new(90), Waist = new(2), Chest = new(4), RightLeg = Thigh(124, 124), LeftLeg = Thigh(124, 124),
    };

    private static readonly Pose SideReach = SatBack with
    {
        Waist = new(24, -14), Chest = new(16, -18), Neck = new(-12, -4),
        RightArm = Hand(58, -30, 40), LeftArm = Hand(40, -52, 45),
    };

    private static readonly Mat Mat = new(-62, 92);

    public static IReadOnlyList<Exercise> All { get; } =
    [
        Childs(null, SatBack, "the bottom on the heels, arms stretched out in front, back rounded, head down."),
        Childs("relaxed-hold", Sunk, "the bottom on the heels, arms stretched out in front, back rounded, head resting down."),
        Childs("neutral-rock-back", RockedBack, "the bottom moved back only as far as the back stays long and level."),
        CatCow(null, AllFours, Cat, "the back pushed up into a round arch, head dropped."),
        CatCow("cat-only", AllFours, HighCat, "the back pushed up into a round arch and let back to level, no dip."),
        CatCow("cat-cow-flow", Cow, Cat, "the back moving from a gentle dip, looking ahead, to a round arch, head dropped."),
        new("childs-pose-side-reach", "Kneeling side reach, {side} side",
            "Kneeling with the bottom on the heels, seen from above and behind, both hands walked to the {other}, the {side} side long.")
        {
            Pace = Paces.Stretch,
            Camera = new(-18, 60),
            Poses = [SatBack, SideReach],
            Props = [new Mat(-52, 88, -60, 34)],
            Far = [],
            Order = [Layer.LeftLeg, Layer.RightLeg, Layer.LeftArm, Layer.RightArm, Layer.Neck, Layer.Head, Layer.Shirt, Layer.Hips],
            Glow = [[new(Waist, -4, 2, 10, 7), new(Chest, -3, 2, 12, 7), new(Chest, -3, 16, 14, 6)]],
            Arrows = [Arrow.Way(RightHand, 0, -10, 0, -10)],
        },
        new("bird-dog", "Bird dog, {side} leg",
            "On hands and knees, {side} leg reached straight back and {other} arm straight forward, back level.")
        {
            Pace = Paces.Squeeze,
            Poses =
            [
                AllFours with { Anchor = LeftShin },
                AllFours with
                {
                    Anchor = LeftShin,
                    RightLeg = new() { Forward = -4, Bend = 3, End = -30 },
                    LeftArm = new() { Reach = Room(102, 60, -15), Bulge = new(0, -1, -.3f) },
                },
            ],
            Props = [new Mat(-70, 100)],
            Glow = [[new(Waist, -5, 2, 4, 7), new(Pelvis, -6, 0, 6, 8)]],
            Arrows = [Arrow.Way(RightFoot, 0, 0, 0, 14, .1f, .8f), Arrow.Way(LeftHand, 0, 0, 0, -14, .1f, .8f)],
        },
        new("hip-flexor-stretch", "Half-kneeling hip stretch, {side} hip",
            "Kneeling on the {side} knee, {other} foot in front, trunk tall, the hips eased forward.")
        {
            Pace = Paces.Stretch,
            Poses =
            [
                HalfKneeling with { RightLeg = Thigh(0, 81) },
                HalfKneeling with { Pelvis = new(-4), Waist = new(2), RightLeg = new() { Forward = -20, Bend = 65, End = -72 } },
            ],
            Props = [new Mat(-62, 78), new Cushion(1, 4.4f, 30, 0, 26)],
            Glow = [[new(Pelvis, 8, -2, 9, 6), new(RightThigh, 5, -10, 0, 7), new(RightThigh, 4, -22, 0, 6)]],
            Arrows = [new([On(Pelvis, -34, 8, 8), On(Pelvis, -16, 8, 8)])],
        },
    ];

    private static Pose HalfKneeling => new()
    {
        Anchor = RightShin,
        LeftLeg = new() { Reach = Room(54, 0, -11), Bulge = new(1, .4f, 0), Grip = Grip.Flat },
        RightArm = new() { Reach = On(Waist, -3, 5, 16), Bulge = new(-1, 0, .8f), Turn = -40 },
        LeftArm = new() { Reach = On(Waist, -3, 5, -16), Bulge = new(-1, 0, -.8f), Turn = -40 },
    };

    private static Limb Folded => Thigh(130, 150) with { Out = 6 };

    private static Limb Thigh(float forward, float knee = 90) => new() { Forward = forward, Bend = knee, End = -74 };

    private static Limb Hand(float x, float z, float heading = 0) =>
        new() { Reach = Room(x, 0, z), Bulge = new Vector3(-1, -.2f, MathF.Sign(z) * .5f), Grip = Grip.Flat, Heading = heading };

    private static Limb Forearm(float x, float z) => Hand(x, z) with { Bulge = new Vector3(-.2f, .2f, MathF.Sign(z)) };

    private static Exercise Childs(string? variant, Pose end, string words) =>
        new("childs-pose", "Kneeling back stretch (child's pose)", "From hands and knees, " + words)
        {
            Variant = variant,
            Pace = Paces.Stretch,
            Poses = [AllFours, end],
            Props = [Mat],
            Glow = [[new(Pelvis, -5, 6, 0, 8), new(Waist, -6, 8, 0, 8), new(Chest, -6, 10, 0, 8)]],
            Arrows = end == Sunk ? [Sink(-4, 0), Sink(18, 4)] : [Arrow.Way(Pelvis, -14, 0, 0, 8)],
            Ghost = end != Sunk,
        };

    private static Exercise CatCow(string? variant, Pose start, Pose end, string words) =>
        new("cat-cow", "Cat and cow", "On hands and knees, " + words)
        {
            Variant = variant,
            Pace = start == Cow ? Paces.Flow : Paces.Lift,
            Camera = end == HighCat ? FromAhead : new(14, 9),
            Poses = [start, end],
            Props = [Mat],
            Glow = [[new(Waist, -4, 0, 0, 7), new(Waist, -5, 14, 0, 7), new(Chest, -5, 12, 0, 7)]],
            Arrows = start == Cow ? [Lift(34), Drop(18)] : [Lift(26)],
        };

    private static Arrow Sink(float x, float lower) => new([Room(x, 82 - lower, 0), Room(x, 66 - lower, 0)]);

    private static Arrow Drop(float x) => new([Room(x, 92, 0), Room(x, 76, 0)]);

    private static Arrow Lift(float x) => new([Room(x, 76, 0), Room(x, 92, 0)]);
}
