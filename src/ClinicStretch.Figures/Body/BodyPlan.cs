namespace ClinicStretch.Figures.Body;

/// <summary>
/// The proportions of an adult of about 170 cm. A trunk segment runs up its own y, a limb down its own y; x is the front, z the
/// person's right. The foot's joint is the ankle and its toes lie along x.
/// </summary>
internal static class BodyPlan
{
    public const float PelvisLength = 12;
    public const float WaistLength = 16;
    public const float ChestLength = 27;
    public const float NeckLength = 7.2f;
    public const float UpperArm = 28;
    public const float Forearm = 25;
    public const float Thigh = 42;
    public const float Shin = 40;
    public const float HipOut = 8.5f;
    public const float ShoulderOut = 17.5f;
    public const float ShoulderUp = 22.5f;

    /// <summary>Height of the ankle above the sole.</summary>
    public const float AnkleHeight = 7.5f;

    /// <summary>Height of the wrist above the floor when the palm is flat on it.</summary>
    public const float WristHeight = 2.6f;

    /// <summary>A slice of the trunk: half width, half depth, and how far its middle lies before the spine.</summary>
    internal readonly record struct Slice(Part Part, float Up, float HalfWidth, float HalfDepth, float Front)
    {
        /// <summary>The slice when the belly is drawn in by those centimetres: the waist gives way in front, and the back stays.</summary>
        public Slice Drawn(float belly) => this switch
        {
            { Part: Part.Waist } => this with { HalfDepth = HalfDepth - (belly / 2), Front = Front - (belly / 2) },
            { Part: Part.Pelvis, Up: > 0 } => this with { HalfDepth = HalfDepth - (belly / 3), Front = Front - (belly / 3) },
            _ => this,
        };
    }

    public static readonly Slice[] Trunk =
    [
        new(Part.Pelvis, -10, 8, 4, -3.5f),
        new(Part.Pelvis, -2, 16, 10.6f, -1.4f),
        new(Part.Pelvis, 8, 15, 10, 0),
        new(Part.Waist, 4, 13.4f, 9.2f, 1),
        new(Part.Waist, 14, 13.6f, 9.8f, 1.3f),
        new(Part.Chest, 8, 15.2f, 11.2f, 1.5f),
        new(Part.Chest, 17, 16, 10.8f, .6f),
        new(Part.Chest, 24, 12.5f, 7.6f, -1),
        new(Part.Chest, 27.5f, 6.4f, 5.8f, -.8f),
    ];

    /// <summary>The flesh over the hip joints, where thighs and pelvis meet.</summary>
    public static readonly Capsule Hips = new(new(Part.Pelvis, 0, -1, HipOut, 9), new(Part.Pelvis, 0, -1, -HipOut, 9));

    public static Capsule[] Leg(Part thigh) =>
    [
        Tube(thigh, 0, -1, 9, thigh, 0, -40, 5.7f),
        Tube(thigh, 1.5f, -13, 8, thigh, 0.5f, -41, 5.6f),
        Tube(thigh + 1, 0.3f, -1, 5.6f, thigh + 1, -1.6f, -12, 5.5f),
        Tube(thigh + 1, -1.6f, -12, 5.5f, thigh + 1, 0, -36, 3.5f),
    ];

    public static Capsule[] Foot(Part foot) =>
    [
        Tube(foot, 0, 1, 3, foot, -3.6f, -4.2f, 3.3f),
        Tube(foot, -3.6f, -4.4f, 3.1f, foot, 12, -5.3f, 2.2f),
        Tube(foot, .8f, .4f, 3, foot, 11.5f, -4.9f, 2.4f),
        Tube(foot, 12, -5.2f, 2.3f, foot, 17.8f, -6, 1.5f),
    ];

    public static Capsule[] Arm(Part upperArm) =>
    [
        Tube(upperArm, 0, 0, 5.2f, upperArm, 0, -27, 3.9f),
        Tube(upperArm + 1, 0, 0, 3.9f, upperArm + 1, .2f, -7, 4),
        Tube(upperArm + 1, .2f, -7, 4, upperArm + 1, 0, -24.5f, 2.5f),
    ];

    public static Capsule[] Sleeve(Part upperArm) =>
    [
        Tube(upperArm, 0, .5f, 6.3f, upperArm, 0, -13.5f, 5.5f),
    ];

    /// <summary>A hand with its fingers straight, or closed around something.</summary>
    public static Capsule[] Hand(Part hand, bool closed) => closed ? Fist(hand, Joints.IsRight(hand) ? -1 : 1) :
    [
        Tube(hand, 1, -1, 2.3f, hand, 1.7f, -9, 2.1f),
        Tube(hand, -1, -1, 2.3f, hand, -1.7f, -8.5f, 2),
        Tube(hand, 1.5f, -8.5f, 2, hand, 1, -17, 1.2f),
        Tube(hand, -1.6f, -8.5f, 1.9f, hand, -1.1f, -15.5f, 1.1f),
        Tube(hand, 1.8f, -3, 1.7f, hand, 5, -9.2f, 1.1f),
    ];

    private static Capsule[] Fist(Part hand, int palm) =>
    [
        Tube(hand, 1, -1, 2.3f, hand, 1.7f, -8, 2.2f),
        Tube(hand, -1, -1, 2.3f, hand, -1.9f, -7.5f, 2.1f),
        new(new(hand, 1.8f, -8, 0, 2.1f), new(hand, 1.6f, -10.5f, palm * 5, 1.7f)),
        new(new(hand, -1.9f, -7.5f, 0, 2), new(hand, -1.9f, -9.5f, palm * 5, 1.6f)),
        new(new(hand, 1.8f, -3, 0, 1.8f), new(hand, 4, -7.5f, palm * 3, 1.3f)),
    ];

