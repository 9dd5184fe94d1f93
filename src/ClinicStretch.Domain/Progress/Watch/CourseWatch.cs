namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>The rules that look at more than one session, and what ends an alert by itself (domain.md 3.3, 3.4, 4.4).</summary>
public static class CourseWatch
{
    /// <summary>So long after a person has resolved it, the same cause is not raised again by the mere passing of time.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromDays(7);

    /// <summary>What a new report makes true.</summary>
    public static IReadOnlyList<AlertReason> OfReports(PlanCourse course) =>
        [.. new[] { Ambers(course), FlareWatch.Twice(course) }.OfType<AlertReason>()];

    /// <summary>What time alone makes true. Low adherence says nothing more where there is silence.</summary>
    public static IReadOnlyList<AlertReason> OfTime(PlanCourse course, DateTimeOffset now)
    {
        var silence = SilenceWatch.Silent(course, now);
        var low = silence is null ? SilenceWatch.LowAdherence(course, now) : null;
        return [.. new[] { silence, low, FlareWatch.NotSettled(course, now) }.OfType<AlertReason>()];
    }

    /// <summary>Whether a person has dealt with this very thing: a week ago at most, or a flare of the same session.</summary>
    public static bool Settles(Alert resolved, AlertReason reason, DateTimeOffset now) =>
        resolved is { State: AlertState.Resolved, HandledBy: not null, ResolvedAt: { } at } && resolved.Cause == reason.Cause
        && (now - at < Quiet || (reason.Cause is AlertCause.FlareNotSettled && resolved.Sessions.Intersect(reason.Sessions).Any()));

    /// <summary>Whether an alert has told of the same cause with this very session, under whichever id: saying it again is no news.</summary>
    public static bool HasTold(Alert known, AlertReason reason, SessionId about, PlanCourse course) =>
        known.Cause == reason.Cause && course.Versions(about).Intersect(known.Sessions).Any();

    /// <summary>So many amber sessions in a row; null otherwise. A session that cannot be judged neither counts nor breaks the row.</summary>
    public static AlertReason? Ambers(PlanCourse course)
    {
        var wanted = course.Thresholds.AmbersInARow;
        var last = course.Sessions.Where(s => s.Result is not null).TakeLast(wanted).ToList();
        return last.Count == wanted && last.TrueForAll(s => s.Result is PainResult.Amber)
            ? new AlertReason(AlertCause.ThreeAmbers, AlertSeverity.Routine)
            {
                Why = $"The last {wanted} sessions that can be judged were amber: those of "
                    + string.Join(", ", last.Select(s => PlanCourse.Words(s.Session.Day)).Distinct()) + ".",
                Sessions = [.. last.Select(s => s.Session.Id)],
            }
            : null;
    }

    /// <summary>
    /// In plain words why a cause has gone by itself; null while it may hold, and for what only a person can end: red flags, falls, pain
    /// over the limit, symptoms down the leg, a second flare, and a flare to be looked at the same day while nobody has seen it.
    /// </summary>
    public static string? Over(Alert alert, PlanCourse course, DateTimeOffset now) => alert.Cause switch
    {
        AlertCause.Silence or AlertCause.LowAdherence when !course.Runs => course.IsOver ? "The plan has ended." : "The plan is paused.",
        AlertCause.Silence => course.Sessions.LastOrDefault(s => s.Session.ReceivedAt >= alert.RaisedAt) is { } session
            ? $"A session of {PlanCourse.Words(session.Session.Day)} came in." : null,
        AlertCause.LowAdherence => SilenceWatch.IsBack(course, now) ? "Adherence of the last seven days is back above the limit." : null,
        AlertCause.Flare or AlertCause.FlareNotSettled => Settled(alert, course),
        AlertCause.ThreeAmbers => course.Sessions.LastOrDefault(s => s.Result is not null) is { Result: PainResult.Green } green
            ? $"The session of {PlanCourse.Words(green.Session.Day)} was green." : OfPlan(course),
        AlertCause.PausedByPatient => course.Runs ? "The plan goes on." : OfPlan(course),
        AlertCause.TooHardTwice or AlertCause.PrecautionAgainstPlan or AlertCause.Missed => OfPlan(course),
        _ => null,
    };

    private static string? Settled(Alert alert, PlanCourse course) => alert is { Cause: AlertCause.Flare, Severity: AlertSeverity.Urgent, State: AlertState.Open } ? null
        : FlareWatch.SettledAt(course) is { } at && at > alert.LastSeenAt
        ? "Pain has been back at its level before the flare for a day." : OfPlan(course);

    private static string? OfPlan(PlanCourse course) => course.IsOver ? "The plan has ended." : null;
}
