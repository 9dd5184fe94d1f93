using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Charting;

namespace ClinicStretch.Application.Progress.Charting;

/// <summary>
/// Pain of one day or week as the lines of a chart show it, on the screen and on paper. Of a day: the first before, the highest worst, the last
/// after and next day. Of a week: the means, and the highest worst.
/// </summary>
public sealed record PeriodPain(DayWindow Period, double? Before, double? Worst, double? After, double? NextDay)
{
    public bool IsReported => Before is not null || Worst is not null || After is not null || NextDay is not null;

    public IReadOnlyList<double?> Values => [Before, Worst, After, NextDay];

    /// <summary>Of each period of the window in which anything was reported.</summary>
    public static IReadOnlyList<PeriodPain> Over(DayWindow window, IReadOnlyCollection<PainDay> sessions) =>
    [
        .. Periods.Of(window).Select(period => Of(period, [.. sessions.Where(s => period.Holds(s.Day))])).Where(p => p.IsReported),
    ];

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
