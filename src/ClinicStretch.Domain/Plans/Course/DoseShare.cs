using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans.Flares;
using ClinicStretch.Domain.Plans.ShortDays;

namespace ClinicStretch.Domain.Plans.Course;

/// <summary>A smaller dose of the same exercise: fewer repetitions first, then fewer rounds, then a shorter hold.</summary>
public static class DoseShare
{
    public const decimal ThreeQuarters = 0.75m;
    public const decimal Half = 0.5m;

    /// <summary>About that share of the dose, rounded up, and never more than the dose.</summary>
    /// <param name="share">Above 0, up to 1.</param>
    /// <param name="range">The least the exercise allows; null where only the dose itself is known.</param>
    public static Dosage Of(Dosage dose, decimal share, AllowedRange? range = null)
    {
        var input = InputOf(dose);
        if (dose.Mode is DosageMode.Timed)
        {
            return Dosage.Of(input with { TotalSeconds = Less(dose.TotalSeconds!.Value, share, null) });
        }

        var reps = Less(dose.Reps!.Value, share, range?.Reps);
        // Counted over both sides, an odd number would leave one side short.
        reps = dose.RepUnit is RepUnit.AlternatingTotal && reps < dose.Reps ? Math.Min(dose.Reps.Value, reps + (reps % 2)) : reps;
        var sets = reps < dose.Reps ? dose.Sets : Less(dose.Sets, share, range?.Sets);
        var smaller = reps < dose.Reps || sets < dose.Sets;
        return Dosage.Of(smaller ? input with { Reps = reps, Sets = sets } : WithShorterHold(input, share, range));
    }

    /// <summary>Each dose of a plan made smaller; the items stay.</summary>
    /// <param name="ranges">By slug; an exercise that is not there is bound by its dose alone.</param>
    public static PlanContent Of(PlanContent content, decimal share, IReadOnlyDictionary<string, AllowedRange> ranges) =>
        With(content, [.. content.Items.Select(i => i with { Dosage = Of(i.Dosage, share, ranges.GetValueOrDefault(i.Exercise.Slug)) })]);

    /// <summary>A plan with these items; of the flare set and of the shorter version stays what still fits them.</summary>
    public static PlanContent With(PlanContent content, IReadOnlyList<PlanItem> items) =>
        content with { Items = items, Flare = FlareRules.Fitting(content.Flare, items), ShortDay = ShortDayRules.Fitting(content.ShortDay, items) };

    private static DosageInput WithShorterHold(DosageInput dose, decimal share, AllowedRange? range)
    {
        if (dose.HoldSeconds is not > 1)
        {
            return dose;
        }

        var hold = Less(dose.HoldSeconds.Value, share, range?.HoldSeconds);
        return dose with { HoldSeconds = hold, SecondsPerRep = dose.SecondsPerRep is { } pace ? Math.Max(1, pace - (dose.HoldSeconds.Value - hold)) : null };
    }

    private static int Less(int figure, decimal share, WholeRange? range) =>
        Math.Min(figure, Math.Max(range?.Min ?? 1, (int)Math.Ceiling(figure * share)));

    private static DosageInput InputOf(Dosage dose) => new(
        dose.Mode, dose.RepUnit, dose.Sets, dose.Reps, dose.HoldSeconds, dose.SecondsPerRep, dose.RestSeconds, dose.TotalSeconds);
}
