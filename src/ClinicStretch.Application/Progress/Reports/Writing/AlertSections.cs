using ClinicStretch.Application.Languages.Reports;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>What called for attention in these days, in words.</summary>
internal static class AlertSections
{
    private const int MostDays = 3;

    private static readonly HashSet<AlertCause> Dealings =
        [AlertCause.Message, AlertCause.Missed, AlertCause.Silence, AlertCause.LowAdherence, AlertCause.PrecautionAgainstPlan, AlertCause.PausedByPatient];

    public static IEnumerable<ReportSection> Section(ReportPen pen)
    {
        var words = pen.Words.Frame;
        var lines = pen.Matter.For is ReportFor.Record ? Every(pen).ToList() : [.. InShort(pen)];
        return (lines.Count, pen.Matter.For) switch
        {
            (> 0, _) => ReportPen.Section(words.Attention, new ReportList(lines)),
            (_, ReportFor.Patient) => [],
            _ => ReportPen.Section(words.Attention, new ReportText(words.NoAttention)),
        };
    }

    // What happened to the body; the rest is between the patient and the clinic.
    private static IEnumerable<ReportText> InShort(ReportPen pen) => pen.Matter.Alerts.Where(a => !Dealings.Contains(a.Cause))
        .GroupBy(a => a.Cause).OrderBy(g => g.Key)
        .Select(g => new ReportText(pen.Labelled(
            AlertPhrases.Of(g.Key, pen.Matter.Language),
            string.Join(", ", g.Select(a => pen.Day(a.RaisedAt)).Distinct().TakeLast(MostDays)) + (g.Count() > MostDays ? $" ({g.Count()})" : ""))));

    // Why it came about is kept in English alone; in another language it is a line of its own.
    private static IEnumerable<ReportText> Every(ReportPen pen) => pen.Matter.Alerts.SelectMany(a =>
    {
        var what = pen.Labelled(pen.Day(a.RaisedAt), $"{AlertPhrases.Of(a.Cause, pen.Matter.Language)}; {StateOf(a, pen)}.");
        var why = string.Join(' ', new[] { a.Why, a.Resolution }.Where(t => !string.IsNullOrWhiteSpace(t)));
        return (why.Length, pen.Matter.Language == Language.English) switch
        {
            (0, _) => [new ReportText(what)],
            (_, true) => [new ReportText($"{what} {why}")],
            _ => new[] { new ReportText(what), pen.English(why) },
        };
    });

    private static string StateOf(Alert alert, ReportPen pen) =>
        alert.ResolvedAt is { } at ? pen.Words.Frame.DealtWith(pen.Day(at)) : pen.Words.Frame.StillOpen;
}
