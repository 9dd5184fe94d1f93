using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress;

/// <summary>What in a report of pain or of a session a therapist must see (domain.md 3.2 to 3.4).</summary>
public static class SessionAlerts
{
    /// <summary>From this level on, the same day, unless a clinic or a plan says otherwise.</summary>
    public const int UrgentFrom = 7;

    /// <param name="policy">Of the revision the session was done under.</param>
    /// <param name="previous">The session of the same plan before this one; null when there is none.</param>
    /// <param name="thresholds">Null for the defaults.</param>
    public static IReadOnlyList<AlertReason> Of(PainPolicy policy, Session session, Session? previous, AlertThresholds? thresholds = null) =>
    [
        .. new[]
        {
            OverTheLimit(policy, session, thresholds ?? AlertThresholds.Default),
            LegSymptoms(session),
            TooHard(session, previous),
            Fell(session),
        }.OfType<AlertReason>(),
    ];

    /// <summary>Whether the session before this one matters to what a therapist must see.</summary>
    public static bool LooksBack(Session session) => TooHardIn(session).Any();

    /// <summary>What the pain of the next day calls for; null when it is neither a flare nor has reached 7.</summary>
    public static AlertReason? OfNextDay(PainPolicy policy, Session session, PainScore nextDay, AlertThresholds? thresholds = null)
    {
        if (!PainJudge.IsFlare(policy, PainCourse.Of(session, nextDay)))
        {
            return ReachedTheNextDay(session, nextDay, thresholds ?? AlertThresholds.Default);
        }

        return new AlertReason(AlertCause.Flare, (thresholds ?? AlertThresholds.Default).SeverityOf(nextDay.Value))
        {
            Why = $"Pain was {session.PainBefore!.Value.Value} before the session of {Day(session)} and {nextDay.Value} the day after: "
                + $"a flare is {policy.FlareDelta} points or more above.",
            Sessions = [session.Id],
        };
    }

    // A clinic may ask to be told earlier, never later (domain.md 3.3).
    private static AlertReason? ReachedTheNextDay(Session session, PainScore nextDay, AlertThresholds thresholds)
    {
        var before = session.PainBefore?.Value;
        if (nextDay.Value < Math.Min(UrgentFrom, thresholds.UrgentPain) || nextDay.Value <= before)
        {
            return null;
        }

        return new AlertReason(AlertCause.PainOverLimit, thresholds.SeverityOf(nextDay.Value))
        {
            Why = $"Pain was {nextDay.Value} the day after the session of {Day(session)}. Pain before it was {(before is { } known ? $"{known}" : "not reported")}.",
            Sessions = [session.Id],
        };
    }

    private static AlertReason? OverTheLimit(PainPolicy policy, Session session, AlertThresholds thresholds)
    {
        var pain = PainCourse.Of(session);
        if (PainJudge.Judge(policy, pain) is not PainResult.Red)
        {
            return null;
        }

        var before = pain.Before is { } known ? $"{known.Value}" : "not reported";
        return new AlertReason(AlertCause.PainOverLimit, thresholds.SeverityOf(pain.Peak))
        {
            Why = $"In the session of {Day(session)} pain before was {before} and at its worst {pain.Peak}. "
                + (policy.Kind is PainPolicyKind.Strict ? "The plan says to stop when pain is new or rises." : $"The plan says to stop from {policy.StopAt}."),
            Sessions = [session.Id],
        };
    }

    private static AlertReason? LegSymptoms(Session session) => session.Items.Any(i => i.Reason is SkipReason.LegSymptomsSpread)
        ? new AlertReason(AlertCause.LegSymptomsSpread, AlertSeverity.Urgent)
        {
            Why = $"In the session of {Day(session)} an exercise was stopped since symptoms moved further down the leg.",
            Sessions = [session.Id],
        }
        : null;

    private static AlertReason? TooHard(Session session, Session? previous) =>
        previous is not null && TooHardIn(session).Intersect(TooHardIn(previous)).Any()
            ? new AlertReason(AlertCause.TooHardTwice, AlertSeverity.Routine)
            {
                Why = $"The same exercise was too hard in the sessions of {Day(previous)} and {Day(session)}.",
                Sessions = [previous.Id, session.Id],
            }
            : null;

    private static AlertReason? Fell(Session session) => session.Fell
        ? new AlertReason(AlertCause.Fall, AlertSeverity.Urgent)
        {
            Why = $"A fall was reported with the session of {Day(session)}. Running plans are paused until a clinician has looked.",
            Sessions = [session.Id],
        }
        : null;

    private static string Day(Session session) => PlanCourse.Words(session.Day);

    private static IEnumerable<ItemKey> TooHardIn(Session session) =>
        session.Items.Where(i => i.Outcome is Outcome.TooHard || i.Reason is SkipReason.TooHard).Select(i => i.Key);
}
