using ClinicStretch.Application;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Charting;
using ClinicStretch.Web.Components.Charts;

namespace ClinicStretch.Web.Progress.Chart;

/// <summary>What the chart of a patient's progress shows: adherence as bars and pain as lines, by the day or by the week.</summary>
public sealed class ProgressPicture(PatientProgress progress, TimeZoneInfo zone)
{
    public DayWindow Window { get; } = new(progress.From, progress.To.AddDays(1));

    public bool ByWeek => Periods.AreWeeks(Window);

    public IReadOnlyList<PeriodCounts> Bars { get; } = Periods.Count(
        new DayWindow(progress.From, progress.To.AddDays(1)),
        [.. progress.Plans.Select(p => p.Adherence)],
        progress.Pain.ToDictionary(p => p.Session, p => p.Day));

    /// <summary>Of each period in which anything was reported.</summary>
    public IReadOnlyList<PeriodPain> Pain { get; } =
    [
        .. Periods.Of(new DayWindow(progress.From, progress.To.AddDays(1)))
            .Select(period => PeriodPain.Of(period, [.. progress.Pain.Where(p => period.Holds(p.Day))]))
            .Where(p => p.IsReported),
    ];

    /// <summary>Publications and endings by day; those of one day stand together.</summary>
    public IReadOnlyList<ChartMark> Marks { get; } =
    [
        .. progress.Plans.SelectMany(p => p.Events)
            .Where(e => ShortOf(e) is not null)
            .GroupBy(e => e.At.DayIn(zone))
            .OrderBy(g => g.Key)
            .Select(g => new ChartMark(g.Key, string.Join(' ', g.Select(e => ShortOf(e)!).Distinct()))),
    ];

    /// <summary>Days of pauses, cut by the window.</summary>
    public IReadOnlyList<DayWindow> Pauses { get; } =
    [
        .. progress.Plans.SelectMany(p => p.Pauses)
            .Select(p => new DayWindow(Later(p.From.DayIn(zone), progress.From), Earlier(p.Until?.DayIn(zone) ?? progress.To, progress.To).AddDays(1)))
            .Distinct(),
    ];

    /// <summary>At least 1, so that an empty chart has a height.</summary>
    public int MostSessions => Bars.Select(b => b.Prescribed + b.Extra).Append(1).Max();

    private static string? ShortOf(PlanEvent happened) =>
        happened.What.StartsWith("Revision ", StringComparison.Ordinal) ? $"R{happened.What["Revision ".Length..]}"
        : happened.What is "Completed" or "Revoked" ? "End"
        : null;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

/// <summary>
/// Pain of one day or week as the lines show it. Of a day: the first before, the highest worst, the last after and next day. Of a week: the
/// means, and the highest worst.
/// </summary>
public sealed record PeriodPain(DayWindow Period, double? Before, double? Worst, double? After, double? NextDay)
{
    public bool IsReported => Before is not null || Worst is not null || After is not null || NextDay is not null;

    public IReadOnlyList<double?> Values => [Before, Worst, After, NextDay];

    /// <param name="sessions">Of the period, in the order they were done.</param>
    public static PeriodPain Of(DayWindow period, IReadOnlyList<PainDay> sessions) =>
        period.To.DayNumber - period.From.DayNumber > 1
            ? new(
                period, sessions.Average(s => s.Before), sessions.Max(s => s.Worst), sessions.Average(s => s.After), sessions.Average(s => s.NextDay))
            : new(
                period,
                sessions.Select(s => s.Before).FirstOrDefault(v => v is not null),
                sessions.Max(s => s.Worst),
                sessions.Select(s => s.After).LastOrDefault(v => v is not null),
                sessions.Select(s => s.NextDay).LastOrDefault(v => v is not null));
}
