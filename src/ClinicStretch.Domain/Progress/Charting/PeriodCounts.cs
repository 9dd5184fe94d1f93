namespace ClinicStretch.Domain.Progress.Charting;

/// <summary>What became of the slots of one day or one week, over all plans that are shown together.</summary>
/// <param name="Done">At least 80 % of the dose.</param>
/// <param name="NotDone">Reported as not done.</param>
/// <param name="Unknown">Nobody reported anything.</param>
/// <param name="Extra">Sessions beyond the slots; not among <see cref="Prescribed"/>.</param>
/// <param name="Excused">Stopped for safety or on advice; not among <see cref="Prescribed"/>.</param>
/// <param name="OnHold">Fell into a pause; not among <see cref="Prescribed"/>.</param>
public sealed record PeriodCounts(DayWindow Period, int Done, int Partly, int NotDone, int Unknown, int Extra, int Excused, int OnHold)
{
    /// <summary>Slots that count (domain.md 4.4).</summary>
    public int Prescribed => Done + Partly + NotDone + Unknown;
}

/// <summary>Cuts a window into the days or weeks that a chart shows.</summary>
public static class Periods
{
    /// <summary>A longer window is shown by the week: on a phone a day would be too narrow to see.</summary>
    public const int MostDays = 28;

    private const int DaysAWeek = 7;

    public static bool AreWeeks(DayWindow window) => window.To.DayNumber - window.From.DayNumber > MostDays;

    /// <summary>Each day, or each week from Monday; the first and the last week may be cut by the window.</summary>
    public static IReadOnlyList<DayWindow> Of(DayWindow window)
    {
        var periods = new List<DayWindow>();
        for (var from = window.From; from < window.To;)
        {
            var to = AreWeeks(window) ? NextMonday(from) : from.AddDays(1);
            to = to > window.To ? window.To : to;
            periods.Add(new DayWindow(from, to));
            from = to;
        }

        return periods;
    }

    /// <param name="days">The day of each session that is named as extra.</param>
    public static IReadOnlyList<PeriodCounts> Count(
        DayWindow window, IReadOnlyCollection<AdherenceReport> reports, IReadOnlyDictionary<SessionId, DateOnly> days)
    {
        var slots = reports.SelectMany(r => r.Slots).ToLookup(s => s.Day);
        var extra = reports.SelectMany(r => r.Extra).ToLookup(id => days[id]);
        return [.. Of(window).Select(period => Count(period, [.. DaysOf(period).SelectMany(d => slots[d])], DaysOf(period).Sum(d => extra[d].Count())))];
    }

    private static PeriodCounts Count(DayWindow period, IReadOnlyCollection<SlotOutcome> slots, int extra) => new(
        period,
        slots.Count(s => s.Class is SlotClass.Full),
        slots.Count(s => s.Class is SlotClass.Partial),
        slots.Count(s => s.Class is SlotClass.Missed && !s.IsUnknown),
        slots.Count(s => s.IsUnknown),
        extra,
        slots.Count(s => s.Class is SlotClass.Excused),
        slots.Count(s => s.Class is SlotClass.OnHold));

    private static DateOnly NextMonday(DateOnly day) => day.AddDays(DaysAWeek - (((int)day.DayOfWeek + DaysAWeek - 1) % DaysAWeek));

    private static IEnumerable<DateOnly> DaysOf(DayWindow period) =>
        Enumerable.Range(0, period.To.DayNumber - period.From.DayNumber).Select(period.From.AddDays);
}