    public static readonly Capsule[] Neck = [Tube(Part.Neck, -.8f, -3, 5.6f, Part.Neck, .6f, 8, 5)];

    /// <summary>The opening of the top below the throat: tells the chest from the back.</summary>
    public static readonly Capsule[] Neckline =
    [
        new(new(Part.Chest, 5.4f, 25.6f, 2.6f, 1.9f), new(Part.Chest, 5.4f, 25.6f, -2.6f, 1.9f)),
        new(new(Part.Chest, 5.6f, 25.4f, 0, 3), new(Part.Chest, 6.6f, 23, 0, 1.6f)),
    ];

    public static readonly Capsule[] Face =
    [
        Tube(Part.Head, 1, 11.5f, 8.2f, Part.Head, 3.6f, 7, 6),
        Tube(Part.Head, 3.6f, 7, 5.6f, Part.Head, 6.1f, 1.8f, 2.9f),
        Tube(Part.Head, 0, 5, 5, Part.Head, 5, 2, 3),
        Tube(Part.Head, 9.2f, 8.6f, 1, Part.Head, 10.1f, 6.4f, 1.1f),
    ];

    /// <summary>What throws a shadow: less wide than the body, since light comes from all sides.</summary>
    public static readonly Capsule[] Shadow =
    [
        Tube(Part.Pelvis, 0, 0, 5, Part.Chest, 0, 22, 5), Tube(Part.Head, 0, 6, 3.4f, Part.Head, 0, 14, 3.4f),
        Tube(Part.RightThigh, 0, 0, 4, Part.RightShin, 0, 0, 3), Tube(Part.RightShin, 0, 0, 3, Part.RightFoot, 12, 0, 2.4f),
        Tube(Part.LeftThigh, 0, 0, 4, Part.LeftShin, 0, 0, 3), Tube(Part.LeftShin, 0, 0, 3, Part.LeftFoot, 12, 0, 2.4f),
    ];

    /// <summary>A hand, a foot and a head as seen from afar.</summary>
    public static Capsule[] PlainHand(Part hand) => [Tube(hand, 0, -1, 2.6f, hand, 0, -9, 3.2f), Tube(hand, 0, -9, 3.2f, hand, 0, -16.5f, 1.6f)];

    public static Capsule[] PlainFoot(Part foot) => [Tube(foot, -3.6f, -4.2f, 3.3f, foot, 17, -5.6f, 1.9f), Tube(foot, 0, 0, 3.2f, foot, 11, -5, 2.5f)];

    public static readonly Capsule[] PlainHead =
    [
        Tube(Part.Head, -2.8f, 11.2f, 7.8f, Part.Head, 1.2f, 12.2f, 8.2f), Tube(Part.Head, 2, 9, 7, Part.Head, 6.1f, 1.8f, 2.9f),
        Tube(Part.Head, -4, 10, 6, Part.Head, -5, 5.4f, 3.8f), Tube(Part.Head, 9.2f, 8.6f, 1, Part.Head, 10.1f, 6.4f, 1.1f),
    ];

    public static readonly Capsule[] HairBack =
    [
        new(new(Part.Head, -3.2f, 11.2f, 2, 7.2f), new(Part.Head, -1.4f, 14.4f, 2, 6.6f)),
        new(new(Part.Head, -3.2f, 11.2f, -2, 7.2f), new(Part.Head, -1.4f, 14.4f, -2, 6.6f)),
        new(new(Part.Head, -4, 10, 2, 6), new(Part.Head, -5, 5.4f, 1, 3.8f)),
        new(new(Part.Head, -4, 10, -2, 6), new(Part.Head, -5, 5.4f, -1, 3.8f)),
    ];

    public static readonly Capsule[] HairTop =
    [
        new(new(Part.Head, -2.4f, 15.2f, 3.4f, 5.5f), new(Part.Head, 4.2f, 17, 2.6f, 3.3f)),
        new(new(Part.Head, -2.4f, 15.2f, -3.4f, 5.5f), new(Part.Head, 4.2f, 17, -2.6f, 3.3f)),
        new(new(Part.Head, 3.6f, 17.2f, 3, 3.2f), new(Part.Head, 3.6f, 17.2f, -3, 3.2f)),
    ];

    /// <summary>Lines drawn on the face.</summary>
    public static (Ball From, Ball To) Eye(int side) => (On(8, 9.9f, side * 3.3f), On(8, 9.2f, side * 3.3f));

    public static (Ball From, Ball To) Brow(int side) => (On(8.3f, 12.3f, side * 2.4f), On(7.2f, 12.5f, side * 5));

    public static (Ball From, Ball To) Mouth(int side) => (On(8, 3.4f, 0), On(6.8f, 3.6f, side * 2.4f));

    private static Ball On(float x, float y, float z) => new(Part.Head, x, y, z, 0);

    public static Capsule Ear(int side) => new(new(Part.Head, -.6f, 9.4f, side * 7.4f, 1.8f), new(Part.Head, -.2f, 6.8f, side * 7, 1.2f));

    private static Capsule Tube(Part a, float ax, float ay, float ar, Part b, float bx, float by, float br) =>
        new(new Ball(a, ax, ay, 0, ar), new Ball(b, bx, by, 0, br));
}
