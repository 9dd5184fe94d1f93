using ClinicStretch.Application;
using ClinicStretch.Application.Progress;
using ClinicStretch.Application.Progress.Charting;
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
    public IReadOnlyList<PeriodPain> Pain { get; } = PeriodPain.Over(new DayWindow(progress.From, progress.To.AddDays(1)), progress.Pain);

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
