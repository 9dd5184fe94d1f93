using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Progress;

/// <summary>
/// Turns schedules into slots. A slot with a time belongs to the revision that holds at that instant, any other to the revision that holds
/// when its day ends, so that a change in mid-day never asks for a day twice. Paused days keep their slots: adherence leaves them out.
/// </summary>
public static class SlotPlanner
{
    private const int DaysAWeek = 7;

    /// <summary>Slots whose last day lies in the window, in order. Windows side by side give the same slots as one over both.</summary>
    public static IReadOnlyList<Slot> Slots(PlanTimeline timeline, DayWindow window) =>
    [
        .. DaysOf(window).SelectMany(day => OnFixedDay(timeline, day))
            .Concat(WeeksOf(window).SelectMany(monday => InWeek(timeline, monday)).Where(s => window.Holds(s.To)))
            .OrderBy(s => s.To).ThenBy(s => s.From < s.To).ThenBy(s => s.At).ThenBy(s => s.Ordinal),
    ];

    /// <summary>Slots that may be done on a day: those of the day itself, and those of its week whose day the patient chooses.</summary>
    public static IReadOnlyList<Slot> DueOn(PlanTimeline timeline, DateOnly day) =>
        [.. Slots(timeline, new DayWindow(day, day.AddDays(DaysAWeek))).Where(s => s.MayBeDoneOn(day))];

    private static IEnumerable<Slot> OnFixedDay(PlanTimeline timeline, DateOnly day) => timeline.Revisions
        .Where(r => r.Content.Schedule.Covers(day) && r.Content.Schedule.Days.Contains(day.DayOfWeek))
        .SelectMany(r => OnFixedDay(timeline.Zone, r, day));

    private static IEnumerable<Slot> OnFixedDay(TimeZoneInfo zone, RevisionPeriod revision, DateOnly day)
    {
        var schedule = revision.Content.Schedule;
        return schedule.At.Count is 0
            ? Enumerable.Range(1, revision.Holds(zone.EndOf(day)) ? schedule.TimesPerDay : 0)
                .Select(n => new Slot(day, day, null, n, revision.Number))
            : schedule.At.Select((time, n) => new Slot(day, day, time, n + 1, revision.Number))
                .Where(s => revision.Holds(zone.InstantOf(day, s.At!.Value)));
    }

    // Shares of the week add up before they are rounded, so that a change in mid-week does not ask for one session more.
    private static IEnumerable<Slot> InWeek(PlanTimeline timeline, DateOnly monday)
    {
        var sevenths = 0;
        foreach (var revision in timeline.Revisions.Where(r => r.Content.Schedule.TimesPerWeek is not null))
        {
            var schedule = revision.Content.Schedule;
            DateOnly[] days =
            [
                .. DaysOf(new DayWindow(monday, monday.AddDays(DaysAWeek)))
                    .Where(d => schedule.Covers(d) && revision.Holds(timeline.Zone.EndOf(d))),
            ];
            var before = WholeDays(sevenths);
            sevenths += days.Length * schedule.TimesPerWeek!.Value;
            for (var n = 1; n <= (WholeDays(sevenths) - before) * schedule.TimesPerDay; n++)
            {
                yield return new Slot(days[0], days[^1], null, n, revision.Number);
            }
        }
    }

    private static int WholeDays(int sevenths) => (sevenths + DaysAWeek - 1) / DaysAWeek;

    private static IEnumerable<DateOnly> DaysOf(DayWindow window)
    {
        for (var day = window.From; day < window.To; day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static IEnumerable<DateOnly> WeeksOf(DayWindow window)
    {
        for (var monday = MondayOf(window.From); monday < window.To; monday = monday.AddDays(DaysAWeek))
        {
            yield return monday;
        }
    }

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysAWeek - 1) % DaysAWeek));
}
