using ClinicStretch.Application.Plans.Drafts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Drafts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans;

/// <summary>What the safety check says of a plan's draft, or of its newest revision when there is no draft.</summary>
public sealed record CheckPlan(PlanId Id) : ITherapistRequest<CheckedPlan>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

/// <param name="Warnings">What the therapist should consider; nothing in it stops the plan.</param>
/// <param name="Seconds">A session takes this long.</param>
/// <param name="MinutesADay">Of all sessions of a day.</param>
/// <param name="Directions">One for each direction a back moves in, also those with no exercise.</param>
/// <param name="Equipment">Codes of what the patient needs.</param>
/// <param name="Morning">What bends the back too soon after the patient gets up.</param>
/// <param name="Items">How many exercises there are.</param>
public sealed record CheckedPlan(
    IReadOnlyList<SafetyFinding> Findings,
    IReadOnlyList<string> Warnings,
    int Seconds,
    int PositionChanges,
    int MinutesADay,
    IReadOnlyList<DirectionCount> Directions,
    IReadOnlyList<string> Equipment,
    IReadOnlyList<MorningFlexionFinding> Morning,
    int Items);

internal sealed class CheckPlanHandler(IClinicDb db, ICaller caller, PlanAppraiser appraiser) : IRequestHandler<CheckPlan, CheckedPlan>
{
    public async Task<CheckedPlan> Handle(CheckPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.AsNoTracking().VisibleTo(caller, request.Id, cancellationToken);
        var content = plan.Draft ?? plan.Current?.Content ?? throw new NotFoundException("draft");
        return await appraiser.Appraise(content, plan.PatientId, cancellationToken);
    }
}
