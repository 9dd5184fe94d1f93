using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Plans;

/// <summary>Pauses a plan: no sessions are due. The patient may do so too; the therapist is told.</summary>
public sealed record PausePlan(PlanId Id, string Reason) : IClinicRequest<PlanState>, IPlanStep;

/// <summary>Sets a paused plan going again; needs a clear red-flag screen.</summary>
public sealed record ResumePlan(PlanId Id) : ITherapistRequest<PlanState>, IPlanStep;

public sealed record CompletePlan(PlanId Id) : ITherapistRequest<PlanState>, IPlanStep;

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

internal sealed class PausePlanValidator : AbstractValidator<PausePlan>
{
    public PausePlanValidator() => RuleFor(x => x.Reason).OptionalLine(500);
}

internal sealed class RevokePlanValidator : AbstractValidator<RevokePlan>
{
    public RevokePlanValidator() => RuleFor(x => x.Reason).OptionalLine(500);
}

internal sealed class PlanLifecycleHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertBook alerts) :
    IRequestHandler<PausePlan, PlanState>,
    IRequestHandler<ResumePlan, PlanState>,
    IRequestHandler<CompletePlan, PlanState>,
    IRequestHandler<RevokePlan, PlanState>,
    IRequestHandler<DiscardPlan, PlanState>
{
    public Task<PlanState> Handle(PausePlan request, CancellationToken cancellationToken) => Step(request.Id, async plan =>
    {
        plan.PutOnHold(request.Reason, caller.Person, clock.GetUtcNow());
        if (!caller.IsMember)
        {
            await alerts.Raise(
                new AlertTrigger(plan.ClinicId, plan.PatientId, plan.Id, AlertCause.PausedByPatient, AlertSeverity.Routine), cancellationToken);
        }
    }, cancellationToken);

    public Task<PlanState> Handle(ResumePlan request, CancellationToken cancellationToken) => Step(request.Id, async plan =>
        plan.Resume(await db.Screens.Newest(plan.PatientId, cancellationToken), caller.Person, clock.GetUtcNow()), cancellationToken);

    public Task<PlanState> Handle(CompletePlan request, CancellationToken cancellationToken) =>
        Step(request.Id, plan => plan.Complete(caller.Person, clock.GetUtcNow()), cancellationToken);

    public Task<PlanState> Handle(RevokePlan request, CancellationToken cancellationToken) =>
        Step(request.Id, plan => plan.Revoke(request.Reason, caller.Person, clock.GetUtcNow()), cancellationToken);

    public Task<PlanState> Handle(DiscardPlan request, CancellationToken cancellationToken) =>
        Step(request.Id, plan => plan.Discard(caller.Person, clock.GetUtcNow()), cancellationToken);

    private Task<PlanState> Step(PlanId id, Action<Plan> step, CancellationToken cancellationToken) => Step(id, plan =>
    {
        step(plan);
        return Task.CompletedTask;
    }, cancellationToken);

    private async Task<PlanState> Step(PlanId id, Func<Plan, Task> step, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, id, cancellationToken);
        await step(plan);
        await db.SaveChangesAsync(cancellationToken);
        return new PlanState(plan.Id, plan.Status);
    }
}
