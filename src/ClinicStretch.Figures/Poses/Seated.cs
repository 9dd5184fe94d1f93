using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Painting;
using static ClinicStretch.Figures.Body.Part;
using static ClinicStretch.Figures.Body.Place;

namespace ClinicStretch.Figures.Poses;

/// <summary>Sitting on a firm chair, facing right.</summary>
internal static class Seated
{
    private const float Seat = 39;

    private static readonly Pose Tall = new()
    {
        Support = Support.Seat, Level = Seat,
        RightLeg = Foot(40, 10), LeftLeg = Foot(40, -10),
        RightArm = OnThigh(RightThigh, 1), LeftArm = OnThigh(LeftThigh, -1),
    };

    private static readonly Pose LegOut = Tall with
    {
        RightLeg = new() { Reach = Room(68, 8.7f, 10), Bulge = Vector3.UnitY, End = -2 }, LeftLeg = Foot(30, -10),
    };

    private static readonly Chair Chair = new(8, Seat, 84);

    private static readonly Chair ChairBehind = new(-6, Seat, 84);

    public static IReadOnlyList<Exercise> All { get; } =
    [
        new("upper-back-reach", "Upper back reach",
            "Sitting, hands together pushed away in front, upper back rounded, head dropped.")
        {
            Pace = Paces.Stretch,
            Poses =
            [
                Reach(Tall, 36, 88),
                Reach(Tall with { Pelvis = new(6), Waist = new(8), Chest = new(24), Neck = new(22), Head = new(16) }, 70, 85),
            ],
            Props = [Chair],
            Glow = [[new(Chest, -6, 6, 0, 8), new(Chest, -7, 21, 0, 8)]],
            Arrows = [new([Room(70, 102, 0), Room(92, 100, 0)])],
        },
        new("thoracic-extension", "Mid back lean-back",
            "Sitting with the hands behind the head, leaning back gently over the top of a low chair back.")
        {
            Pace = Paces.Opening,
            Camera = new(20, 9),
            Poses = [HandsBehind(Tall), HandsBehind(Tall with { Pelvis = new(-4), Waist = new(-6), Chest = new(-28), Neck = new(10), Head = new(4) })],
            Props = [new Chair(12, Seat, 82)],
            Glow = [[new(Chest, -7, 4, 0, 7), new(Chest, -7, 16, 0, 7)]],
            Arrows = [Arrow.Way(Head, 0, 20, 0, 14)],
        },
        new("seated-twist", "Seated twist to the {side}",
            "Sitting tall, {side} leg crossed over the {other}, {other} arm on the outside of the {side} knee, chest turned to the {side}.")
        {
            Pace = Paces.Stretch,
            Camera = new(48, 16),
            Poses = [Legs(Tall), Twisted],
            Props = [Chair],
            Far = [Layer.LeftLeg],
            Order = [Layer.LeftLeg, Layer.Neck, Layer.Shirt, Layer.Hips, Layer.RightLeg, Layer.Head, Layer.RightArm, Layer.LeftArm],
            Glow = [[new(Waist, 2, 4, 10, 7), new(Chest, 2, 4, 11, 7)]],
            Arrows = [new([Room(17, 152, -17), Room(24, 152, 0), Room(17, 152, 17), Room(4, 152, 24)])],
        },
        new("strap-forward-lean", "Strap forward lean, {side} leg",
            "Sitting on the front of a chair, {side} leg straight, a strap round the {side} foot, leaning forward from the hips with a long back.")
        {
            Pace = Paces.Stretch,
            Poses = [Pull(LegOut, 32, 72), Pull(LegOut with { Pelvis = new(32), Waist = new(3), Neck = new(-12) }, 56, 62)],
            Props = [ChairBehind, new Strap(On(RightHand, 0, -6, 0), On(RightFoot, 14, -5, 0), On(RightFoot, 12, -8, 0))],
            Glow = [[new(RightThigh, -5, -12, 0, 7), new(RightThigh, -4, -36, 0, 6)]],
            Arrows = [Arrow.Way(Head, 0, 20, 0, -12, .15f, .9f)],
        },
        new("hamstring-stretch-seated", "Seated leg stretch, {side} leg",
            "Sitting on the front of a chair, {side} leg straight with the heel down, leaning forward a little from the hips.")
        {
            Pace = Paces.Stretch,
            Poses = [BentLegHeld(LegOut), BentLegHeld(LegOut with { Pelvis = new(30), Waist = new(3), Neck = new(-12) })],
            Props = [ChairBehind],
            Glow = [[new(RightThigh, -5, -10, 0, 7), new(RightThigh, -4, -38, 0, 6)]],
            Arrows = [Arrow.Way(Head, 0, 20, 0, -12, .15f, .9f)],
        },
    ];

    private static Limb Foot(float x, float z) => new() { Reach = Room(x, 0, z), Bulge = new(1, .5f, 0), Grip = Grip.Flat };

    private static Limb OnThigh(Part thigh, int side) =>
        new() { Reach = On(thigh, 9.5f, -20, side * 2), Bulge = new(-1, 0, side * .5f), Turn = 80, End = 20 };

    private static Pose BentLegHeld(Pose pose) => pose with
    {
        RightArm = new() { Reach = On(LeftThigh, 9.5f, -28, 7), Bulge = new(-1, 0, .5f), Turn = 80, End = 20 },
        LeftArm = OnThigh(LeftThigh, -1),
    };

    private static Pose Reach(Pose pose, float x, float y) => pose with
    {
        RightArm = new() { Reach = Room(x, y, 3), Bulge = new(0, -.6f, 1), Turn = 10 },
        LeftArm = new() { Reach = Room(x, y, -3), Bulge = new(0, -.6f, -1), Turn = 10 },
    };

    private static Pose Pull(Pose pose, float x, float y) => pose with
    {
        RightArm = new() { Reach = Room(x, y, 12), Bulge = new(-1, -.6f, .4f), Grip = Grip.Hold },
        LeftArm = new() { Reach = Room(x, y, 4), Bulge = new(-1, -.6f, -.4f), Grip = Grip.Hold },
    };

    private static Pose HandsBehind(Pose pose) => pose with
    {
        RightArm = new() { Reach = On(Head, -8, 4, 7), Bulge = new(-.05f, .3f, 1), End = 30 },
        LeftArm = new() { Reach = On(Head, -8, 4, -7), Bulge = new(-.05f, .3f, -1), End = 30 },
    };

    private static Pose Legs(Pose pose) => pose with
    {
        LeftLeg = Foot(38, -6),
        RightLeg = new() { Forward = 110, Out = -20, Bend = 76, End = -15 },
    };

    private static Pose Twisted => Legs(Tall) with
    {
        Waist = new(0, 0, 14), Chest = new(0, 0, 26), Neck = new(0, 0, 16), Head = new(0, 0, 8),
        LeftArm = new() { Reach = On(RightThigh, 2, -34, 8), Bulge = new(.2f, -.3f, -1), End = 10 },
        RightArm = new() { Reach = Room(-8, 50, 19), Bulge = new(-1, .2f, .6f), Grip = Grip.Hold },
    };
}
