using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue.Own;

/// <summary>What a clinic's routine must be: each item can be prescribed as it stands.</summary>
public static class OwnRoutineRules
{
    /// <summary>More than anybody does in one session; a plan holds fewer still.</summary>
    public const int MostItems = 30;

    public static readonly Rule HasItems = Rule.OfInput("routine.empty", "Add at least one exercise.");
    public static readonly Rule HasFewItems = Rule.OfInput("routine.too_many_items", "A routine holds at most 30 exercises.");
    public static readonly Rule ExerciseExists = Rule.OfInput("routine.unknown_exercise", "There is no such exercise.");
    public static readonly Rule SlugIsUsable = Rule.OfInput("routine.slug", "This short name is kept for the program. Choose another.");
    public static readonly Rule NamesNobody = Rule.OfInput("routine.names_patient", "Leave the patient's name out: every member sees the routine.");

    /// <summary>Addresses of the program itself.</summary>
    public static IReadOnlyList<string> KeptSlugs { get; } = ["new"];

    /// <summary>Why an item cannot be prescribed as it stands today.</summary>
    /// <param name="exercise">Null when there is no such exercise.</param>
    /// <returns>Null when it can be.</returns>
    public static Rule? Against(OwnRoutineItem item, Exercise? exercise) => exercise is null
        ? ExerciseExists
        : PlanContentRules.Against(exercise, item.Variant, item.Side, item.Dosage, item.RangeOverride);

    internal static void Check(OwnRoutineText text, IReadOnlyDictionary<string, Exercise> exercises)
    {
        HasItems.MustHold(text.Items.Count > 0);
        HasFewItems.MustHold(text.Items.Count <= MostItems);
        foreach (var (place, item) in text.Items.Index())
        {
            var exercise = exercises.GetValueOrDefault(item.Exercise);
            if (Against(item, exercise) is { } broken)
            {
                throw new RuleBrokenException(broken, $"Exercise {place + 1}, {exercise?.Name ?? item.Exercise}: {broken.Message}");
            }
        }

        PlanRules.ItemsDiffer.MustHold(text.Items.DistinctBy(i => (i.Exercise, i.Variant, i.Side)).Count() == text.Items.Count);
    }
}
