using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>What all charts of a report share: their days, and what happened to the plans in them.</summary>
internal static class ChartTime
{
    private const int MostTicks = 6;

    /// <summary>A day is as wide as 1; a tick stands below the middle of its day.</summary>
    public static ChartAxis Axis(ReportPen pen)
    {
        var (from, days) = (pen.Matter.Window.From, pen.Matter.Window.To.DayNumber - pen.Matter.Window.From.DayNumber);
        var steps = Math.Min(MostTicks, days) - 1;
        var ticks = Enumerable.Range(0, steps + 1).Select(step => from.AddDays(steps is 0 ? 0 : (days - 1) * step / steps));
        return new ChartAxis(null, from.DayNumber, from.DayNumber + days, [.. ticks.Select(day => new ChartTick(day.DayNumber + 0.5, pen.ShortDay(day)))]);
    }

    /// <summary>New versions of the plans in these days, but for the first.</summary>
    public static IReadOnlyList<ChartTick> Marks(ReportPen pen) =>
    [
        .. pen.Matter.Plans.SelectMany(p => p.Revisions).Where(r => r.Number > 1 && pen.Matter.Window.Holds(r.PublishedAt.DayIn(pen.Matter.Zone)))
            .OrderBy(r => r.PublishedAt)
            .Select(r => new ChartTick(r.PublishedAt.DayIn(pen.Matter.Zone).DayNumber, $"{pen.Words.Plan.Version} {r.Number}")),
    ];

    /// <summary>Days of pauses, cut by the window.</summary>
    public static IReadOnlyList<ChartSpan> Pauses(ReportPen pen)
    {
        var window = pen.Matter.Window;
        return
        [
            .. pen.Matter.Progress.Plans.SelectMany(p => p.Pauses)
                .Select(p => (From: p.From.DayIn(pen.Matter.Zone).DayNumber, To: (p.Until?.DayIn(pen.Matter.Zone).DayNumber ?? window.To.DayNumber) + 1))
                .Select(p => new ChartSpan(Math.Max(p.From, window.From.DayNumber), Math.Min(p.To, window.To.DayNumber)))
                .Where(s => s.To > s.From).Distinct(),
        ];
    }
}
