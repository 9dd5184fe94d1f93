using ClinicStretch.Figures;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Domain.Tests.Figures;

/// <summary>The exercises and variants of the catalogue, by hand, and their key poses.</summary>
internal static class CatalogueFigures
{
    public static readonly (string Slug, string? Variant)[] Listed =
    [
        ("knee-to-chest", null),
        ("lumbar-rotation", null),
        ("pelvic-tilt", null),
        ("childs-pose", null),
        ("childs-pose", "relaxed-hold"),
        ("childs-pose", "neutral-rock-back"),
        ("childs-pose-side-reach", null),
        ("prone-press-up", null),
        ("cat-cow", null),
        ("cat-cow", "cat-only"),
        ("cat-cow", "cat-cow-flow"),
        ("upper-back-reach", null),
        ("thoracic-extension", null),
        ("seated-twist", null),
        ("supine-leg-over-twist", null),
        ("strap-forward-lean", null),
        ("figure-four-stretch", null),
        ("hamstring-stretch-supine-towel", null),
        ("hamstring-stretch-seated", null),
        ("hip-flexor-stretch", null),
        ("bridge", null),
        ("bird-dog", null),
        ("abdominal-draw-in", null),
        ("supine-knee-lift", null),
    ];

    public static TheoryData<string, string?> Names() => new(Listed.Select(listed => (listed.Slug, listed.Variant)));

    public static Drawing Still(string slug, string? variant, FigureSide side = FigureSide.Right) =>
        FigureLibrary.Find(new FigureRequest(slug, variant, side))!;

    public static IReadOnlyList<Skeleton> Keys(string slug, string? variant) =>
        [.. Exercises.Find(slug, variant)!.Poses.Select(Solver.Solve)];

    /// <summary>Key poses and what lies between them.</summary>
    public static IEnumerable<Skeleton> Way(string slug, string? variant)
    {
        var keys = Keys(slug, variant);
        return keys.Concat(keys.Zip(keys.Skip(1)).SelectMany(pair =>
            new[] { .25f, .5f, .75f }.Select(way => pair.First.Towards(pair.Second, way))));
    }
}
