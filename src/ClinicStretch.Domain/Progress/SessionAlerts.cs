using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress;

/// <summary>Why a therapist must look, and how soon.</summary>
public sealed record AlertReason(AlertCause Cause, AlertSeverity Severity);

/// <summary>What in a report of pain or of a session a therapist must see (domain.md 3.2 to 3.4).</summary>
public static class SessionAlerts
{
    /// <summary>From this level on, the same day.</summary>
    public const int UrgentFrom = 7;

    /// <param name="policy">Of the revision the session was done under.</param>
    /// <param name="previous">The session of the same plan before this one; null when there is none.</param>
    public static IReadOnlyList<AlertReason> Of(PainPolicy policy, Session session, Session? previous)
    {
        var pain = PainCourse.Of(session);
        var reasons = new List<AlertReason>();
        if (PainJudge.Judge(policy, pain) is PainResult.Red)
        {
            reasons.Add(new AlertReason(AlertCause.PainOverLimit, SeverityOf(pain.Peak)));
        }

        if (session.Items.Any(i => i.Reason is SkipReason.LegSymptomsSpread))
        {
            reasons.Add(new AlertReason(AlertCause.LegSymptomsSpread, AlertSeverity.Urgent));
        }

        if (previous is not null && TooHardIn(session).Intersect(TooHardIn(previous)).Any())
        {
            reasons.Add(new AlertReason(AlertCause.TooHardTwice, AlertSeverity.Routine));
        }

        return reasons;
    }

    /// <summary>What the pain of the next day calls for; null when there is no flare.</summary>
    public static AlertReason? OfNextDay(PainPolicy policy, Session session, PainScore nextDay) =>
        PainJudge.IsFlare(policy, PainCourse.Of(session, nextDay)) ? new AlertReason(AlertCause.Flare, SeverityOf(nextDay.Value)) : null;

    private static AlertSeverity SeverityOf(int? pain) => pain >= UrgentFrom ? AlertSeverity.Urgent : AlertSeverity.Routine;

    private static IEnumerable<ItemKey> TooHardIn(Session session) =>
        session.Items.Where(i => i.Outcome is Outcome.TooHard || i.Reason is SkipReason.TooHard).Select(i => i.Key);
}
