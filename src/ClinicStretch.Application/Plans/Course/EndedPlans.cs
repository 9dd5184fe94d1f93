using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Course;

/// <summary>Completes the plans of the clinic whose last day has passed where the patient lives (domain.md 6.4).</summary>
internal sealed class EndedPlans(IClinicDb db, TimeProvider clock)
{
    private const int AtOnce = 200;

    /// <summary>To be called inside the clinic's transaction. What is left over is done the next time.</summary>
    /// <returns>How many were completed.</returns>
    public async Task<int> CompleteAll(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // East of Greenwich the next day has begun already.
        var latest = DateOnly.FromDateTime(now.UtcDateTime.AddDays(1));
        var ended = await db.Plans
            .Where(p => p.EndsOn < latest && (p.Status == PlanStatus.Active || p.Status == PlanStatus.OnHold))
            .OrderBy(p => p.EndsOn).ThenBy(p => p.Id).Take(AtOnce).ToListAsync(cancellationToken);
        var patients = ended.Select(p => p.PatientId).Distinct().ToList();
        var zones = await db.Patients.Where(p => patients.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Details.TimeZoneId, cancellationToken);
        var completed = ended.Count(p => p.CompleteAfterTheLastDay(clock.TodayIn(zones[p.PatientId]), now));
        await db.SaveChangesAsync(cancellationToken);
        return completed;
    }
}
