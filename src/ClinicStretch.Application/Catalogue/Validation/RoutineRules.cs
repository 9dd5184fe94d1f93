using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Each item of a routine can be prescribed as it stands; sums are checked once all items are right.</summary>
internal static class RoutineRules
{
    public static void Check(CatalogueRelease release, Findings findings)
    {
        var bySlug = release.Exercises.ToLookup(e => e.Slug);
        foreach (var routine in release.Routines)
        {
            findings.AddUnless(routine.Items.Count > 0, Entry.Of(routine), "items", "must not be empty");
            DefaultDosageRules.CheckFrequency(Entry.Of(routine), "defaultFrequency", routine.DefaultFrequency, findings);
            var items = routine.Items.Index()
                .Select(i => CheckItem(routine, i.Index, bySlug[i.Item.Exercise].FirstOrDefault(), findings))
                .ToList();
            if (items.All(i => i is not null))
            {
                RoutineTotals.Check(routine, [.. items.Select(i => i!)], findings);
            }
        }
    }

    private static TimedExercise? CheckItem(Routine routine, int index, Exercise? exercise, Findings findings)
    {
        var item = routine.Items[index];
        var (entry, field) = (Entry.Of(routine), $"items#{index + 1}");
        findings.AddUnless(item.Order == index + 1, entry, $"{field}.order", $"{item.Order} breaks the order: expected {index + 1}");
        if (exercise is not { Status: ExerciseStatus.Active })
        {
            var problem = exercise is null
                ? $"\"{item.Exercise}\" is not an exercise of the catalogue"
                : $"\"{item.Exercise}\" cannot be prescribed: it is {ExerciseRules.Word(exercise.Status)}";
            findings.Add(entry, $"{field}.exerciseId", problem);
            return null;
        }

        findings.AddUnless(
            item.Variant is null || exercise.Variants.Any(v => v.Code == item.Variant),
            entry,
            $"{field}.variant",
            $"\"{item.Variant}\" is not a variant of \"{exercise.Slug}\"");
        DefaultDosageRules.CheckSides(entry, $"{field}.dosage.perSide", item.Dosage.PerSide, exercise, findings);
        return Timed(item, (entry, field), exercise, findings);
    }

    private static TimedExercise? Timed(RoutineItem item, (string Entry, string Field) spot, Exercise exercise, Findings findings)
    {
        if (DefaultDosageRules.IsPossible(spot.Entry, $"{spot.Field}.dosage", item.Dosage.ToDosage, findings) is not { } dosage)
        {
            return null;
        }

        var seconds = DefaultDosageRules.SecondsOf(dosage, exercise);
        DefaultDosageRules.CheckSeconds(spot.Entry, $"{spot.Field}.estimatedSeconds", item.EstimatedSeconds, seconds, findings);
        return new TimedExercise(exercise, seconds);
    }
}
