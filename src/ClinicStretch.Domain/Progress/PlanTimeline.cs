using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Progress;

/// <summary>When a revision was the one to follow.</summary>
/// <param name="Until">The first instant at which it no longer was; null while it is.</param>
public sealed record RevisionPeriod(int Number, PlanContent Content, DateTimeOffset From, DateTimeOffset? Until)
{
    public bool Holds(DateTimeOffset at) => at >= From && (Until is null || at < Until);
}

/// <summary>When a plan was paused.</summary>
/// <param name="Until">The first instant at which it no longer was; null while it is.</param>
public sealed record HoldPeriod(DateTimeOffset From, DateTimeOffset? Until)
{
    public bool Holds(DateTimeOffset at) => at >= From && (Until is null || at < Until);
}

/// <summary>What ran when, for one plan.</summary>
/// <param name="Zone">The patient's time zone.</param>
/// <param name="Revisions">Oldest first; no two hold at once.</param>
/// <param name="Holds">Oldest first.</param>
public sealed record PlanTimeline(TimeZoneInfo Zone, IReadOnlyList<RevisionPeriod> Revisions, IReadOnlyList<HoldPeriod> Holds)
{
    public static PlanTimeline Of(Plan plan, TimeZoneInfo zone)
    {
        var end = plan.History.FirstOrDefault(h => h.To is PlanStatus.Completed or PlanStatus.Revoked or PlanStatus.EnteredInError)?.At;
        return new PlanTimeline(
            zone,
            [
                .. from revision in plan.Revisions
                   orderby revision.Number
                   select new RevisionPeriod(revision.Number, revision.Content, revision.PublishedAt, revision.SupersededAt ?? end),
            ],
            [.. HoldsOf(plan.History)]);
    }

    public bool IsOnHold(DateTimeOffset at) => Holds.Any(h => h.Holds(at));

    /// <summary>The revision to follow at an instant; null before the first and after the end of the plan.</summary>
    public RevisionPeriod? RevisionAt(DateTimeOffset at) => Revisions.FirstOrDefault(r => r.Holds(at));

    /// <summary>When a slot is no longer to come: at its time, or when its last day ends.</summary>
    public DateTimeOffset DueAt(Slot slot) => slot.At is { } time ? Zone.InstantOf(slot.To, time) : Zone.EndOf(slot.To);

    private static IEnumerable<HoldPeriod> HoldsOf(IReadOnlyList<StatusChange> history) => history
        .Select((change, n) => (change, next: history.Skip(n + 1).FirstOrDefault()))
        .Where(h => h.change.To is PlanStatus.OnHold)
        .Select(h => new HoldPeriod(h.change.At, h.next?.At));
}
