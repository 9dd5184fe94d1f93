using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>Checks the running plans again when a precaution was added, and raises an alert; it never changes a plan (domain.md 1.6).</summary>
internal sealed class PrecautionReview(IClinicDb db, AlertBook alerts, TimeProvider clock)
{
    /// <returns>The plans with something to avoid that nobody has overridden.</returns>
    public async Task<IReadOnlyList<PlanId>> Of(Patient patient, CancellationToken cancellationToken)
    {
        var tags = patient.PrecautionTagsOn(clock.TodayIn(patient.Details.TimeZoneId));
        var plans = await db.Plans
            .Where(p => p.PatientId == patient.Id && (p.Status == PlanStatus.Active || p.Status == PlanStatus.OnHold))
            .ToListAsync(cancellationToken);
        var affected = plans.Where(p => GoesAgainst(p.Current!, tags)).ToList();
        foreach (var plan in affected)
        {
            await alerts.Raise(
                new AlertTrigger(patient.ClinicId, patient.Id, plan.Id, AlertCause.PrecautionAgainstPlan, AlertSeverity.Urgent),
                cancellationToken);
        }

        return [.. affected.Select(p => p.Id)];
    }

    private static bool GoesAgainst(Revision revision, IReadOnlyList<string> tags) =>
        SafetyCheck.Of(revision.Content.Items, tags).Any(f =>
            f.Severity is CautionSeverity.Avoid && !revision.Overrides.Any(o => o.Item == f.Item && o.Tag == f.Tag));
}
