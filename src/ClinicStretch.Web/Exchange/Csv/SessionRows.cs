using ClinicStretch.Application.Exchange.Tables;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using ClinicStretch.Web.Exchange.Fhir.Mapping;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>
/// One row a session: pain and effort belong to a session, and a row for each exercise would count them as often as the session has exercises in every sum and mean
/// that a spreadsheet makes. What became of the exercises stands in one cell.
/// </summary>
internal static class SessionRows
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "session_id", PatientColumns.Id, PatientColumns.Number, PatientColumns.Name, "day", "time", "minutes", "plan_id", "plan", "revision", "source", "completion_percent",
        "pain_before", "pain_worst", "pain_after", "pain_next_day", "effort", "fell", "logged_late", "exercises", "note",
    ];

    public static async Task Write(CsvTableWriter csv, SessionTable page)
    {
        foreach (var row in page.Rows)
        {
            var (session, details) = (row.Session, row.Patient.Details);
            csv.Code($"{session.Id.Value}").Code($"{session.PatientId.Value}").Text(details.Reference).Text(details.Name);
            csv.Day(session.Day).Time(TimeOf(session, details.TimeZoneId)).Number(MinutesOf(session));
            csv.Code($"{session.PlanId.Value}").Text(row.Plan.Name).Number(session.Revision).Code(Canon.Kebab(session.Source));
            csv.Number(Adherence.CompletionOf(session, row.Content) is { } done ? Math.Round(done * 100) : null);
            csv.Number(session.PainBefore?.Value).Number(session.PainWorst?.Value).Number(session.PainAfter?.Value).Number(row.NextDay?.Value).Number(session.Effort);
            csv.Code(YesNo(session.Fell)).Code(YesNo(session.LoggedLate)).Text(string.Join("; ", session.Items.Select(i => WordsOf(i, row.Content)))).Text(session.Note);
            await csv.EndRow();
        }
    }

    // On the patient's clock, as the day is.
    private static TimeOnly TimeOf(Session session, string zone) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(session.StartedAt, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    private static decimal? MinutesOf(Session session) => session.EndedAt is { } end ? Math.Round((decimal)(end - session.StartedAt).TotalMinutes, 1) : null;

    private static string WordsOf(SessionItem item, PlanContent content)
    {
        var name = content.Items.Single(p => p.Key == item.Key).Exercise.Name;
        return item.Reason is { } reason ? $"{name}: {Canon.Kebab(item.Outcome)} ({Canon.Kebab(reason)})" : $"{name}: {Canon.Kebab(item.Outcome)}";
    }

    private static string YesNo(bool said) => said ? "yes" : "no";
}
