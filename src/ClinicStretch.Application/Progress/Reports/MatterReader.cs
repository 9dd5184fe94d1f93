using ClinicStretch.Application.Progress.Measures;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Brand;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Reports;

/// <summary>Reads what a report is written from.</summary>
internal sealed class MatterReader(IClinicDb db, ProgressReader progress, MeasureBook measures, ICaller caller, TimeProvider clock)
{
    private const int MostAlerts = 200;

    /// <exception cref="RuleBrokenException"><see cref="ProgressRules.WindowFits"/></exception>
    public async Task<ReportMatter> Read(Patient patient, ReportWish wish, CancellationToken cancellationToken)
    {
        var read = await progress.Read(patient, new AskedDays(wish.From, wish.To, wish.Whole), cancellationToken);
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var answers = await measures.AnswersOf(patient.Id, cancellationToken);
        var chosen = wish.Notes?.ToHashSet() ?? [];
        return new ReportMatter
        {
            For = wish.For,
            Language = Language.Of(wish.Language ?? (wish.For is ReportFor.Patient ? patient.Details.Language : clinic.Details.Language)),
            Patient = patient.Details,
            Clinic = clinic.Details,
            Profile = clinic.Profile ?? ClinicProfile.Default,
            Therapist = await NameOf(patient.TherapistId, cancellationToken),
            Author = await NameOf(caller.MemberId ?? patient.TherapistId, cancellationToken),
            Today = clock.TodayIn(patient.Details.TimeZoneId),
            Progress = read.Progress,
            Plans = read.Plans,
            Measures = MeasureSeries.Of(answers.Where(a => a.Day <= read.Progress.To)),
            Alerts = await AlertsOf(patient, read.Progress, cancellationToken),
            Notes = [.. read.Sessions.Where(s => s.Note is not null && chosen.Contains(s.Id))],
            Text = string.IsNullOrWhiteSpace(wish.Text) ? null : wish.Text.Trim(),
        };
    }

    /// <summary>The same of one plan alone, from its first day to its last.</summary>
    public async Task<ReportMatter> ReadEnded(Patient patient, Plan plan, DischargeWish wish, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var last = plan.History[^1].At.DayIn(zone);
        var first = plan.Revisions.Min(r => r.Content.Schedule.Start);
        var earliest = last.AddDays(-ProgressRules.LongestWindow);
        var from = first > last ? last : first < earliest ? earliest : first;
        var matter = await Read(patient, new ReportWish(wish.For, from, last, Language: wish.Language, Text: wish.Text), cancellationToken);
        return matter with
        {
            Plans = [plan],
            Progress = matter.Progress with
            {
                Plans = [.. matter.Progress.Plans.Where(p => p.PlanId == plan.Id)],
                Pain = [.. matter.Progress.Pain.Where(p => p.PlanId == plan.Id)],
            },
            Alerts = [.. matter.Alerts.Where(a => a.PlanId is null || a.PlanId == plan.Id)],
        };
    }

    private Task<string> NameOf(MemberId member, CancellationToken cancellationToken) =>
        db.Members.Where(m => m.Id == member).Select(m => m.Name).SingleAsync(cancellationToken);

    private async Task<IReadOnlyList<Alert>> AlertsOf(Patient patient, PatientProgress days, CancellationToken cancellationToken)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var (from, until) = (zone.InstantOf(days.From, TimeOnly.MinValue), zone.InstantOf(days.To.AddDays(1), TimeOnly.MinValue));
        var found = await db.Alerts.AsNoTracking().Where(a => a.PatientId == patient.Id && a.RaisedAt >= from && a.RaisedAt < until)
            .OrderByDescending(a => a.RaisedAt).ThenBy(a => a.Id).Take(MostAlerts).ToListAsync(cancellationToken);
        return [.. found.OrderBy(a => a.RaisedAt).ThenBy(a => a.Id.Value)];
    }
}
