using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Domain.Sessions.Missed;

/// <summary>Made by the phone, so that sending it twice makes one row.</summary>
public readonly record struct MissedAnswerId(Guid Value) : IEntityId<MissedAnswerId>
{
    public static MissedAnswerId From(Guid value) => new(value);
}

/// <summary>Why a due day passed without an entry.</summary>
public enum MissedReason
{
    Pain,
    Time,
    Forgot,

    /// <summary>Not sure how to do it.</summary>
    Unsure,

    /// <summary>Felt better, and so saw no need.</summary>
    Better,
    Other,

    /// <summary>Put aside: the patient would rather not say. An answer like any other, so that it is not asked again.</summary>
    NotNow,
}

/// <summary>What a patient, or a carer for them, said about a gap. Never changed.</summary>
public sealed class MissedAnswer
{
    public required ClinicId ClinicId { get; init; }
    public required MissedAnswerId Id { get; init; }
    public required PatientId PatientId { get; init; }
    public required PlanId PlanId { get; init; }

    /// <summary>The first day of the gap, by which it is named: <see cref="MissedQuestion.Day"/>.</summary>
    public required DateOnly Day { get; init; }

    public required MissedReason Reason { get; init; }

    /// <summary>When it was said.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>When it reached the clinic.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who said it: the patient or a carer.</summary>
    public required PersonId SaidBy { get; init; }

    /// <exception cref="RuleBrokenException">The day was not due, or it was said too early or too late.</exception>
    public static MissedAnswer Of(Plan plan, MissedReport report, TimeZoneInfo zone, DateTimeOffset now)
    {
        MissedRules.Check(plan, report, zone, now);
        return new MissedAnswer
        {
            ClinicId = plan.ClinicId,
            Id = report.Id,
            PatientId = plan.PatientId,
            PlanId = plan.Id,
            Day = report.Day,
            Reason = report.Reason,
            SaidAt = report.SaidAt,
            ReceivedAt = now,
            SaidBy = report.By,
        };
    }

    /// <summary>Whether this is what a sender means who sends it again.</summary>
    /// <param name="at">When it was said; null when the sender does not say. The database keeps less than a tick of it.</param>
    public bool Says(PlanId plan, DateOnly day, MissedReason reason, DateTimeOffset? at, PersonId by) =>
        (PlanId, Day, Reason, SaidBy) == (plan, day, reason, by) && (at is null || (SaidAt - at.Value).Duration() < TimeSpan.FromMilliseconds(1));
}

/// <param name="SaidAt">When it was said.</param>
public sealed record MissedReport(MissedAnswerId Id, DateOnly Day, MissedReason Reason, DateTimeOffset SaidAt, PersonId By);

/// <summary>
/// When an answer is taken. What counts is the day it is about and not how things stand when it arrives: a phone may have been without a
/// network while the plan was paused, changed or ended.
/// </summary>
public static class MissedRules
{
    public static readonly Rule NotInTheFuture = new("missed.in_the_future", "This was said in the future. Check the phone's clock.");
    public static readonly Rule NotTooLate = new("missed.too_late", "This was said too long ago to be kept.");
    public static readonly Rule DayHasPassed = new("missed.too_early", "This is asked once the day has passed.");
    public static readonly Rule WasDue = new("missed.not_due", "Nothing was due on this day.");

    internal static void Check(Plan plan, MissedReport report, TimeZoneInfo zone, DateTimeOffset now)
    {
        NotInTheFuture.MustHold(report.SaidAt <= now + SessionRules.ClockTolerance);
        NotTooLate.MustHold(now - report.SaidAt <= SessionRules.ReceiveWithin);
        var today = MissedQuestion.DayOf(report.SaidAt, zone);
        DayHasPassed.MustHold(report.Day < today);
        NotTooLate.MustHold(report.Day >= today.AddDays(-MissedQuestion.LooksBack));
        var timeline = PlanTimeline.Of(plan, zone);
        WasDue.MustHold(SlotPlanner.Slots(timeline, new DayWindow(report.Day, report.Day.AddDays(1))).Any(s => !MissedQuestion.WasHeld(timeline, s)));
    }
}
