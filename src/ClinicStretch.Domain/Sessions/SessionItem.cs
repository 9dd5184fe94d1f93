using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Sessions;

/// <summary>What became of one item in one session.</summary>
/// <param name="Done">How much was done; null means the whole dose when done, and nothing when skipped.</param>
/// <param name="Reason">Why less was done; null when it was done, or when the patient did not say.</param>
public sealed record SessionItem(ItemKey Key, Outcome Outcome, DoneDose? Done, SkipReason? Reason)
{
    /// <summary>True when the item leaves the sum of adherence: stopped by a safety rule, or left out on the therapist's advice.</summary>
    public bool IsExcused => Outcome is not Outcome.Done
        && Reason is SkipReason.PainOverLimit or SkipReason.LegSymptomsSpread or SkipReason.Dizzy or SkipReason.TherapistAdvice;

    /// <summary>From 0 to 1: what was done of what was prescribed (domain.md 4.4). More than prescribed counts as 1.</summary>
    public decimal Completion(PlanItem prescribed)
    {
        var full = prescribed.Dosage.Amount(prescribed.Side);
        var done = Done?.Amount(prescribed) ?? (Outcome is Outcome.Done ? full : 0);
        return Math.Min(1m, (decimal)done / full);
    }
}

public enum Outcome { Done, Partly, TooHard, NotPossible, Skipped }

/// <summary>Why an item was not done in full (domain.md 6.5).</summary>
public enum SkipReason
{
    NoTime,
    Forgot,
    PainOverLimit,
    LegSymptomsSpread,
    Dizzy,
    TooHard,
    NoEquipment,
    TherapistAdvice,
    Other,
}

/// <summary>How much of a dose was done. A figure that is null was done as prescribed.</summary>
/// <param name="Sides">1 or 2; null as prescribed.</param>
/// <param name="Seconds">For timed items: seconds in all.</param>
public sealed record DoneDose(int? Sets, int? Reps, int? HoldSeconds, int? Sides, int? Seconds)
{
    /// <summary>In the unit of <see cref="Dosage.Amount"/>.</summary>
    public int Amount(PlanItem prescribed)
    {
        var dose = prescribed.Dosage;
        var sides = Math.Min(Sides ?? 2, prescribed.Side is SidePlan.Both ? 2 : 1);
        var sets = Sets ?? dose.Sets;
        var reps = Reps ?? dose.Reps ?? 1;
        return sides * dose.Mode switch
        {
            DosageMode.Hold => sets * reps * (HoldSeconds ?? dose.HoldSeconds!.Value),
            DosageMode.Timed => Seconds ?? (sets * dose.TotalSeconds!.Value),
            _ => sets * reps,
        };
    }
}
