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
        .. Charts(pen, everyValue: true),
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
            .. Charts(pen, everyValue: false),
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
        .. Charts(pen, everyValue: true),
        .. MeasureSections.Section(pen),
        .. ExerciseSections.Section(pen),
        .. PlanSections.Section(pen),
        .. AlertSections.Section(pen),
    ];

    /// <summary>How much was done, in one paragraph.</summary>
    public static IEnumerable<ReportBlock> Letter(ReportPen pen)
    {
        var said = Said(pen).ToList();
        return said.Count > 0 ? [new ReportText(string.Join(' ', said.Select(s => s.Text)))] : [new ReportText(pen.Words.Frame.Nothing)];
    }

    public static IEnumerable<ReportSection> Close(ReportPen pen) => ReportPen.Section(
        null, new ReportText(pen.Words.Frame.RestsOnReports), new ReportText(pen.Words.Frame.Yours), new ReportText($"{pen.Matter.Therapist}, {pen.Matter.Clinic.Name}"));

    public static IEnumerable<ReportSection> InShort(ReportPen pen, string? title = null)
    {
        var (words, said) = (pen.Words.Frame, Said(pen).ToList());
        return ReportPen.Section(
            title ?? words.InShort,
            said.Count > 0 ? new ReportList(said) : new ReportText(words.Nothing),
            new ReportText(pen.Matter.IsForPatient ? words.RestsOnYou : words.RestsOnReports));
    }

    /// <param name="everyValue">The values of every day or week after the pictures; else where the lines begin and end.</param>
    public static IEnumerable<ReportSection> Charts(ReportPen pen, bool everyValue)
    {
        ReportBlock[] pain = [.. PainSections.Chart(pen)];
        ReportBlock[] sessions = [.. SessionSections.Chart(pen)];
        return
        [
            .. ReportPen.Section(pen.Words.Pain.Title, pain.Length is 0 ? [] : [.. pain, everyValue ? PainSections.Numbers(pen) : PainSections.Summary(pen)]),
            .. ReportPen.Section(
                pen.Words.Sessions.Title,
                sessions.Length is 0 ? [] : [.. sessions, .. everyValue ? [SessionSections.Numbers(pen)] : Array.Empty<ReportBlock>(), .. SessionSections.Sources(pen)]),
        ];
    }

    private static IEnumerable<ReportSection> Notes(ReportPen pen) => ReportFrame.Notes(pen);

    private static IEnumerable<ReportText> Said(ReportPen pen)
    {
        var sessions = SessionSections.Sentences(pen).ToList();
        return sessions.Count > 0 ? [.. sessions, .. PainSections.Sentences(pen)] : [];
    }
}
