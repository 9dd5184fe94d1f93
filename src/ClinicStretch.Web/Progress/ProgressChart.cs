using ClinicStretch.Application;
using ClinicStretch.Application.Progress;
using ClinicStretch.Web.Components.Charts;

namespace ClinicStretch.Web.Progress;

/// <summary>Reported pain as lines by day, with what happened to the plans.</summary>
internal static class ProgressChart
{
    /// <summary>Of several sessions a day: the first before, the worst of all, the last after. Empty when no pain was reported.</summary>
    public static IReadOnlyList<ChartSeries> SeriesOf(PatientProgress progress)
    {
        var reported = progress.Pain.Where(p => p.Before is not null || p.Worst is not null || p.After is not null);
        var days = reported.GroupBy(p => p.Day).OrderBy(g => g.Key).ToList();
        return days.Count is 0
            ? []
            :
            [
                new ChartSeries("Before", [.. days.Select(d => new ChartPoint(d.Key, d.Select(p => p.Before).FirstOrDefault(v => v is not null)))]),
                new ChartSeries("Worst", [.. days.Select(d => new ChartPoint(d.Key, d.Max(p => p.Worst)))]),
                new ChartSeries("After", [.. days.Select(d => new ChartPoint(d.Key, d.Select(p => p.After).LastOrDefault(v => v is not null)))]),
            ];
    }

    /// <summary>Events on the drawn days only; several on one day stand together.</summary>
    public static IReadOnlyList<ChartMark> MarksOf(PatientProgress progress, string timeZoneId)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(timeZoneId);
        var days = SeriesOf(progress).SelectMany(s => s.Points).Select(p => p.Date).ToList();
        return days.Count is 0
            ? []
            :
            [
                .. progress.Plans.SelectMany(p => p.Events).GroupBy(e => e.At.DayIn(zone))
                    .Where(g => g.Key >= days.Min() && g.Key <= days.Max())
                    .Select(g => new ChartMark(g.Key, string.Join(", ", g.Select(e => e.What).Distinct()))),
            ];
    }
}
