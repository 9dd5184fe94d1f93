using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Charting;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>How much was done, honestly: what was not reported stands apart from what was reported as not done.</summary>
internal static class SessionSections
{
    /// <summary>A sentence a line, of each plan.</summary>
    public static IEnumerable<ReportText> Sentences(ReportPen pen) => pen.Matter.Shown.SelectMany(plan => Sentences(plan, pen));

    /// <summary>The chart, and its values.</summary>
    public static IEnumerable<ReportBlock> Chart(ReportPen pen)
    {
        var bars = pen.Matter.Bars;
        if (bars.All(b => b.Prescribed + b.Extra is 0))
        {
            return [];
        }

        return
        [
            new ReportChart(AltOf(pen), ChartTime.Axis(pen), Up(bars, pen))
            {
                Bars = [.. bars.Select(BarOf)],
                Parts = Enum.GetValues<ChartPart>().Where(part => bars.Any(b => AmountOf(b, part) > 0)).ToDictionary(part => part, part => pen.Words.Sessions.Parts[(int)part]),
                Spans = ChartTime.Pauses(pen),
                SpanName = ChartTime.Pauses(pen).Count > 0 ? pen.Words.Sessions.Paused : null,
                Marks = ChartTime.Marks(pen),
            },
        ];
    }

    public static ReportTable Numbers(ReportPen pen)
    {
        var words = pen.Words.Sessions;
        return new ReportTable(
            words.InNumbers,
            [pen.Matter.ByWeek ? words.Week : words.Day, words.Due, .. words.Parts],
            [
                .. pen.Matter.Bars.Where(b => b.Prescribed + b.Extra > 0).Select(b => (IReadOnlyList<string>)
                    [pen.ShortDay(b.Period.From), $"{b.Prescribed}", .. Enum.GetValues<ChartPart>().Select(part => $"{AmountOf(b, part)}")]),
            ]);
    }

    /// <summary>How the sessions came to be known, over all plans.</summary>
    public static IEnumerable<ReportBlock> Sources(ReportPen pen)
    {
        var counts = pen.Matter.Shown.SelectMany(p => p.Adherence.Sources).GroupBy(s => s.Key).OrderBy(g => g.Key)
            .Select(g => (Source: g.Key, Count: g.Sum(s => s.Value))).Where(s => s.Count > 0).ToList();
        if (counts.Count is 0)
        {
            return [];
        }

        var told = string.Join(", ", counts.Select(s => $"{s.Count} {pen.Words.Sessions.Sources[s.Source]}"));
        return [new ReportText(pen.Labelled(pen.Words.Sessions.WhereFrom, told) + ".")];
    }

    private static IEnumerable<ReportText> Sentences(PlanProgress plan, ReportPen pen)
    {
        var (report, words) = (plan.Adherence, pen.Words.Sessions);
        if (report.Countable is 0 && report.Extra.Count is 0)
        {
            yield break;
        }

        var name = pen.Matter.Shown.Count > 1 ? pen.Labelled(plan.Name, "") : "";
        yield return new ReportText(name + words.Done(report.Full, report.Countable, report.Partial));
        if (report.NotDone > 0)
        {
            yield return new ReportText(words.NotDone(report.NotDone));
        }

        if (report.Unknown > 0)
        {
            yield return new ReportText(pen.Matter.IsForPatient ? words.UnknownToYou(report.Unknown) : words.Unknown(report.Unknown));
        }

        if (report.Extra.Count > 0)
        {
            yield return new ReportText(words.Extra(report.Extra.Count));
        }

        foreach (var line in pen.Matter.IsForPatient ? [] : Clinical(report, pen))
        {
            yield return line;
        }
    }

    private static IEnumerable<ReportText> Clinical(AdherenceReport report, ReportPen pen)
    {
        var words = pen.Words.Sessions;
        yield return new ReportText(report is { SessionAdherence: { } full, DoseAdherence: { } dose } ? words.Rates(pen.Percent(full), pen.Percent(dose)) : words.TooFew);
        if (report.Sources.Values.Sum() is > 0 and var all)
        {
            yield return new ReportText(words.SelfReported(report.Reported, all));
        }
    }

    private static string AltOf(ReportPen pen)
    {
        var words = pen.Words.Sessions;
        var sentences = pen.Matter.Shown.SelectMany(plan => Sentences(plan, pen)).Select(s => s.Text);
        return string.Join(' ', [$"{words.Title}.", EachOf(pen), .. sentences]);
    }

    private static string EachOf(ReportPen pen) => pen.Matter.ByWeek ? pen.Words.Sessions.EachWeek : pen.Words.Sessions.EachDay;

    private static ChartAxis Up(IReadOnlyList<PeriodCounts> bars, ReportPen pen)
    {
        var most = bars.Max(b => b.Prescribed + b.Extra);
        var step = (most + 4) / 5;
        var top = (most + step - 1) / step * step;
        return new ChartAxis(EachOf(pen), 0, top, [.. Enumerable.Range(0, top / step + 1).Select(n => new ChartTick(n * step, $"{n * step}"))]);
    }

    private static ChartBar BarOf(PeriodCounts counts) => new(
        counts.Period.From.DayNumber, counts.Period.To.DayNumber,
        [.. Enum.GetValues<ChartPart>().Select(part => new ChartAmount(part, AmountOf(counts, part))).Where(a => a.Amount > 0)]);

    private static int AmountOf(PeriodCounts counts, ChartPart part) => part switch
    {
        ChartPart.Done => counts.Done,
        ChartPart.Partly => counts.Partly,
        ChartPart.NotDone => counts.NotDone,
        ChartPart.Unknown => counts.Unknown,
        _ => counts.Extra,
    };
}
