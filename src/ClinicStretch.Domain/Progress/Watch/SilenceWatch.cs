using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>What is heard of a plan too little: no session at all, or too few of them.</summary>
public static class SilenceWatch
{
    /// <summary>No session for so many days while at least one was due; null otherwise. A pause is no silence.</summary>
    public static AlertReason? Silent(PlanCourse course, DateTimeOffset now)
    {
        var today = course.DayOf(now);
        if (!course.Runs || ListenFrom(course) is not { } from || today.DayNumber - from.DayNumber < course.Thresholds.SilenceDays
            || !WasDue(course, from, today, now))
        {
            return null;
        }

        var last = course.Sessions.Count is 0 ? null : course.Sessions[^1];
        return new AlertReason(AlertCause.Silence, AlertSeverity.Routine)
        {
            Why = last is null
                ? $"No session was reported since {PlanCourse.Words(from)}, though some were due."
                : $"No session was reported since that of {PlanCourse.Words(last.Session.Day)}, though some were due. Whether any was done is not known.",
            Sessions = last is null ? [] : [last.Session.Id],
        };
    }

    /// <summary>Fewer full sessions than the clinic asks for in the last seven full days; null otherwise, and under three slots.</summary>
    public static AlertReason? LowAdherence(PlanCourse course, DateTimeOffset now)
    {
        if (!course.Runs || Report(course, now) is not { SessionAdherence: { } share } report || share * 100 >= course.Thresholds.LowAdherencePercent)
        {
            return null;
        }

        return new AlertReason(AlertCause.LowAdherence, AlertSeverity.Routine)
        {
            Why = $"{report.Full} of {report.Countable} sessions were reported in full from {PlanCourse.Words(report.Window.From)} to "
                + $"{PlanCourse.Words(report.Window.To.AddDays(-1))}, {report.Partial} in part. The limit is {course.Thresholds.LowAdherencePercent} %.",
            Sessions = [.. report.Slots.Select(s => s.Session).OfType<SessionId>()],
        };
    }

    /// <summary>Whether adherence of the last seven full days is known and no longer low.</summary>
    public static bool IsBack(PlanCourse course, DateTimeOffset now) =>
        Report(course, now).SessionAdherence is { } share && share * 100 >= course.Thresholds.LowAdherencePercent;

    private static AdherenceReport Report(PlanCourse course, DateTimeOffset now) => Adherence.Of(
        PlanTimeline.Of(course.Plan, course.Zone), DoneIn(course), DayWindow.LastSevenDays(course.DayOf(now)), now);

    // The day of the last session; or, while there is none, the last on which nothing could be expected yet.
    private static DateOnly? ListenFrom(PlanCourse course)
    {
        if (course.Plan.History.LastOrDefault(h => h.To is PlanStatus.Active) is not { } started || course.Plan.Current is not { } revision)
        {
            return null;
        }

        var days = new[] { course.DayOf(started.At), revision.Content.Schedule.Start.AddDays(-1) }
            .Concat(course.Sessions.TakeLast(1).Select(s => s.Session.Day));
        return days.Max();
    }

    private static bool WasDue(PlanCourse course, DateOnly from, DateOnly today, DateTimeOffset now) => Adherence
        .Of(PlanTimeline.Of(course.Plan, course.Zone), DoneIn(course), new DayWindow(from.AddDays(1), today), now).Missed > 0;

    private static IReadOnlyList<Session> DoneIn(PlanCourse course) =>
        course.Done ?? throw new InvalidOperationException("The course was read for its pain alone: adherence needs what was done.");
}
