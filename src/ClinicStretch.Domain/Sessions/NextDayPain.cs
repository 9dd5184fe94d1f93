namespace ClinicStretch.Domain.Sessions;

/// <summary>
/// Pain the day after a session: a late entry of its own (domain.md 3.2, 6.5). Never changed: another score is a new row under the next
/// number, and the highest number counts. It names the newest version of a session; a correction takes it along.
/// </summary>
public sealed class NextDayPain
{
    public required ClinicId ClinicId { get; init; }
    public required SessionId SessionId { get; init; }

    /// <summary>From 1; the highest of a session counts.</summary>
    public required int Number { get; init; }

    public required PatientId PatientId { get; init; }
    public required PainScore Pain { get; init; }

    /// <summary>When the patient said so.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>When it reached the clinic.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who sent it: the patient, a carer or a member.</summary>
    public required PersonId ReportedBy { get; init; }

    /// <summary>The entry that takes the place of <paramref name="before"/>, or the first.</summary>
    /// <param name="zone">The patient's time zone: decides which day it was.</param>
    /// <param name="byMember">A member may enter it from paper or a call, for longer.</param>
    /// <exception cref="RuleBrokenException">Said too early or too late.</exception>
    public static NextDayPain Of(Session session, NextDayPain? before, NextDayReport report, TimeZoneInfo zone, bool byMember, DateTimeOffset now)
    {
        NextDayRules.Check(session, report, zone, byMember, now);
        return new NextDayPain
        {
            ClinicId = session.ClinicId,
            SessionId = session.Id,
            Number = (before?.Number ?? 0) + 1,
            PatientId = session.PatientId,
            Pain = report.Pain,
            SaidAt = report.SaidAt,
            ReceivedAt = now,
            ReportedBy = report.By,
        };
    }

    /// <summary>The same words about the newer version of the session.</summary>
    public NextDayPain For(Session correction) => new()
    {
        ClinicId = ClinicId,
        SessionId = correction.Id,
        Number = 1,
        PatientId = PatientId,
        Pain = Pain,
        SaidAt = SaidAt,
        ReceivedAt = ReceivedAt,
        ReportedBy = ReportedBy,
    };

    /// <summary>Whether this is the entry a sender means who says it again.</summary>
    /// <param name="at">When it was said; null when the sender does not say. The database keeps less than a tick of it.</param>
    public bool Says(PainScore pain, DateTimeOffset? at) => Pain == pain && (at is null || (SaidAt - at.Value).Duration() < TimeSpan.FromMilliseconds(1));
}

/// <param name="SaidAt">When the patient said so.</param>
public sealed record NextDayReport(PainScore Pain, DateTimeOffset SaidAt, PersonId By);

/// <summary>When pain of the next day may be said.</summary>
public static class NextDayRules
{
    /// <summary>The day after a session, and the two days within which a session may be written down late.</summary>
    public const int LastDay = 3;

    public static readonly Rule FromTheNextDayOn = new("next_day.too_early", "This is asked the day after the session.");
    public static readonly Rule NotTooLate = new("next_day.too_late", "Pain of the next day can be given up to three days after the session.");

    internal static void Check(Session session, NextDayReport report, TimeZoneInfo zone, bool byMember, DateTimeOffset now)
    {
        SessionRules.NotInTheFuture.MustHold(report.SaidAt <= now + SessionRules.ClockTolerance);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(report.SaidAt, zone).DateTime);
        FromTheNextDayOn.MustHold(day > session.Day);
        NotTooLate.MustHold(byMember || day <= session.Day.AddDays(LastDay));
        NotTooLate.MustHold(now - session.StartedAt <= SessionRules.ReceiveWithin);
    }
}
