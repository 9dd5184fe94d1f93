using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue.Routines;

/// <summary>What a routine amounts to; it follows from its items (domain.md 2).</summary>
/// <param name="Seconds">Sum of the items, plus 10 s for each change of start position.</param>
/// <param name="Minutes">Rounded up.</param>
/// <param name="BlockingTags">Caution tags for which at least one item is to be avoided.</param>
/// <param name="CautionTags">Caution tags for which at least one item needs an adjustment.</param>
/// <param name="Equipment">What it cannot be done without.</param>
public sealed record RoutineTotal(
    int Seconds,
    int Minutes,
    int PositionChanges,
    IReadOnlyList<string> BlockingTags,
    IReadOnlyList<string> CautionTags,
    IReadOnlyList<string> Equipment)
{
    /// <param name="items">In the order they are done.</param>
    public static RoutineTotal Of(IReadOnlyList<TimedExercise> items)
    {
        var changes = PlanContent.PositionChangesOf([.. items.Select(i => i.Exercise.StartPosition.Code)]);
        var seconds = items.Sum(i => i.Seconds) + (changes * PlanContent.ChangePositionSeconds);
        return new RoutineTotal(
            seconds,
            (seconds + 59) / 60,
            changes,
            TagsOf(items, CautionSeverity.Avoid),
            TagsOf(items, CautionSeverity.Caution),
            [.. items.SelectMany(i => i.Exercise.Equipment).Where(e => e.Required).Select(e => e.Code).Distinct()]);
    }

    private static IReadOnlyList<string> TagsOf(IReadOnlyList<TimedExercise> items, CautionSeverity severity) =>
        [.. items.SelectMany(i => i.Exercise.Cautions).Where(c => c.Severity == severity).Select(c => c.Tag).Distinct()];
}

/// <summary>An exercise with the seconds its dose takes, set-up included.</summary>
public sealed record TimedExercise(Exercise Exercise, int Seconds);
