using ClinicStretch.Application.Programmes.Reports;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>Writes a report on progress for one of its three readers.</summary>
internal static class ProgressReport
{
    public static ReportDocument Write(ReportMatter matter)
    {
        var pen = new ReportPen(matter);
        return matter.For switch
        {
            ReportFor.Patient => ReportFrame.Around(pen, pen.Words.Frame.ForPatient, ForPatient(pen)),
            ReportFor.Referrer => ReportFrame.Around(pen, pen.Words.Frame.ForReferrer, ForReferrer(pen)),
            _ => ReportFrame.Around(pen, pen.Words.Frame.ForRecord, ForRecord(pen)),
        };
    }

    private static IEnumerable<ReportSection> ForPatient(ReportPen pen) =>
    [
        .. InShort(pen),
        .. Notes(pen),
        .. Charts(pen),
        .. MeasureSections.Section(pen),
        .. ExerciseSections.Section(pen),
        .. PlanSections.Section(pen),
        .. AlertSections.Section(pen),
        .. ReportFrame.Help(pen),
    ];

    private static IEnumerable<ReportSection> ForReferrer(ReportPen pen)
    {
        var (words, days) = (pen.Words.Frame, pen.Matter.Progress);
        return
        [
            .. ReportPen.Section(
                null,
                [
                    new ReportText(words.Dear),
                    new ReportText(words.Letter(pen.Matter.Patient.Name, pen.Day(days.From), pen.Day(days.To))),
                    .. Letter(pen),
                ]),
            .. Notes(pen),
            .. ShortCharts(pen),
            .. MeasureSections.Section(pen),
            .. ExerciseSections.Section(pen),
            .. AlertSections.Section(pen),
            .. Close(pen),
        ];
    }

    private static IEnumerable<ReportSection> ForRecord(ReportPen pen) =>
    [
        .. InShort(pen),
        .. Notes(pen),
        .. Charts(pen),
        .. MeasureSections.Section(pen),
        .. ExerciseSections.Section(pen),
        .. PlanSections.Section(pen),
        .. AlertSections.Section(pen),
    ];

    /// <summary>How much was done, in one paragraph; pain is told by the table below.</summary>
    public static IEnumerable<ReportBlock> Letter(ReportPen pen)
    {
        var said = SessionSections.Sentences(pen).ToList();
        return said.Count > 0 ? [new ReportText(string.Join(' ', said.Select(s => s.Text)))] : [new ReportText(pen.Words.Frame.Nothing)];
    }

    public static IEnumerable<ReportSection> Close(ReportPen pen) => ReportPen.Section(
        null, new ReportText(pen.Words.Frame.RestsOnReports), new ReportText(pen.Words.Frame.Yours), new ReportText($"{pen.Matter.Author}, {pen.Matter.Clinic.Name}"));

    public static IEnumerable<ReportSection> InShort(ReportPen pen, string? title = null)
    {
        var (words, said) = (pen.Words.Frame, Said(pen).ToList());
        return ReportPen.Section(
            title ?? words.InShort,
            said.Count > 0 ? new ReportList(said) : new ReportText(words.Nothing),
            new ReportText(pen.Matter.IsForPatient ? words.RestsOnYou : words.RestsOnReports));
    }

    /// <summary>Each picture with the values of every day or week after it.</summary>
    public static IEnumerable<ReportSection> Charts(ReportPen pen)
    {
        ReportBlock[] pain = [.. PainSections.Chart(pen)];
        ReportBlock[] sessions = [.. SessionSections.Chart(pen)];
        return
        [
            .. ReportPen.Section(pen.Words.Pain.Title, pain.Length is 0 ? [] : [.. pain, PainSections.Numbers(pen)]),
            .. ReportPen.Section(pen.Words.Sessions.Title, sessions.Length is 0 ? [] : [.. sessions, SessionSections.Numbers(pen), .. SessionSections.Sources(pen)]),
        ];
    }

    /// <summary>Both pictures together, and where the lines begin and end: a letter has room for no more.</summary>
    public static IEnumerable<ReportSection> ShortCharts(ReportPen pen)
    {
        ReportBlock[] pain = [.. PainSections.Chart(pen)];
        return ReportPen.Section(
            $"{pen.Words.Pain.Title} \u00B7 {pen.Words.Sessions.Title}",
            [.. pain, .. SessionSections.Chart(pen), .. pain.Length is 0 ? [] : new[] { PainSections.Summary(pen) }, .. SessionSections.Sources(pen)]);
    }

    private static IEnumerable<ReportSection> Notes(ReportPen pen) => ReportFrame.Notes(pen);

    private static IEnumerable<ReportText> Said(ReportPen pen)
    {
        var sessions = SessionSections.Sentences(pen).ToList();
        return sessions.Count > 0 ? [.. sessions, .. PainSections.Sentences(pen)] : [];
    }
}
