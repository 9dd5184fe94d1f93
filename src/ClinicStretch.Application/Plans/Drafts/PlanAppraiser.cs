using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Drafts;

/// <summary>Holds the content of a plan against its patient.</summary>
internal sealed class PlanAppraiser(IClinicDb db, TimeProvider clock, ExerciseShelf shelf)
{
    public async Task<CheckedPlan> Appraise(PlanContent content, PatientId patientId, CancellationToken cancellationToken)
    {
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == patientId).OrGone(cancellationToken);
        var precautions = patient.PrecautionTagsOn(clock.TodayIn(patient.Details.TimeZoneId));
        return new CheckedPlan(
            SafetyCheck.Of(content.Items, precautions),
            [.. await NoLongerOffered(content, cancellationToken), .. PlanWarnings.Of(content, patient.Details)],
            content.Seconds(),
            content.PositionChanges(),
            PlanBalance.MinutesADay(content),
            PlanBalance.Of(content.Items),
            PlanBalance.EquipmentFor(content.Items),
            MorningFlexionGuard.Of(precautions, patient.Details.RisingTime, content.Schedule.At, content.Items),
            content.Items.Count);
    }

    private async Task<IEnumerable<string>> NoLongerOffered(PlanContent content, CancellationToken cancellationToken)
    {
        var today = await shelf.Find([.. content.Items.Select(i => i.Exercise.Slug).Distinct()], cancellationToken);
        return content.Items.Select(i => i.Exercise)
            .Where(e => today.GetValueOrDefault(e.Slug) is not { Exercise.Status: ExerciseStatus.Active })
            .Select(e => $"{e.Name} is no longer offered. What was published keeps it; put another exercise in its place before you change the plan.");
    }
}
