using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Domain.Plans.ShortDays;

namespace ClinicStretch.Domain.Plans.Earlier;

/// <summary>A new plan begun from an earlier one of the patient, as it may be prescribed today.</summary>
public static class EarlierPlan
{
    public static readonly Rule HasSomething = new("plan.nothing_to_copy", "There is nothing in this plan to begin from.");

    /// <summary>
    /// The items in their order, with new keys, from today's catalogue. What is no longer offered is left out; a way or a side that is no
    /// longer there becomes the usual one, and a dose outside today's bounds comes to the nearest, unless a reason stood for it. The
    /// schedule begins today and stays open; pain is judged strictly where a precaution asks for it.
    /// </summary>
    /// <param name="exercises">By slug, with their texts in other languages.</param>
    /// <param name="precautions">Tags that hold today.</param>
    public static EarlierStart StartFrom(
        PlanContent earlier,
        IReadOnlyDictionary<string, (Exercise Exercise, IReadOnlyDictionary<string, EntryTranslation> Translations)> exercises,
        IReadOnlyCollection<string> precautions,
        DateOnly today)
    {
        var offered = earlier.Items.Where(i => exercises.TryGetValue(i.Exercise.Slug, out var e) && e.Exercise.Status is ExerciseStatus.Active).ToList();
        var taken = offered.Select(i => (Was: i, Now: Today(i, exercises[i.Exercise.Slug].Exercise, exercises[i.Exercise.Slug].Translations)))
            .DistinctBy(p => (p.Now.Exercise.Slug, p.Now.Variant, p.Now.Side)).ToList();
        var strict = PainPolicyRules.OnlyStrictFor.Any(precautions.Contains);
        return new EarlierStart(
            new PlanContent(
                [.. taken.Select(p => p.Now)],
                From(earlier.Schedule, today),
                strict ? PainPolicy.Strict : earlier.PainPolicy,
                earlier.Goals,
                earlier.Habit,
                FlareOf(earlier, taken),
                ShortDayOf(earlier, taken)),
            [.. earlier.Items.Except(offered).Select(i => i.Exercise.Name)],
            [.. taken.Where(p => p.Was.Dosage != p.Now.Dosage || p.Was.Variant != p.Now.Variant || p.Was.Side != p.Now.Side).Select(p => p.Now.Exercise.Name)]);
    }

    private static PlanItem Today(PlanItem was, Exercise exercise, IReadOnlyDictionary<string, EntryTranslation> translations)
    {
        var variant = exercise.Variants.Any(v => v.Code == was.Variant) ? was.Variant : null;
        var side = PlanContentRules.Fits(exercise.Laterality.Mode, was.Side) ? was.Side : PlanContentRules.UsualSide(exercise.Laterality.Mode);
        var dose = was.RangeOverride is null ? DosageRules.Within(was.Dosage, exercise.DefaultDosage.AllowedRange) : was.Dosage;
        return PlanContentRules.Prescribe(exercise, new PlanItemInput(
            ItemKey.From(Guid.CreateVersion7()), variant, dose, side, was.PatientNote, was.RangeOverride, translations));
    }

    private static Schedule From(Schedule was, DateOnly today) =>
        Schedule.Of(new ScheduleInput(today, null, was.Days, was.TimesPerWeek, was.TimesPerDay, was.At));

    private static IReadOnlyList<FlareChoice>? FlareOf(PlanContent earlier, List<(PlanItem Was, PlanItem Now)> taken) => FlareRules.Fitting(
        [.. from choice in earlier.Flare ?? [] from pair in taken where pair.Was.Key == choice.Item select choice with { Item = pair.Now.Key }],
        [.. taken.Select(p => p.Now)]);

    private static IReadOnlyList<ItemKey>? ShortDayOf(PlanContent earlier, List<(PlanItem Was, PlanItem Now)> taken) => ShortDayRules.Fitting(
        [.. taken.Where(p => earlier.ShortDay?.Contains(p.Was.Key) is true).Select(p => p.Now.Key)],
        [.. taken.Select(p => p.Now)]);
}

/// <param name="LeftOut">Names of exercises that are no longer offered.</param>
/// <param name="Changed">Names of exercises whose dose, way or side is not what it was.</param>
public sealed record EarlierStart(PlanContent Content, IReadOnlyList<string> LeftOut, IReadOnlyList<string> Changed);
