namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>The flare flow's rules (domain.md 3.3).</summary>
public static class FlareWatch
{
    /// <summary>As long as pain must stay down for a flare to have settled.</summary>
    public static readonly TimeSpan StaysDown = TimeSpan.FromHours(24);

    // People report at about the same time of day, not to the minute.
    private static readonly TimeSpan Slack = TimeSpan.FromHours(4);

    /// <summary>Two flares within the window, the second of them new; null otherwise.</summary>
    public static AlertReason? Twice(PlanCourse course)
    {
        var flares = course.Sessions.Where(s => s.IsFlare).GroupBy(s => s.Session.Day).Select(g => g.Last()).TakeLast(2).ToList();
        return flares.Count is 2 && flares[1].Session.Day.DayNumber - flares[0].Session.Day.DayNumber <= course.Thresholds.FlareWindowDays
            ? new AlertReason(AlertCause.TwoFlares, AlertSeverity.Routine)
            {
                Why = $"Worse the day after the sessions of {PlanCourse.Words(flares[0].Session.Day)} and {PlanCourse.Words(flares[1].Session.Day)}: "
                    + $"two flares within {course.Thresholds.FlareWindowDays} days.",
                Sessions = [.. flares.Select(f => f.Session.Id)],
            }
            : null;
    }

    /// <summary>A flare that has not settled in time, whether pain stayed up or nobody said; null otherwise, and when the plan has ended.</summary>
    public static AlertReason? NotSettled(PlanCourse course, DateTimeOffset now)
    {
        if (course.IsOver || Last(course) is not { } flare || now - flare.NextDay!.SaidAt < TimeSpan.FromHours(course.Thresholds.SettleHours) || SettledAt(course) is not null)
        {
            return null;
        }

        var later = Readings(course, flare).LastOrDefault();
        return new AlertReason(AlertCause.FlareNotSettled, AlertSeverity.Urgent)
        {
            Why = $"Worse the day after the session of {PlanCourse.Words(flare.Session.Day)} (before it {flare.Session.PainBefore!.Value.Value}, next day {flare.NextDay.Pain.Value}). "
                + (later is null
                    ? $"Nothing was said of pain in the {course.Thresholds.SettleHours} hours after."
                    : $"After {course.Thresholds.SettleHours} hours it has not stayed down for a day; last said: {later.Pain} on {PlanCourse.Words(course.DayOf(later.At))}."),
            Sessions = [flare.Session.Id],
        };
    }

    /// <summary>When pain had been back at its level before the last flare for a day; null while it has not, and when there was no flare.</summary>
    public static DateTimeOffset? SettledAt(PlanCourse course)
    {
        if (Last(course) is not { } flare)
        {
            return null;
        }

        DateTimeOffset? downSince = null;
        foreach (var reading in Readings(course, flare))
        {
            downSince = reading.Pain > flare.Session.PainBefore!.Value.Value ? null : downSince ?? reading.At;
            if (downSince is { } since && reading.At - since >= StaysDown - Slack)
            {
                return reading.At;
            }
        }

        return null;
    }

    private static CourseSession? Last(PlanCourse course) => course.Sessions.LastOrDefault(s => s.IsFlare);

    private static IEnumerable<Reading> Readings(PlanCourse course, CourseSession flare) => course.Sessions
        .SelectMany(s => new[]
        {
            s.Session.PainBefore is { } before ? new Reading(s.Session.StartedAt, before.Value) : null,
            s.NextDay is { } next ? new Reading(next.SaidAt, next.Pain.Value) : null,
        })
        .OfType<Reading>().Where(r => r.At > flare.NextDay!.SaidAt).OrderBy(r => r.At);

    private sealed record Reading(DateTimeOffset At, int Pain);
}
