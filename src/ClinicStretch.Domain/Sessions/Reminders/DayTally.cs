using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Domain.Sessions.Reminders;

/// <summary>How many sessions a day asks for, over all plans of a patient, and how many were logged. Paused ones are not asked for.</summary>
public sealed record DayTally(int Asked, int Done)
{
    public static DayTally None { get; } = new(0, 0);

    /// <param name="sessions">As for <see cref="Adherence.DueOn"/>.</param>
    public static DayTally Of(PlanTimeline timeline, IReadOnlyCollection<Session> sessions, DateOnly day, DateTimeOffset now)
    {
        var slots = Adherence.DueOn(timeline, sessions, day, now).Where(s => s.Class is not SlotClass.OnHold && !timeline.IsOnHold(now)).ToList();
        var (fixedDay, ofTheWeek) = (slots.Where(s => s.Slot.From == s.Slot.To).ToList(), slots.Where(s => s.Slot.From != s.Slot.To).ToList());
        var doneToday = ofTheWeek.Count(s => s.Session is not null && s.Day == day);
        var aDay = timeline.RevisionAt(now)?.Content.Schedule.TimesPerDay ?? 0;
        var askedToday = Math.Max(doneToday, Math.Min(aDay, doneToday + ofTheWeek.Count(s => s.Session is null)));
        return new DayTally(fixedDay.Count + askedToday, fixedDay.Count(s => s.Session is not null) + doneToday);
    }

    public static DayTally operator +(DayTally left, DayTally right) => Add(left, right);

    public static DayTally Add(DayTally left, DayTally right) => new(left.Asked + right.Asked, left.Done + right.Done);

    /// <summary>
    /// Whether a reminder still makes sense: with three sessions and three times, the second time reminds whoever has done fewer than two; with one
    /// session and three times, each reminds until it is done.
    /// </summary>
    public bool Wants(ReminderMoment moment)
    {
        var by = ((moment.Ordinal * Asked) + moment.OfTheDay - 1) / moment.OfTheDay;
        return Done < by;
    }
}
