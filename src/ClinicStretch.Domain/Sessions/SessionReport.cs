using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Sessions;

/// <summary>What somebody reports of a session.</summary>
/// <param name="Revision">The revision it was done under.</param>
/// <param name="LoggedAt">When it was written down; null for now.</param>
/// <param name="BodyHash">SHA-256 of what was sent.</param>
public sealed record SessionReport(
    SessionId Id,
    int Revision,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? LoggedAt,
    Source Source,
    IReadOnlyList<SessionItem> Items,
    PainReport Pain,
    int? Effort,
    string? Note,
    PersonId ReportedBy,
    SessionId? Corrects,
    string BodyHash)
{
    /// <summary>True when the person says that they fell.</summary>
    public bool Fell { get; init; }

    /// <summary>Turns the report into a session of <paramref name="plan"/>.</summary>
    /// <param name="zone">The patient's time zone: decides which day it was.</param>
    /// <exception cref="RuleBrokenException">The plan, the time or an item does not allow it.</exception>
    public Session ToSession(Plan plan, TimeZoneInfo zone, DateTimeOffset now)
    {
        SessionRules.Check(this, plan, now);
        var day = DayOf(StartedAt, zone);
        return new Session
        {
            ClinicId = plan.ClinicId,
            Id = Id,
            PatientId = plan.PatientId,
            PlanId = plan.Id,
            Revision = Revision,
            StartedAt = StartedAt,
            EndedAt = EndedAt,
            LoggedAt = LoggedAt ?? now,
            ReceivedAt = now,
            Day = day,
            Source = Source,
            Items = Items,
            PainBefore = Pain.Before,
            PainWorst = Pain.Worst,
            PainAfter = Pain.After,
            Effort = Effort,
            Note = Note,
            Fell = Fell,
            ReportedBy = ReportedBy,
            Corrects = Corrects,
            BodyHash = BodyHash,
            LoggedLate = DayOf(LoggedAt ?? now, zone) > day,
        };
    }

    private static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
}

/// <summary>Pain before, at its worst and after; each null when not reported.</summary>
public sealed record PainReport(PainScore? Before, PainScore? Worst, PainScore? After);
