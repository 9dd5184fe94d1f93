using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Domain.Sessions.Missed;

/// <summary>
/// The kind question after a gap (peers.md 7: lost motivation, nobody showed me how, stopped because better). A gap of a plan begins with the
/// first due day that passed without an entry, and ends when a session of that day or a later one is logged. It is asked about once: an
/// answer, or putting it aside, lasts until a session was logged in between.
/// </summary>
/// <param name="Day">The first day of the gap. Of days of the patient's choice, the last day of a week in which nothing was logged.</param>
/// <param name="Days">How many due days, or weeks, have passed in it so far.</param>
public sealed record MissedQuestion(PlanId PlanId, DateOnly Day, int Days)
{
    /// <summary>A gap that is older than so many days is spoken of as if it had begun then.</summary>
    public const int LooksBack = 28;

    /// <summary>
    /// What is asked of a plan; null for nothing. Never while it is paused, ended or has not begun, never about its first due day or one it
    /// was paused on, and one question a day for all plans of the patient.
    /// </summary>
    /// <param name="sessions">Of this plan, in any order, corrected rows included; at least those of the last five weeks.</param>
    /// <param name="answers">Of the patient, for all plans; those of the last five weeks.</param>
    /// <param name="locked">True while a red-flag answer waits for a clinician: nothing is asked for, so nothing is missed.</param>
    public static MissedQuestion? Of(
        Plan plan, TimeZoneInfo zone, IReadOnlyCollection<Session> sessions, IReadOnlyCollection<MissedAnswer> answers, bool locked, DateTimeOffset now)
    {
        var today = DayOf(now, zone);
        var isAskedFor = plan.Status is PlanStatus.Active && plan.Current?.Content.Schedule.Covers(today) is true;
        if (locked || !isAskedFor || answers.Any(a => DayOf(a.SaidAt, zone) >= today))
        {
            return null;
        }

        var last = Corrections.Standing(sessions).Select(s => (DateOnly?)s.Day).Max() ?? DateOnly.MinValue;
        if (answers.Any(a => a.PlanId == plan.Id && a.Day > last))
        {
            return null;
        }

        List<DateOnly> missed = [.. MissedAfter(last, PlanTimeline.Of(plan, zone), sessions, today, now)];
        return missed.Count is 0 ? null : new MissedQuestion(plan.Id, missed[0], missed.Count);
    }

    internal static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    /// <summary>Whether a plan was paused at any moment at which a slot could be done.</summary>
    internal static bool WasHeld(PlanTimeline timeline, Slot slot)
    {
        var (from, until) = (timeline.Zone.InstantOf(slot.From, TimeOnly.MinValue), timeline.Zone.EndOf(slot.To));
        return timeline.Holds.Any(h => h.From <= until && (h.Until is null || h.Until > from));
    }

    // What was begun counts as begun: a day of several sessions of which one was done is no gap, nor is a week with one in it.
    private static IEnumerable<DateOnly> MissedAfter(
        DateOnly last, PlanTimeline timeline, IReadOnlyCollection<Session> sessions, DateOnly today, DateTimeOffset now)
    {
        var first = FirstDue(timeline, today);
        return Adherence.Of(timeline, sessions, new DayWindow(today.AddDays(-LooksBack), today), now).Slots
            .Where(s => s.IsUnknown && s.Slot.From > last && s.Slot.From > first && !WasHeld(timeline, s.Slot))
            .Select(s => s.Day).Distinct().Order();
    }

    /// <summary>The last day of the first slot of a plan: a start may be late without a question.</summary>
    private static DateOnly FirstDue(PlanTimeline timeline, DateOnly today)
    {
        var first = timeline.Revisions[0];
        var begins = DayOf(first.From, timeline.Zone);
        var from = first.Content.Schedule.Start > begins ? first.Content.Schedule.Start : begins;
        var until = from.AddDays(LooksBack) < today ? from.AddDays(LooksBack) : today;
        return SlotPlanner.Slots(timeline, new DayWindow(from, until)) is [var slot, ..] ? slot.To : from;
    }
}
