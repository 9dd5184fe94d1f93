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
            Check(exercise, slug => bySlug[slug].FirstOrDefault(), findings);
        }
    }

    /// <param name="find">The exercise of a slug; null when there is none.</param>
    public static void Check(Exercise exercise, Func<string, Exercise?> find, Findings findings)
    {
        CheckSteps(exercise, findings);
        CheckAlternatives(exercise, find, findings);
        CheckOrigins(exercise, findings);
        findings.AddUnless(
            exercise.Status is ExerciseStatus.Active || exercise.StatusReason is not null,
            Entry.Of(exercise),
            "statusReason",
            $"must say why the exercise is {Word(exercise.Status)}");
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

    private static void CheckAlternatives(Exercise exercise, Func<string, Exercise?> find, Findings findings)
    {
        foreach (var (index, caution) in exercise.Cautions.Index().Where(c => c.Item.Alternative is not null))
        {
            var slug = caution.Alternative!;
            var problem = find(slug) switch
            {
                _ when slug == exercise.Slug => "an exercise is no alternative to itself",
                null => $"\"{slug}\" is not an exercise of the catalogue",
                { Status: ExerciseStatus.Active } => null,
                var other => $"\"{slug}\" cannot be prescribed: it is {Word(other.Status)}",
            };
            findings.AddUnless(problem is null, Entry.Of(exercise), $"cautions#{index + 1}.alternative", problem ?? "");
        }
    }

    private static void CheckOrigins(Exercise exercise, Findings findings)
    {
        foreach (var (index, caution) in exercise.Cautions.Index())
        {
            var expected = Caution.OriginOf(caution.Provenance);
            findings.AddUnless(
                caution.Origin == expected,
                Entry.Of(exercise),
                $"cautions#{index + 1}.origin",
                $"\"{caution.Origin}\" does not fit its first source: expected {expected}");
        }
    }

    internal static string Word(ExerciseStatus status) => status is ExerciseStatus.Draft ? "a draft" : "retired";
}
