using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>Reads how the patients of one page are getting on, in one query a kind of row.</summary>
internal sealed class CaseloadReader(IClinicDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<CaseloadLine>> LinesOf(IReadOnlyList<Patient> page, CancellationToken cancellationToken)
    {
        var ids = page.Select(p => p.Id).ToList();
        var since = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-15);
        var plans = (await db.Plans.AsNoTracking().Where(p => ids.Contains(p.PatientId) && p.Status != PlanStatus.Discarded)
            .ToListAsync(cancellationToken)).ToLookup(p => p.PatientId);
        var recent = (await db.Sessions.AsNoTracking().Standing(db).Where(s => ids.Contains(s.PatientId) && s.Day >= since)
            .ToListAsync(cancellationToken)).ToLookup(s => s.PatientId);
        var newest = (await db.Sessions.AsNoTracking().Where(s => ids.Contains(s.PatientId)).GroupBy(s => s.PatientId)
            .Select(g => g.OrderByDescending(s => s.StartedAt).First()).ToListAsync(cancellationToken)).ToDictionary(s => s.PatientId);
        var alerts = (await db.Alerts.AsNoTracking().Where(a => ids.Contains(a.PatientId) && a.State != AlertState.Resolved)
            .ToListAsync(cancellationToken)).ToLookup(a => a.PatientId);
        var therapists = await db.Members.ToDictionaryAsync(m => m.Id, m => m.Name, cancellationToken);
        return
        [
            .. page.Select(p => LineOf(
                p, therapists[p.TherapistId], [.. plans[p.Id]], [.. recent[p.Id]], newest.GetValueOrDefault(p.Id), [.. alerts[p.Id]])),
        ];
    }

    private CaseloadLine LineOf(
        Patient patient, string therapist, IReadOnlyList<Plan> plans, IReadOnlyList<Session> recent, Session? last, IReadOnlyList<Alert> alerts)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(patient.Details.TimeZoneId);
        var plan = plans.OrderBy(p => p.Status is PlanStatus.Active ? 0 : 1).ThenByDescending(p => p.Id.Value).FirstOrDefault();
        var adherence = plan?.Current is null ? null : LastSevenDays(plan, recent, zone);
        return new CaseloadLine(
            patient.Id, patient.Details.Name, patient.Details.Reference, therapist,
            plan?.Name, plan?.Status, adherence?.SessionAdherence, adherence?.Band,
            last?.Day, (last?.PainAfter ?? last?.PainBefore)?.Value,
            alerts.Count is 0 ? null : alerts.Max(a => a.Severity),
            patient.Precautions.Count(p => p.HoldsOn(clock.GetUtcNow().DayIn(zone))));
    }

    private AdherenceReport LastSevenDays(Plan plan, IReadOnlyList<Session> recent, TimeZoneInfo zone)
    {
        var today = clock.GetUtcNow().DayIn(zone);
        var sessions = recent.Where(s => s.PlanId == plan.Id).ToList();
        return Adherence.Of(PlanTimeline.Of(plan, zone), sessions, DayWindow.LastSevenDays(today), clock.GetUtcNow());
    }
}
