using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;

namespace ClinicStretch.Domain.Progress.Watch;

/// <summary>When the red-flag questions are asked again (domain.md 3.1, 3.3).</summary>
public static class ScreenWatch
{
    /// <summary>The short set, while a plan runs.</summary>
    public static readonly TimeSpan ShortEvery = TimeSpan.FromDays(7);

    /// <summary>The questions about history, and so the full set.</summary>
    public static readonly TimeSpan FullEvery = TimeSpan.FromDays(90);

    /// <summary>A rise from one report to the next that is a jump.</summary>
    public const int Jump = 2;

    /// <summary>
    /// What is to be asked, the full set first; null when nothing is. Nothing is asked while answers wait for a clinician: answering once more
    /// unlocks nothing.
    /// </summary>
    /// <param name="courses">Of the patient's plans that run or rest.</param>
    /// <param name="screens">The newest of the patient, in any order.</param>
    public static ScreenDue? Due(IReadOnlyList<PlanCourse> courses, IReadOnlyList<RedFlagScreen> screens, DateTimeOffset now)
    {
        if (screens.Any(s => s.Locks))
        {
            return null;
        }

        if (screens.Where(s => s.IsFull).Select(s => (DateTimeOffset?)s.AnsweredAt).Max() is not { } full)
        {
            return new ScreenDue(ScreenSet.Full, ScreenReason.FirstSession);
        }

        var runs = courses.Any(c => c.Runs);
        var last = screens.Max(s => s.AnsweredAt);
        (bool IsDue, ScreenSet Set, ScreenReason Reason)[] rules =
        [
            (courses.Any(c => WasAFlare(c, full)), ScreenSet.Full, ScreenReason.Flare),
            (now - full >= RedFlagScreen.GoodFor && courses.Any(c => c.Runs && c.Sessions.Count is 0), ScreenSet.Full, ScreenReason.FirstSession),
            (courses.Any(c => IsBack(c, full, now)), ScreenSet.Full, ScreenReason.BackFromPause),
            (runs && now - full >= FullEvery, ScreenSet.Full, ScreenReason.ThreeMonths),
            (courses.Count > 0 && PainWentUp(courses, screens), ScreenSet.Short, ScreenReason.PainUp),
            (runs && now - last >= ShortEvery, ScreenSet.Short, ScreenReason.Week),
        ];
        return rules.Where(r => r.IsDue).Select(r => new ScreenDue(r.Set, r.Reason)).FirstOrDefault();
    }

    // Reported the next day, or said by pausing for it. What was said in the very moment of the answers counts as later.
    private static bool WasAFlare(PlanCourse course, DateTimeOffset full) =>
        course.Sessions.Any(s => s.IsFlare && s.NextDay!.ReceivedAt >= full)
        || course.Plan.History.Any(h => h.Pause is PauseKind.Flare && h.At >= full);

    // While nobody knows when the plan goes on, the clinician asks who sets it going.
    private static bool IsBack(PlanCourse course, DateTimeOffset full, DateTimeOffset now) =>
        course.Plan.HeldSince is { } since && course.Plan.History.Last(h => h.To is PlanStatus.OnHold).BackOn <= course.DayOf(now)
        && (full <= since || now - full >= RedFlagScreen.GoodFor);

    private static bool PainWentUp(IReadOnlyList<PlanCourse> courses, IReadOnlyList<RedFlagScreen> screens)
    {
        var last = screens.Max(s => s.AnsweredAt);
        var asked = screens.Select(s => s.During).OfType<SessionId>().ToHashSet();
        int? before = null;
        foreach (var (_, pain, receivedAt, wasAsked) in courses.SelectMany(c => c.Sessions).SelectMany(s => Readings(s, asked)).OrderBy(r => r.At))
        {
            if (receivedAt >= last && !wasAsked && (pain - before >= Jump || (pain >= SessionAlerts.UrgentFrom && !(before >= SessionAlerts.UrgentFrom))))
            {
                return true;
            }

            before = pain;
        }

        return false;
    }

    private static IEnumerable<Reading> Readings(CourseSession course, HashSet<SessionId> asked)
    {
        var session = course.Session;
        var within = new[] { session.PainBefore, session.PainWorst, session.PainAfter }
            .Select((pain, place) => pain is { } said ? new Reading(session.StartedAt.AddTicks(place), said.Value, session.ReceivedAt, asked.Contains(session.Id)) : null);
        var next = course.NextDay is { } day ? new Reading(day.SaidAt, day.Pain.Value, day.ReceivedAt, WasAsked: false) : null;
        return within.Append(next).OfType<Reading>();
    }

    /// <param name="WasAsked">The player asked on the way, and would have asked again had the pain gone up further.</param>
    private sealed record Reading(DateTimeOffset At, int Pain, DateTimeOffset ReceivedAt, bool WasAsked);
}
