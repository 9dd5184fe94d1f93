using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Domain.Plans;

/// <summary>What a dose must be (domain.md 6.2).</summary>
public static class DosageRules
{
    public static readonly Rule SetsInRange = Rule.OfInput("dosage.sets", "Give 1 to 10 sets.");
    public static readonly Rule RepsInRange = Rule.OfInput("dosage.reps", "Give 1 to 100 repetitions.");
    public static readonly Rule HoldInRange = Rule.OfInput("dosage.hold_seconds", "Give a hold of 1 to 60 seconds.");
    public static readonly Rule PauseInRange = Rule.OfInput("dosage.pause_seconds", "Give a pause of 0 to 60 seconds.");
    public static readonly Rule PaceInRange = Rule.OfInput("dosage.seconds_per_rep", "Give 1 to 60 seconds a repetition.");
    public static readonly Rule RestInRange = Rule.OfInput("dosage.rest_seconds", "Give a rest of 0 to 300 seconds.");
    public static readonly Rule TotalInRange = Rule.OfInput("dosage.total_seconds", "Give 1 to 3600 seconds in all.");
    public static readonly Rule WithinAllowedRange =
        Rule.OfInput("dosage.outside_allowed_range", "The dose lies outside the range allowed for this exercise. Change it, or give a reason to override.");

    internal static void Check(DosageInput dose)
    {
        SetsInRange.MustHold(dose.Sets is >= 1 and <= 10);
        RestInRange.MustHold(dose.RestSeconds is >= 0 and <= 300);
        if (dose.Mode is DosageMode.Timed)
        {
            TotalInRange.MustHold(dose.TotalSeconds is >= 1 and <= 3600);
            return;
        }

        RepsInRange.MustHold(dose.Reps is >= 1 and <= 100);
        switch (dose.Mode)
        {
            case DosageMode.Hold:
                HoldInRange.MustHold(dose.HoldSeconds is >= 1 and <= 60);
                break;
            case DosageMode.RepsWithHold:
                PauseInRange.MustHold(dose.HoldSeconds is >= 0 and <= 60);
                break;
        }

        PaceInRange.MustHold(
            dose.Mode is DosageMode.Hold || dose.SecondsPerRep is null
            || (dose.SecondsPerRep >= 1 && dose.SecondsPerRep <= SlowestPace(dose.Mode is DosageMode.RepsWithHold ? dose.HoldSeconds : null)));
    }

    internal static DosageInput OnlyWhatTheModeUses(DosageInput dose) => dose.Mode switch
    {
        DosageMode.Hold => dose with { SecondsPerRep = null, TotalSeconds = null },
        DosageMode.Reps => dose with { HoldSeconds = null, TotalSeconds = null, SecondsPerRep = dose.SecondsPerRep ?? Dosage.UsualSecondsPerRep },
        DosageMode.RepsWithHold => dose with { TotalSeconds = null, SecondsPerRep = Pace(dose) },
        _ => dose with { Reps = null, HoldSeconds = null, SecondsPerRep = null },
    };

    /// <summary>True when each figure of the dose lies in the exercise's own bounds.</summary>
    public static bool IsWithin(Dosage dose, AllowedRange range) =>
        Holds(range.Sets, dose.Sets) && Holds(range.Reps, dose.Reps) && Holds(range.HoldSeconds, dose.HoldSeconds);

    /// <summary>The dose with each figure brought to the nearest that the exercise allows.</summary>
    public static Dosage Within(Dosage dose, AllowedRange range)
    {
        var hold = Near(range.HoldSeconds, dose.HoldSeconds);
        return Dosage.Of(new DosageInput(
            dose.Mode, dose.RepUnit, Near(range.Sets, dose.Sets)!.Value, Near(range.Reps, dose.Reps), hold,
            dose.SecondsPerRep is { } pace ? Math.Min(pace + (hold - dose.HoldSeconds ?? 0), SlowestPace(hold)) : null, dose.RestSeconds, dose.TotalSeconds));
    }

    private static int? Near(WholeRange? range, int? value) => range is null || value is null ? value : Math.Clamp(value.Value, range.Min, range.Max);

    private static bool Holds(WholeRange? range, int? value) => range is null || value is null || range.Holds(value.Value);

    // The usual pace goes with any pause, so a dose that has it can always be read again.
    internal static int SlowestPace(int? pause) => Math.Max(60, Dosage.UsualSecondsPerRep + (pause ?? 0));

    private static int Pace(DosageInput dose) => dose.SecondsPerRep ?? Dosage.UsualSecondsPerRep + (dose.HoldSeconds ?? 0);
}
