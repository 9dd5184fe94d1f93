using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress.Measures;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>Measures against the change that matters (domain.md 4.2).</summary>
internal static class MeasureSections
{
    /// <summary>At first and at last; for the record every answer.</summary>
    public static IEnumerable<ReportSection> Section(ReportPen pen, string? title = null)
    {
        var (words, matter) = (pen.Words.Measures, pen.Matter);
        title ??= matter.IsForPatient ? words.TitleForYou : words.Title;
        if (matter.Measures.Count is 0)
        {
            return matter.For is ReportFor.Record ? ReportPen.Section(title, new ReportText(words.None)) : [];
        }

        return ReportPen.Section(
            title,
            matter.For is ReportFor.Record ? Every(pen) : FirstAndLast(pen),
            new ReportText(matter.IsForPatient ? words.WhatCountsForYou : words.WhatCounts));
    }

    private static ReportTable FirstAndLast(ReportPen pen)
    {
        var words = pen.Words.Measures;
        return new ReportTable(
            pen.Matter.IsForPatient ? words.TitleForYou : words.Title,
            [words.Name, words.First, words.Latest, words.Meaning],
            [
                .. pen.Matter.Measures.Select(series => (IReadOnlyList<string>)
                [
                    NameOf(series, pen), Told(series, series.Points[0], pen), series.Points.Count > 1 ? Told(series, series.Points[^1], pen) : "\u2013",
                    Meaning(series.Points[^1], pen),
                ]),
            ]);
    }

    private static ReportTable Every(ReportPen pen)
    {
        var words = pen.Words.Measures;
        return new ReportTable(
            words.Title,
            [words.Name, pen.Words.Sessions.Day, words.Latest, words.Meaning],
            [
                .. pen.Matter.Measures.SelectMany(series => series.Points.Select(point => (IReadOnlyList<string>)
                    [NameOf(series, pen), pen.Day(point.Answer.Day), Score(series.Instrument, point.Answer, pen), Meaning(point, pen)])),
            ]);
    }

    private static string NameOf(MeasureSeries series, ReportPen pen)
    {
        var plain = MeasurePhrases.In(pen.Matter.Language).Names.GetValueOrDefault(series.Instrument.Code);
        var name = !pen.Matter.IsForPatient && pen.Matter.Language == Language.English ? series.Instrument.Name : plain ?? series.Instrument.Name;
        return series.Version is { } version && !pen.Matter.IsForPatient ? $"{name}, {version}" : name;
    }

    private static string Told(MeasureSeries series, MeasurePoint point, ReportPen pen) =>
        $"{Score(series.Instrument, point.Answer, pen)} ({pen.ShortDay(point.Answer.Day)})";

    private static string Score(Instrument instrument, MeasureAnswer answer, ReportPen pen) => answer switch
    {
        { Score: { } step } when instrument == Instruments.GlobalChange => MeasurePhrases.In(pen.Matter.Language).Steps[(int)step - 1],
        { Score: { } score } when instrument == Instruments.Oswestry => $"{pen.Number(score)}\u00A0%",
        { Score: { } score } => string.Join(", ", new[] { pen.Number(score), answer.Reading.Risk?.ToString() }.OfType<string>()),
        _ => answer.Reading.Risk?.ToString() ?? "\u2013",
    };

    private static string Meaning(MeasurePoint point, ReportPen pen)
    {
        var words = pen.Words.Measures;
        if (point.Change is not { } change)
        {
            return words.FirstAnswer;
        }

        string[] said = [words.Verdicts[change.Verdict], Points(change, pen), .. change.Notes.Select(n => words.Notes[n])];
        return string.Join(". ", said.Where(s => s.Length > 0));
    }

    private static string Points(MeasureChange change, ReportPen pen) => change.Change switch
    {
        null => "",
        > 0 and { } better => pen.Words.Measures.Better(pen.Number(better)),
        < 0 and { } worse => pen.Words.Measures.Worse(pen.Number(-worse)),
        _ => pen.Words.Measures.SameScore,
    } + (change.Percent is { } part ? $" ({Math.Round(Math.Abs(part), MidpointRounding.AwayFromZero):0}\u00A0%)" : "");
}
