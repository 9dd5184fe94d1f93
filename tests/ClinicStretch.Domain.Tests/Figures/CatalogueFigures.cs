using System.Text.Json.Nodes;
using ClinicStretch.Figures;
using ClinicStretch.Figures.Body;
using ClinicStretch.Figures.Poses;

namespace ClinicStretch.Domain.Tests.Figures;

/// <summary>The exercises and variants of the catalogue's own file, and their poses.</summary>
internal static class CatalogueFigures
{
    public static readonly IReadOnlyDictionary<string, JsonNode> Catalogue =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalogue.json")))!["exercises"]!.AsArray()
            .ToDictionary(exercise => exercise!["id"]!.GetValue<string>(), exercise => exercise!);

    public static readonly (string Slug, string? Variant)[] Listed =
        [.. Catalogue.SelectMany(exercise => Variants(exercise.Value).Select(variant => (exercise.Key, variant)))];

    public static TheoryData<string, string?> Names() => new(Listed.Select(listed => (listed.Slug, listed.Variant)));

    public static Drawing Still(string slug, string? variant, FigureSide side = FigureSide.Right) =>
        FigureLibrary.Find(new FigureRequest(slug, variant, side))!;

    public static FigureAnimation Moving(string slug, string? variant, FigureSide side = FigureSide.Right) =>
        FigureLibrary.Animation(new FigureRequest(slug, variant, side))!;

    public static IReadOnlyList<Skeleton> Keys(string slug, string? variant) =>
        [.. Exercises.Find(slug, variant)!.Poses.Select(Solver.Solve)];

    /// <summary>Every step from one key pose to the next, both included.</summary>
    public static IEnumerable<IReadOnlyList<Skeleton>> Ways(string slug, string? variant)
    {
        var keys = Keys(slug, variant);
        return keys.Zip(keys.Skip(1)).Select(pair => (IReadOnlyList<Skeleton>)[.. Enumerable.Range(0, FigureAnimation.StepsBetweenPoses + 1)
            .Select(step => pair.First.Towards(pair.Second, (float)step / FigureAnimation.StepsBetweenPoses))]);
    }

    private static IEnumerable<string?> Variants(JsonNode exercise) =>
        exercise["variants"]!.AsArray().Select(variant => variant!["code"]!.GetValue<string>()).Prepend(null);
}
