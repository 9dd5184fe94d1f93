using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress.Watch;
using ClinicStretch.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Watch;

/// <summary>Reads how plans have gone, in one query a kind of row.</summary>
internal sealed class CourseReader(IClinicDb db, TimeProvider clock)
{
    /// <summary>The plan's thresholds, or else the clinic's.</summary>
    public async Task<AlertThresholds> ThresholdsOf(Plan plan, CancellationToken cancellationToken) =>
        plan.AlertThresholds ?? (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).AlertThresholds ?? AlertThresholds.Default;

    public async Task<PlanCourse> Of(Plan plan, CancellationToken cancellationToken) => (await Of([plan], cancellationToken))[0];

    public async Task<IReadOnlyList<PlanCourse>> Of(IReadOnlyList<Plan> plans, CancellationToken cancellationToken)
    {
        var ids = plans.Select(p => p.Id).ToList();
        var patients = plans.Select(p => p.PatientId).Distinct().ToList();
        var since = Since();
        var standard = (await db.Clinics.AsNoTracking().SingleAsync(cancellationToken)).AlertThresholds ?? AlertThresholds.Default;
        var zones = await db.Patients.Where(p => patients.Contains(p.Id)).Select(p => new { p.Id, p.Details.TimeZoneId })
            .ToDictionaryAsync(p => p.Id, p => p.TimeZoneId, cancellationToken);
        var sessions = (await db.Sessions.AsNoTracking().Standing(db)
            .Where(s => patients.Contains(s.PatientId) && ids.Contains(s.PlanId) && s.Day >= since)
            .OrderBy(s => s.StartedAt).ToListAsync(cancellationToken)).ToLookup(s => s.PlanId);
        var corrections = await db.Sessions.Where(s => patients.Contains(s.PatientId) && ids.Contains(s.PlanId) && s.Corrects != null && s.Day >= since)
            .Select(s => new { s.Id, s.Corrects }).ToDictionaryAsync(s => s.Id, s => s.Corrects!.Value, cancellationToken);
        var said = await NextDays(patients, since, cancellationToken);
        return
        [
            .. plans.Select(p => new PlanCourse(
                p, TimeZoneInfo.FindSystemTimeZoneById(zones[p.PatientId]), [.. sessions[p.Id].Select(s => CourseOf(p, s, said))],
                p.AlertThresholds ?? standard) { Corrections = corrections, Done = [.. sessions[p.Id]] }),
        ];
    }

    private DateOnly Since() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-PlanCourse.DaysBack);

    private async Task<Dictionary<SessionId, NextDayPain>> NextDays(List<PatientId> patients, DateOnly since, CancellationToken cancellationToken)
    {
        var from = new DateTimeOffset(since.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var rows = await db.NextDayPains.AsNoTracking().Where(n => patients.Contains(n.PatientId) && n.SaidAt >= from).ToListAsync(cancellationToken);
        return rows.GroupBy(n => n.SessionId).ToDictionary(g => g.Key, g => g.MaxBy(n => n.Number)!);
    }

    private static CourseSession CourseOf(Plan plan, Session session, Dictionary<SessionId, NextDayPain> said) =>
        new(SessionPain.Of(session), NextDayBook.PolicyOf(plan, session), said.GetValueOrDefault(session.Id));
}
