using ClinicStretch.Application.Languages.Changes;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Changes;

namespace ClinicStretch.Application.Plans.Changes;

/// <summary>What changed from one revision to the next, in the words of the patient's language.</summary>
public static class ChangeWords
{
    /// <returns>A sentence or more each, without the last full stop. Empty when nothing was changed.</returns>
    public static IReadOnlyList<string> Between(PlanContent before, PlanContent now, Language language) =>
        [.. RevisionDifference.Between(before.In(language), now.In(language)).Select(c => Of(c, language))];

    /// <param name="change">Between contents in that language.</param>
    public static string Of(PlanChange change, Language language)
    {
        var words = ChangePhrases.In(language);
        return change switch
        {
            ExerciseAdded c => words.Added(c.Item.Exercise.Name, Dose(c.Item, language)),
            ExerciseRemoved c => words.Removed(c.Item.Exercise.Name),
            VariantChanged c => words.Variant(c.Now.Exercise.Name, c.Now.VariantText),
            SideChanged c => words.Dose(c.Now.Exercise.Name, Dose(c.Now, language), Dose(c.Before, language)),
            DoseChanged c => words.Dose(c.Now.Exercise.Name, Dose(c.Now, language), Dose(c.Now with { Dosage = c.Before.Dosage }, language)),
            NoteChanged c => words.Note(c.Now.Exercise.Name, c.Now.PatientNote),
            TextRenewed c => words.TextRenewed(c.Now.Exercise.Name),
            OrderChanged c => words.Order([.. c.Now.Select(i => i.Exercise.Name)]),
            ScheduleChanged c => words.Schedule(ScheduleWords.Of(c.Now, language), ScheduleWords.Of(c.Before, language)),
            HabitChanged c => words.NewHabit(c.Now),
            PainPolicyChanged => words.PainRule,
            FlareSetChanged => words.FlareSet,
            ShortDayChanged c => words.ShortDay([.. c.Now.Select(i => i.Exercise.Name)]),
            GoalsChanged c => words.Goals(c.Now),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
    }

    private static string Dose(PlanItem item, Language language) => DoseWords.Of(item.Dosage, item.Side, language);
}
