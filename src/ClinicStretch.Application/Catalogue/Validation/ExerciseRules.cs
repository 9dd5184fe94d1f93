using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Steps are in order, alternatives can be prescribed, and what cannot be prescribed says why.</summary>
internal static class ExerciseRules
{
    public static void Check(CatalogueRelease release, Findings findings)
    {
        var bySlug = release.Exercises.ToLookup(e => e.Slug);
        foreach (var exercise in release.Exercises)
        {
            CheckSteps(exercise, findings);
            CheckAlternatives(exercise, bySlug, findings);
            CheckOrigins(exercise, findings);
            findings.AddUnless(
                exercise.Status is ExerciseStatus.Active || exercise.StatusReason is not null,
                Entry.Of(exercise),
                "statusReason",
                $"must say why the exercise is {Word(exercise.Status)}");
        }
    }

    private static void CheckSteps(Exercise exercise, Findings findings)
    {
        var steps = exercise.Instructions.Steps;
        findings.AddUnless(steps.Count > 0, Entry.Of(exercise), "instructions.steps", "must not be empty");
        foreach (var (index, step) in steps.Index())
        {
            findings.AddUnless(
                step.Order == index + 1,
                Entry.Of(exercise),
                $"instructions.steps#{index + 1}.order",
                $"{step.Order} breaks the order: expected {index + 1}");
        }
    }

    private static void CheckAlternatives(Exercise exercise, ILookup<string, Exercise> bySlug, Findings findings)
    {
        foreach (var (index, caution) in exercise.Cautions.Index().Where(c => c.Item.Alternative is not null))
        {
            var slug = caution.Alternative!;
            var problem = bySlug[slug].FirstOrDefault() switch
            {
                null => $"\"{slug}\" is not an exercise of the catalogue",
                _ when slug == exercise.Slug => "an exercise is no alternative to itself",
                { Status: ExerciseStatus.Active } => null,
                var other => $"\"{slug}\" cannot be prescribed: it is {Word(other.Status)}",
            };
            findings.AddUnless(problem is null, Entry.Of(exercise), $"cautions#{index + 1}.alternative", problem ?? "");
        }
    }

    /// <summary>The first source of a caution decides its origin (domain.md 1.6).</summary>
    private static void CheckOrigins(Exercise exercise, Findings findings)
    {
        foreach (var (index, caution) in exercise.Cautions.Index())
        {
            var expected = OriginOf(caution.Provenance);
            findings.AddUnless(
                caution.Origin == expected,
                Entry.Of(exercise),
                $"cautions#{index + 1}.origin",
                $"\"{caution.Origin}\" does not fit its first source: expected {expected}");
        }
    }

    private static string OriginOf(IReadOnlyList<string> provenance) => provenance switch
    {
        [var first, ..] when first.StartsWith("seed-", StringComparison.Ordinal) => "seed",
        [var first, ..] when first.StartsWith("lit-", StringComparison.Ordinal) => "literature",
        _ => "clinical-judgement",
    };

    internal static string Word(ExerciseStatus status) => status is ExerciseStatus.Draft ? "a draft" : "retired";
}
