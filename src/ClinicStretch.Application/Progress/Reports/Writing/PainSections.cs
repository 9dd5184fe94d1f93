using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Application.Progress.Charting;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>Pain as it was told, in the points of the screen's chart.</summary>
internal static class PainSections
{
    private const int Highest = 10;

    /// <summary>The trend in words, a sentence a series; that nothing was told where it was not.</summary>
    public static IEnumerable<ReportText> Sentences(ReportPen pen)
    {
        var said = Series(pen).Select(s => Sentence(s.Said, s.Values, pen)).Select(text => new ReportText(text)).ToList();
        return said.Count > 0 ? said : [new ReportText(pen.Words.Pain.None)];
    }

    public static IEnumerable<ReportBlock> Chart(ReportPen pen)
    {
        var (words, series) = (pen.Words.Pain, Series(pen));
        if (series.Count is 0)
        {
            return [];
        }

        var alt = string.Join(' ', [$"{words.Axis}.", pen.Matter.ByWeek ? pen.Words.Sessions.EachWeek : pen.Words.Sessions.EachDay, .. Sentences(pen).Select(s => s.Text)]);
        var scale = new ChartAxis(words.Axis, 0, Highest, [.. Enumerable.Range(0, 6).Select(n => new ChartTick(2 * n, $"{2 * n}"))]);
        return
        [
            new ReportChart(alt, ChartTime.Axis(pen), scale)
            {
                Lines = [.. series.Select(s => new ChartLine(s.Name, s.Points))],
                Spans = ChartTime.Pauses(pen),
                SpanName = ChartTime.Pauses(pen).Count > 0 ? pen.Words.Sessions.Paused : null,
                Marks = ChartTime.Marks(pen),
            },
        ];
    }

    /// <summary>Every value of the chart.</summary>
    public static ReportTable Numbers(ReportPen pen) => new(
        pen.Words.Pain.InNumbers,
        [pen.Matter.ByWeek ? pen.Words.Sessions.Week : pen.Words.Sessions.Day, .. Names(pen)],
        [.. pen.Matter.Pain.Select(p => (IReadOnlyList<string>)[pen.ShortDay(p.Period.From), .. p.Values.Select(pen.Number)])]);

    /// <summary>Where each line begins and ends, and how far it went.</summary>
    public static ReportTable Summary(ReportPen pen)
    {
        var words = pen.Words.Pain;
        return new ReportTable(
            words.InNumbers,
            [words.Line, words.First, words.Last, words.Lowest, words.Highest],
            [.. Series(pen).Select(s => (IReadOnlyList<string>)
                [s.Name, pen.Number(s.Values[0]), pen.Number(s.Values[^1]), pen.Number(s.Values.Min()), pen.Number(s.Values.Max())])]);
    }

    private static IReadOnlyList<string> Names(ReportPen pen) => pen.Matter.ByWeek ? pen.Words.Pain.WeekLines : pen.Words.Pain.Lines;

    private static List<PainSeries> Series(ReportPen pen)
    {
        var pain = pen.Matter.Pain;
        return [.. Names(pen).Select((name, n) => new PainSeries(name, pen.Words.Pain.Said[n], [.. pain.Select(p => new ChartPoint(Middle(p), p.Values[n]))])).Where(s => s.Values.Count > 0)];
    }

    private static double Middle(PeriodPain pain) => (pain.Period.From.DayNumber + pain.Period.To.DayNumber) / 2.0;

    private static string Sentence(string name, IReadOnlyList<double> values, ReportPen pen) => values.Count is 1
        ? pen.Words.Pain.Once(name, pen.Number(values[0]))
        : pen.Words.Pain.Trend(name, pen.Number(values[0]), pen.Number(values[^1]), pen.Number(values.Min()), pen.Number(values.Max()));

    private sealed record PainSeries(string Name, string Said, IReadOnlyList<ChartPoint> Points)
    {
        public IReadOnlyList<double> Values { get; } = [.. Points.Select(p => p.Up).OfType<double>()];
    }
}
