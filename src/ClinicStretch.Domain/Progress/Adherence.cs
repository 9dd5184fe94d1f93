using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress;

/// <summary>The one place where adherence is worked out (domain.md 4.4).</summary>
public static class Adherence
{
    private const decimal FullFrom = 0.8m;

    /// <summary>A slot of a week may be filled up to six days before its last day.</summary>
    private const int DaysAround = 6;

    /// <param name="sessions">
    /// Sessions of this plan, in any order, corrected rows included; at least those from six days before the window to its end.
    /// </param>
    public static AdherenceReport Of(PlanTimeline timeline, IReadOnlyCollection<Session> sessions, DayWindow window, DateTimeOffset now)
    {
        var match = MatchAround(timeline, sessions, window);
        return new AdherenceReport(
            window,
            [.. match.Slots.Select(slot => OutcomeOf(slot, match, timeline, now)).Where(o => window.Holds(o.Day))],
            [.. match.Extra.Where(s => window.Holds(s.Session.Day)).Select(s => s.Session.Id)],
            match.Sessions.Where(s => window.Holds(s.Session.Day)).CountBy(s => s.Session.Source).ToDictionary());
    }

    /// <summary>What has become so far of each slot that may be done on a day: those of the day, and all those of its week.</summary>
    /// <param name="sessions">As for <see cref="Of"/>, for a window of this one day.</param>
    public static IReadOnlyList<SlotOutcome> DueOn(
        PlanTimeline timeline, IReadOnlyCollection<Session> sessions, DateOnly day, DateTimeOffset now)
    {
        var match = MatchAround(timeline, sessions, new DayWindow(day, day.AddDays(1)));
        return [.. match.Slots.Where(s => s.MayBeDoneOn(day)).Select(slot => OutcomeOf(slot, match, timeline, now))];
    }

    /// <summary>
    /// The part of a session's dose that was done, from 0 to 1, judged by the revision it was done under. An item that is not in the report
    /// was due and counts 0. Null when safety or the therapist took every item out.
    /// </summary>
    public static decimal? CompletionOf(Session session, PlanContent content)
    {
        var left = content.Items
            .Select(item => (item, done: session.Items.FirstOrDefault(i => i.Key == item.Key)))
            .Where(i => i.done is not { IsExcused: true })
            .Select(i => i.done?.Completion(i.item) ?? 0)
            .ToList();
        return left.Count is 0 ? null : left.Average();
    }

    private static decimal? CompletionOf(Session session, PlanTimeline timeline) =>
        CompletionOf(session, timeline.Revisions.Single(r => r.Number == session.Revision).Content);

    private static SlotMatch MatchAround(PlanTimeline timeline, IReadOnlyCollection<Session> sessions, DayWindow window)
    {
        var around = new DayWindow(window.From.AddDays(-DaysAround), window.To.AddDays(DaysAround));
        var standing = Corrections.Standing(sessions).Where(s => around.Holds(s.Day));
        return SlotMatch.Of(
            timeline, SlotPlanner.Slots(timeline, around), [.. standing.Select(s => new RatedSession(s, CompletionOf(s, timeline)))]);
    }

    private static SlotOutcome OutcomeOf(Slot slot, SlotMatch match, PlanTimeline timeline, DateTimeOffset now)
    {
        var rated = match.Filled.GetValueOrDefault(slot);
        var result = rated is { Completion: not 0 } ? ClassOf(rated.Completion)
            : rated is null && timeline.DueAt(slot) > now ? SlotClass.Future
            : match.IsOnHold(slot, timeline) ? SlotClass.OnHold
            : SlotClass.Missed;
        return new SlotOutcome(
            rated is null ? slot : slot with { Revision = rated.Session.Revision },
            rated?.Session.Day ?? slot.To,
            rated?.Session.Id,
            result is SlotClass.Full or SlotClass.Partial or SlotClass.Missed ? rated?.Completion ?? 0 : null,
            result);
    }

    private static SlotClass ClassOf(decimal? completion) => completion switch
    {
        null => SlotClass.Excused,
        >= FullFrom => SlotClass.Full,
        _ => SlotClass.Partial,
    };
}
