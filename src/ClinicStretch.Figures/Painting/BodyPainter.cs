using System.Numerics;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Figures.Painting;

/// <summary>
/// Paints one body, layer by layer. What of face and chest is to be seen, and whether a hand is closed, is decided by <c>like</c>, the body itself where there
/// is none, so that the frames of an animation have the same shapes.
/// </summary>
internal sealed class BodyPainter(Skeleton body, Camera camera, Skeleton? like = null)
{
    private const double Line = 1.7;

    // Trousers end a little narrower than the top, which hangs over them.
    private const float Waistband = .9f;

    // Centimetres above the floor from which the shadow of a segment dwindles; it is gone at twice that.
    private const float Aloft = 19;

    public IEnumerable<Shape> Paint(IReadOnlyList<Layer> order, IReadOnlyList<Layer> far, Func<IEnumerable<Shape>> worn)
    {
        for (var i = 0; i < order.Count; i++)
        {
            var merged = i + 1 < order.Count && order[i] == Layer.Hips && IsLeg(order[i + 1]) && !far.Contains(order[i + 1]);
            var layer = merged ? order[++i] : order[i];
            foreach (var shape in layer == Layer.Worn ? worn() : Paint(layer, far.Contains(layer), merged))
            {
                yield return shape;
            }
        }
    }

    /// <summary>The whole silhouette of those layers, as one shape.</summary>
    public Shape Silhouette(IEnumerable<Layer> layers) =>
        new([.. layers.SelectMany(Skin)], Tone.Ghost, Tone.GhostOutline, Line, 1);

    /// <summary>A soft shadow on the floor right under the body, which makes it rest there.</summary>
    public Shape Shadow() => new([.. BodyPlan.Shadow.SelectMany(Dropped)], Tone.Shadow, null, 0, .28);

    private IEnumerable<PathStep> Dropped(Capsule capsule)
    {
        var (one, other) = (body.At(capsule.From), body.At(capsule.To));
        var near = Math.Clamp(2 - ((one.Y + other.Y) / 2 / Aloft), 0, 1);
        return Outline.Capsule(
            camera.See(one with { Y = 0 }), capsule.From.Radius * near, camera.See(other with { Y = 0 }), capsule.To.Radius * near);
    }

    private IEnumerable<Shape> Paint(Layer layer, bool far, bool hips) => layer switch
    {
        Layer.RightArm => Arm(Part.RightUpperArm, far),
        Layer.LeftArm => Arm(Part.LeftUpperArm, far),
        Layer.RightLeg => Leg(Part.RightThigh, far, hips),
        Layer.LeftLeg => Leg(Part.LeftThigh, far, hips),
        Layer.Hips => [Filled(Trunk(0, 2, Waistband), Tone.Trousers)],
        Layer.Shirt => Shirt(),
        Layer.Neck => [Filled(Capsules(BodyPlan.Neck), Tone.NearSkin)],
        _ => new HeadPainter(body, camera, like ?? body).Paint(Line),
    };

    private IEnumerable<Shape> Shirt() =>
    [
        Filled(Trunk(1, 8), Tone.Top),
        .. ChestIsSeen ? [Filled(Capsules(BodyPlan.Neckline), Tone.NearSkin)] : Array.Empty<Shape>(),
    ];

    private bool ChestIsSeen => camera.Depth((like ?? body)[Part.Chest].Front) > .35f;

    private IEnumerable<Shape> Arm(Part upper, bool far) =>
    [
        Filled(Capsules([.. BodyPlan.Arm(upper), .. BodyPlan.Hand(upper + 2, (like ?? body).Closed(upper + 2))]), far ? Tone.FarSkin : Tone.NearSkin),
        Filled(Capsules(BodyPlan.Sleeve(upper)), far ? Tone.FarTop : Tone.Top),
    ];

    private IEnumerable<Shape> Leg(Part thigh, bool far, bool hips) =>
    [
        Filled(Capsules(BodyPlan.Foot(thigh + 2)), far ? Tone.FarSkin : Tone.NearSkin),
        Filled([.. Capsules(BodyPlan.Leg(thigh)), .. hips ? Trunk(0, 2, Waistband) : []], far ? Tone.FarTrousers : Tone.Trousers),
    ];

    private IEnumerable<PathStep> Skin(Layer layer) => layer switch
    {
        Layer.RightArm => PlainArm(Part.RightUpperArm),
        Layer.LeftArm => PlainArm(Part.LeftUpperArm),
        Layer.RightLeg => PlainLeg(Part.RightThigh),
        Layer.LeftLeg => PlainLeg(Part.LeftThigh),
        Layer.Hips => Trunk(0, 2),
        Layer.Shirt => Trunk(1, 8),
        Layer.Neck => Capsules(BodyPlan.Neck),
        Layer.Head => Capsules(BodyPlan.PlainHead),
        _ => [],
    };

    private IEnumerable<PathStep> PlainArm(Part upper) =>
        Capsules([.. BodyPlan.Sleeve(upper), .. BodyPlan.Arm(upper), .. BodyPlan.PlainHand(upper + 2)]);

    private IEnumerable<PathStep> PlainLeg(Part thigh) => Capsules([.. BodyPlan.Leg(thigh), .. BodyPlan.PlainFoot(thigh + 2)]);

    private IEnumerable<PathStep> Capsules(IEnumerable<Capsule> capsules) => capsules.SelectMany(capsule =>
        Outline.Capsule(See(capsule.From), capsule.From.Radius, See(capsule.To), capsule.To.Radius));

    private Vector2 See(Ball ball) => camera.See(body.At(ball));

    /// <summary>The trunk between two of its slices: as wide on both sides of the spine as the slices look from here.</summary>
    private IEnumerable<PathStep> Trunk(int from, int to, float lastHalf = 1)
    {
        var slices = BodyPlan.Trunk[from..(to + 1)].Select(slice => slice.Drawn(body.Belly)).ToArray();
        var middles = slices.Select(slice => camera.See(body[slice.Part].Point(slice.Front, slice.Up, 0))).ToArray();
        var left = new List<Vector2>();
        var right = new List<Vector2>();
        for (var i = 0; i < slices.Length; i++)
        {
            var along = Vector2.Normalize(middles[Math.Min(i + 1, slices.Length - 1)] - middles[Math.Max(i - 1, 0)]);
            var aside = new Vector2(-along.Y, along.X);
            var half = HalfWidth(slices[i], aside) * (i == slices.Length - 1 ? lastHalf : 1);
            left.Add(middles[i] + (aside * half));
            right.Add(middles[i] - (aside * half));
        }

        right.Reverse();
        return Outline.Smooth([.. left, middles[^1], .. right]);
    }

    private float HalfWidth(BodyPlan.Slice slice, Vector2 aside)
    {
        var placed = body[slice.Part];
        var across = Vector2.Dot(camera.See(placed.Right), aside) * slice.HalfWidth;
        var deep = Vector2.Dot(camera.See(placed.Front), aside) * slice.HalfDepth;
        return new Vector2(across, deep).Length();
    }

    private static bool IsLeg(Layer layer) => layer is Layer.RightLeg or Layer.LeftLeg;

    private static Shape Filled(IEnumerable<PathStep> path, Tone fill) => new([.. path], fill, Tone.Outline, Line, 1);
}
