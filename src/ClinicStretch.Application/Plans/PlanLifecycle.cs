using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Plans;

/// <summary>Takes a plan back; its sheets must no longer be used.</summary>
public sealed record RevokePlan(PlanId Id, string Reason) : ITherapistRequest<PlanState>, IPlanStep;

/// <summary>Throws away a draft that was never published.</summary>
public sealed record DiscardPlan(PlanId Id) : ITherapistRequest<PlanState>, IPlanStep;

public sealed record PlanState(PlanId Id, PlanStatus Status);

/// <summary>A step of a plan's lifecycle.</summary>
public interface IPlanStep : IAudited
{
    PlanId Id { get; }

    AuditSubject IAudited.Subject => AuditSubject.Plan(Id.Value);
}

internal sealed class RevokePlanValidator : AbstractValidator<RevokePlan>
{
    public RevokePlanValidator() => RuleFor(x => x.Reason).OptionalLine(500);
}

internal sealed class PlanLifecycleHandler(IClinicDb db, ICaller caller, TimeProvider clock) :
    IRequestHandler<RevokePlan, PlanState>,
    IRequestHandler<DiscardPlan, PlanState>
{
    public Task<PlanState> Handle(RevokePlan request, CancellationToken cancellationToken) =>
        Step(request.Id, plan => plan.Revoke(request.Reason, caller.Person, clock.GetUtcNow()), cancellationToken);

    public Task<PlanState> Handle(DiscardPlan request, CancellationToken cancellationToken) =>
        Step(request.Id, plan => plan.Discard(caller.Person, clock.GetUtcNow()), cancellationToken);

    private async Task<PlanState> Step(PlanId id, Action<Plan> step, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, id, cancellationToken);
        step(plan);
        await db.SaveChangesAsync(cancellationToken);
        return new PlanState(plan.Id, plan.Status);
    }
}
