using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans;

/// <summary>What the safety check says of a plan's draft, or of its newest revision when there is no draft.</summary>
public sealed record CheckPlan(PlanId Id) : ITherapistRequest<CheckedPlan>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

public sealed record CheckedPlan(
    IReadOnlyList<SafetyFinding> Findings, IReadOnlyList<string> Warnings, int Seconds, int PositionChanges);

internal sealed class CheckPlanHandler(IClinicDb db, ICaller caller, TimeProvider clock, ExerciseShelf shelf)
    : IRequestHandler<CheckPlan, CheckedPlan>
{
    public async Task<CheckedPlan> Handle(CheckPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var content = plan.Draft ?? plan.Current?.Content ?? throw new NotFoundException("draft");
        var patient = await db.Patients.AsNoTracking().SingleAsync(p => p.Id == plan.PatientId, cancellationToken);
        var precautions = patient.PrecautionTagsOn(clock.TodayIn(patient.Details.TimeZoneId));
        return new CheckedPlan(
            SafetyCheck.Of(content.Items, precautions),
            [.. await NoLongerOffered(content, cancellationToken), .. PlanWarnings.Of(content, patient.Details)],
            content.Seconds(),
            content.PositionChanges());
    }

    private async Task<IEnumerable<string>> NoLongerOffered(PlanContent content, CancellationToken cancellationToken)
    {
        var today = await shelf.Find([.. content.Items.Select(i => i.Exercise.Slug).Distinct()], cancellationToken);
        return content.Items.Select(i => i.Exercise)
            .Where(e => today.GetValueOrDefault(e.Slug) is not { Exercise.Status: ExerciseStatus.Active })
            .Select(e => $"{e.Name} is no longer offered. What was published keeps it; put another exercise in its place before you change the plan.");
    }
}
