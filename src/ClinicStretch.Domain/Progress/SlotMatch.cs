using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Progress;

/// <param name="Completion">From 0 to 1; null when every item was excused.</param>
internal sealed record RatedSession(Session Session, decimal? Completion);

/// <summary>Which session fills which slot (domain.md 4.4).</summary>
internal sealed class SlotMatch
{
    private readonly Dictionary<Slot, RatedSession> _filled = [];
    private readonly List<RatedSession> _extra = [];

    private SlotMatch(IReadOnlyList<Slot> slots, IReadOnlyList<RatedSession> sessions) => (Slots, Sessions) = (slots, sessions);

    public IReadOnlyList<Slot> Slots { get; }
    public IReadOnlyList<RatedSession> Sessions { get; }
    public IReadOnlyDictionary<Slot, RatedSession> Filled => _filled;
    public IReadOnlyList<RatedSession> Extra => _extra;

    /// <summary>
    /// Each session joins the nearest open slot of its day. A report that nothing was done comes last, and so leaves the slot to a
    /// session in which something was.
    /// </summary>
    /// <param name="sessions">In the order they were done.</param>
    public static SlotMatch Of(PlanTimeline timeline, IReadOnlyList<Slot> slots, IReadOnlyList<RatedSession> sessions)
    {
        var match = new SlotMatch(slots, sessions);
        foreach (var session in sessions.OrderBy(s => s.Completion is 0))
        {
            match.Place(session, timeline);
        }

        return match;
    }

    /// <summary>
    /// Whether a slot fell into a pause. Of the slots of a week, which have no day of their own, as many are left as the days without a
    /// pause make up of the week.
    /// </summary>
    public bool IsOnHold(Slot slot, PlanTimeline timeline)
    {
        if (slot.From == slot.To)
        {
            return timeline.IsOnHold(timeline.DueAt(slot));
        }

        var days = slot.To.DayNumber - slot.From.DayNumber + 1;
        var open = Enumerable.Range(0, days).Count(n => !timeline.IsOnHold(timeline.Zone.EndOf(slot.From.AddDays(n))));
        var ofTheWeek = Slots.Count(s => s.Revision == slot.Revision && s.From == slot.From && s.To == slot.To);
        return (slot.Ordinal - 1) * days >= ofTheWeek * open;
    }

    private void Place(RatedSession rated, PlanTimeline timeline)
    {
        var nearest = Slots
            .Where(s => s.MayBeDoneOn(rated.Session.Day) && !_filled.ContainsKey(s) && !IsDayFull(s, rated.Session.Day, timeline))
            .OrderBy(s => s.From < s.To)
            .ThenBy(s => s.At is null)
            .ThenBy(s => s.At is null ? TimeSpan.Zero : (timeline.DueAt(s) - rated.Session.StartedAt).Duration())
            .ThenBy(s => s.Ordinal)
            .FirstOrDefault();
        if (nearest is null)
        {
            _extra.Add(rated);
        }
        else
        {
            _filled.Add(nearest, rated);
        }
    }

    // Two sessions on one day are not two days of the week.
    private bool IsDayFull(Slot slot, DateOnly day, PlanTimeline timeline)
    {
        if (slot.From == slot.To)
        {
            return false;
        }

        var aDay = timeline.Revisions.Single(r => r.Number == slot.Revision).Content.Schedule.TimesPerDay;
        return _filled.Count(f => f.Key.From < f.Key.To && f.Value.Session.Day == day) >= aDay;
    }
}
