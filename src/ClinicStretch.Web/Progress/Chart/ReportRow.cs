using System.Globalization;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Web.Progress.Chart;

/// <summary>One slot with what became of it, or one session beyond the slots: what every number on the page is counted from.</summary>
/// <param name="Session">Null where nothing was reported.</param>
public sealed record ReportRow(DateOnly Day, PlanId Plan, string PlanName, string What, PainDay? Session)
{
    /// <summary>Newest first; slots that are still to come are left out.</summary>
    public static IReadOnlyList<ReportRow> Of(PatientProgress progress)
    {
        var sessions = progress.Pain.ToDictionary(p => p.Session);
        return
        [
            .. progress.Plans.SelectMany(plan => plan.Adherence.Slots.Where(s => s.Class is not SlotClass.Future)
                    .Select(s => new ReportRow(s.Day, plan.PlanId, plan.Name, WordsOf(s), s.Session is { } id ? sessions.GetValueOrDefault(id) : null))
                    .Concat(plan.Adherence.Extra.Select(id => new ReportRow(sessions[id].Day, plan.PlanId, plan.Name, ExtraWords(sessions[id]), sessions[id]))))
                .OrderByDescending(r => r.Day),
        ];
    }

    public static string AnchorOf(DateOnly day) => $"day-{day:yyyy-MM-dd}";

    public static string Source(PainDay session) => session.Source switch
    {
        Domain.Sessions.Source.Live => "Patient, as it was done",
        Domain.Sessions.Source.Later => "Patient, afterwards",
        Domain.Sessions.Source.Paper => "Paper sheet",
        Domain.Sessions.Source.InClinic => "Seen in clinic",
        _ => "Carer",
    } + (session.IsCorrection ? ", corrected" : session.LoggedLate ? ", a day or more later" : "");

    private static string WordsOf(SlotOutcome slot) => slot.Class switch
    {
        SlotClass.Full => $"Done, {Percent(slot.Completion)}",
        SlotClass.Partial => $"Partly, {Percent(slot.Completion)}",
        SlotClass.Excused => "Excused: stopped for safety or on advice",
        SlotClass.OnHold => "Paused",
        _ => slot.IsUnknown ? "Nothing reported" : "Reported as not done",
    };

    private static string ExtraWords(PainDay session) => session.Completion is null ? "Extra, excused" : $"Extra, {Percent(session.Completion)}";

    private static string Percent(decimal? part) => (part ?? 0).ToString("P0", CultureInfo.GetCultureInfo("en-GB"));
}
