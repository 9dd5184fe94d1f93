using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Painting;

namespace ClinicStretch.Figures.Poses;

/// <summary>
/// One figure as data, drawn for the right side. In the words, {side} and {other} stand for the side and its opposite.
/// </summary>
internal sealed record Exercise(string Slug, string Title, string Description)
{
    public string? Variant { get; init; }

    public FigureWords Words => new(Title, Description);

    public bool HasSides => Description.Contains("{side}", StringComparison.Ordinal);

    public required FigurePace Pace { get; init; }

    public Camera Camera { get; init; } = new(14, 9);

    /// <summary>The key poses in the order they are gone through; the first is the start, the last is what is held.</summary>
    public required IReadOnlyList<Pose> Poses { get; init; }

    /// <summary>From the furthest to the nearest.</summary>
    public IReadOnlyList<Layer> Order { get; init; } = Layers.Side;

    /// <summary>Layers in the paler tones of what is far from the viewer.</summary>
    public IReadOnlyList<Layer> Far { get; init; } = [Layer.LeftArm, Layer.LeftLeg];

    public IReadOnlyList<Prop> Props { get; init; } = [];

    /// <summary>Chains of balls on the segments where the stretch or the work is felt.</summary>
    public IReadOnlyList<Ball[]> Glow { get; init; } = [];

    public IReadOnlyList<Arrow> Arrows { get; init; } = [];

    /// <summary>False where the start would only clutter the picture.</summary>
    public bool Ghost { get; init; } = true;
}

/// <summary>What is painted in one go.</summary>
internal enum Layer { RightArm, LeftArm, RightLeg, LeftLeg, Hips, Shirt, Neck, Head, Worn }

internal static class Layers
{
    /// <summary>A body seen from its right.</summary>
    public static readonly Layer[] Side =
        [Layer.LeftArm, Layer.LeftLeg, Layer.Neck, Layer.Shirt, Layer.Hips, Layer.RightLeg, Layer.Head, Layer.Worn, Layer.RightArm];
}

/// <summary>An arrow along the way of a point from the first to the last pose, or through places of the last pose.</summary>
/// <param name="Through">One point that moves, or several places.</param>
/// <param name="Aside">Centimetres beside that way: positive to the right of somebody walking along it.</param>
/// <param name="From">Where on the way from start (0) to end (1) the arrow begins.</param>
/// <param name="To">Where on that way it ends.</param>
internal sealed record Arrow(IReadOnlyList<Place> Through, float Aside = 0, float From = .08f, float To = .92f)
{
    public static Arrow Way(Part part, float x, float y, float z, float aside = 0, float from = .08f, float to = .92f) =>
        new([Place.On(part, x, y, z)], aside, from, to);
}
