using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Painting;
using static ClinicStretch.Figures.Body.Part;
using static ClinicStretch.Figures.Body.Place;

namespace ClinicStretch.Figures.Poses;

/// <summary>Lying on the back, the head to the left of the picture, the right side near.</summary>
internal static class Supine
{
    private static readonly Vector3 Up = Vector3.UnitY;

    private static Limb ArmDown(int side) => new() { Reach = Room(-4, 0, side * 26), Bulge = new(0, .3f, side), Grip = Grip.Flat };

    internal static readonly Pose Flat = new()
    {
        Pelvis = new(-90), Waist = new(-3), Chest = new(4), Neck = new(8), Head = new(2),
        RightArm = ArmDown(1), LeftArm = ArmDown(-1), RightLeg = Straight(11), LeftLeg = Straight(-11),
    };

    internal static readonly Pose KneesUp = Flat with { RightLeg = Foot(38, 10), LeftLeg = Foot(38, -10) };

    private static readonly Pose HeldKnees = KneesUp with { Anchor = Neck, AnchorAt = -55 };

    private static readonly Mat Mat = new(-92, 104);

    private static readonly Mat ShortMat = new(-92, 70);

    private static readonly Pillow Pillow = new(-73, 6);

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new("knee-to-chest", "Knee to chest, {side} knee",
            "Lying on the back, {side} knee pulled to the chest with both hands, {other} leg flat.")
        {
            Pace = Paces.Stretch,
            Poses =
            [
                Flat,
                Flat with
                {
                    RightLeg = new() { Forward = 127, Bend = 130, Out = 4, End = 5 },
                    RightArm = new() { Reach = On(RightShin, 6, -5, 4), Bulge = new(-.3f, .1f, 1), Grip = Grip.Hold, End = 15 },
                    LeftArm = new() { Reach = On(RightShin, 6, -2, -5), Bulge = new(-.3f, .1f, -1), Grip = Grip.Hold, End = 15 },
                },
            ],
            Props = [Mat, Pillow],
            Glow = [[new(Pelvis, -8, -2, 8, 9), new(RightThigh, -6, -9, 0, 7)]],
            Arrows = [Arrow.Way(RightShin, 0, 0, 0, 20)],
        },
        new("pelvic-tilt", "Pelvic tilt",
            "Lying on the back with bent knees, the lower back pressed flat to the floor by tipping the pelvis.")
        {
            Pace = Paces.Lift,
            Poses =
            [
                HeldKnees with { Pelvis = new(-80), Waist = new(-14), Chest = new(5) },
                HeldKnees with { Pelvis = new(-97), Waist = new(7), Chest = new(1) },
            ],
            Props = [ShortMat, Pillow],
            Glow = [[new(Waist, 7, -4, 0, 7), new(Waist, 7, 8, 0, 7)]],
            Arrows =
            [
                new([On(Pelvis, 22, -16, 10), On(Pelvis, 27, -4, 10), On(Pelvis, 25, 8, 10)]),
                new([On(Waist, 38, 12, 0), On(Waist, 20, 12, 0)]),
            ],
            Ghost = false,
        },
        new("bridge", "Bridge",
            "Lying on the back with bent knees, the hips lifted until knees, hips and shoulders make one straight line.")
        {
            Pace = Paces.Lift,
            Poses =
            [
                HeldKnees,
                HeldKnees with { Pelvis = new(-117), Waist = new(1), Chest = new(5), Neck = new(16), Head = new(9) },
            ],
            Props = [ShortMat],
            Glow = [[new(Pelvis, -7, 0, 8, 9), new(RightThigh, -4, -12, 0, 7), new(RightThigh, -3, -26, 0, 6)]],
            Arrows = [new([Room(-12, 47, 8), Room(-12, 66, 8)])],
        },
        new("abdominal-draw-in", "Deep tummy squeeze",
            "Lying on the back with bent knees, arms at the sides, the belly button drawn in towards the back.")
        {
            Pace = Paces.Squeeze,
            Poses =
            [
                KneesUp with { Belly = -7 },
                KneesUp with { Belly = 5 },
            ],
            Props = [ShortMat, Pillow],
            Glow = [[new(Pelvis, 3, 8, 0, 7), new(Waist, 2, 6, 0, 7)]],
            Arrows = [new([On(Waist, 36, -4, 0), On(Waist, 20, -4, 0)]), new([On(Waist, 36, 9, 0), On(Waist, 20, 9, 0)])],
        },
        new("supine-knee-lift", "Knee lifts, {side} knee",
            "Lying on the back with bent knees, {side} knee lifted above the hip without using the hands.")
        {
            Pace = Paces.Lift,
            Poses = [KneesUp, KneesUp with { RightLeg = new() { Forward = 98, Bend = 92, End = 0 } }],
            Props = [ShortMat],
            Glow = [[new(Pelvis, 6, 4, 6, 7), new(Waist, 6, 2, 3, 7)]],
            Arrows = [Arrow.Way(RightShin, 0, 0, 0, 14)],
        },
        new("hamstring-stretch-supine-towel", "Leg stretch with towel, {side} leg",
            "Lying on the back, a towel round the {side} foot, the {side} leg lifted straight up.")
        {
            Pace = Paces.Stretch,
            Poses =
            [
                KneesUp with { RightLeg = new() { Forward = 88, Bend = 88, End = 5 } },
                KneesUp with
                {
                    RightLeg = new() { Forward = 82, Bend = 4, End = 8 },
                    RightArm = new() { Reach = Room(-22, 45, 12), Bulge = new(-.4f, -1, .6f), Grip = Grip.Hold },
                    LeftArm = new() { Reach = Room(-21, 46, 2), Bulge = new(-.4f, -1, -.6f), Grip = Grip.Hold },
                },
            ],
            Props = [ShortMat, Pillow, new Strap(On(RightHand, 0, -7, 0), On(RightFoot, 12, -8, 0), On(RightFoot, 8, -8.5f, 0))],
            Glow = [[new(RightThigh, -4, -10, 0, 7), new(RightThigh, -3, -38, 0, 6)]],
            Arrows = [Arrow.Way(RightFoot, 0, 0, 0, 14, .15f)],
        },
        new("figure-four-stretch", "Bottom stretch (figure four), {side} side",
            "Lying on the back, {side} ankle crossed over the {other} knee, the {other} thigh pulled in with both hands.")
        {
            Pace = Paces.Stretch,
            Camera = new(-44, 17),
            Poses = [Crossed(new() { Reach = Room(38, 0, -10), Bulge = Up, Grip = Grip.Flat }), Pulled],
            Order = [Layer.LeftArm, Layer.LeftLeg, Layer.Neck, Layer.Shirt, Layer.Head, Layer.RightArm, Layer.Hips, Layer.RightLeg],
            Props = [ShortMat, Pillow],
            Glow = [[new(Pelvis, -8, -3, 12, 8), new(RightThigh, -6, -8, 2, 7)]],
            Arrows = [Arrow.Way(LeftShin, 0, 0, 0, 24, .08f, .8f)],
        },
        new("lumbar-rotation", "Knee rolls to the {side}",
            "Lying on the back with bent knees together and arms out, both knees rolled to the {side}, shoulders down.")
        {
            Pace = Paces.Lift,
            Camera = new(8, 40),
            Poses = [ArmsOut(KneesUp with { RightLeg = Foot(38, 7), LeftLeg = Foot(38, -7) }), ArmsOut(Rolled)],
            Props = [new Mat(-92, 70, -62, 62), Pillow],
            Far = [],
            Order = [Layer.LeftArm, Layer.RightArm, Layer.Neck, Layer.Shirt, Layer.Head, Layer.RightLeg, Layer.Hips, Layer.LeftLeg],
            Glow = [[new(Waist, -2, -2, -11, 7), new(Waist, 0, 12, -11, 7)]],
            Arrows = [Arrow.Way(LeftShin, 14, 0, 0, -34, .1f, .9f)],
        },
        new("supine-leg-over-twist", "Lying leg-over twist, {side} leg",
            "Lying on the back, the straight {side} leg guided across the body with the {other} hand, both shoulders on the floor.")
        {
            Pace = Paces.Stretch,
            Camera = new(0, 50),
            Poses = LegOver,
            Props = [new Mat(-104, 92, -66, 84)],
            Far = [],
            Order = [Layer.RightArm, Layer.LeftLeg, Layer.Neck, Layer.Shirt, Layer.Hips, Layer.RightLeg, Layer.Head, Layer.LeftArm],
            Glow = [[new(Pelvis, -6, -2, 12, 9), new(RightThigh, -6, -8, 3, 7)]],
            Arrows = [Arrow.Way(RightFoot, 0, 0, 0, 14)],
        },
    ];

    private static Limb Foot(float x, float z) => new() { Reach = Room(x, 0, z), Bulge = Up, Grip = Grip.Flat };

    private static Limb Straight(float z) => new() { Reach = Room(81, 8, z), Bulge = Up, End = -12 };

    private static Pose ArmsOut(Pose pose) => pose with
    {
        RightArm = new() { Reach = Room(-46, 0, 66), Bulge = new(1, .2f, 0), Grip = Grip.Flat, Heading = -80 },
        LeftArm = new() { Reach = Room(-46, 0, -66), Bulge = new(1, .2f, 0), Grip = Grip.Flat, Heading = 80 },
    };

    private static Pose Rolled => KneesUp with
    {
        Pelvis = new(-90, 0, 38), Waist = new(-3, 0, -18), Chest = new(4, 0, -20),
        RightLeg = new() { Reach = Room(36, 6.2f, 12), Bulge = new(0, .15f, 1), End = 0 },
        LeftLeg = new() { Reach = Room(38, 8, -4), Bulge = new(0, .55f, 1), End = 0 },
    };

    private static Pose Crossed(Limb leftLeg) => KneesUp with
    {
        LeftLeg = leftLeg,
        RightLeg = new() { Reach = On(LeftThigh, 9, -35, 7), Bulge = new(.2f, .3f, 1), End = 5 },
    };

    private static Pose Pulled => Crossed(new() { Forward = 114, Bend = 104, End = 5 }) with
    {
        RightArm = new() { Reach = On(LeftThigh, -7, -21, 6), Bulge = new(-.2f, .2f, 1), Grip = Grip.Hold },
        LeftArm = new() { Reach = On(LeftThigh, -7, -21, -6), Bulge = new(-.2f, .2f, -1), Grip = Grip.Hold },
    };

    /// <summary>The head to the right, so that the leg comes over towards the viewer.</summary>
    private static Pose[] LegOver
    {
        get
        {
            var flat = new Pose
            {
                Pelvis = new(90, 0, 180), Waist = new(-3), Chest = new(3), Neck = new(4),
                RightArm = new() { Reach = Room(46, 0, -66), Bulge = new(-1, .2f, 0), Grip = Grip.Flat, Heading = 100 },
                LeftArm = new() { Reach = Room(12, 0, 36), Bulge = new(.4f, .2f, 1), Grip = Grip.Flat, Heading = 190 },
                LeftLeg = new() { Reach = Room(-81, 8, 11), Bulge = Up, End = -12 },
                RightLeg = new() { Forward = 84, Bend = 3 },
            };
            var across = flat with
            {
                Pelvis = new(90, 0, 122), Waist = new(-3, 0, 28), Chest = new(3, 0, 29),
                RightLeg = new() { Reach = Room(-20, 12, 76), Bulge = new(1, .3f, 0) },
                LeftArm = new() { Reach = On(RightThigh, 4, -25, 5), Bulge = new(.4f, .2f, 1) },
            };
            return [flat, across];
        }
    }
}
