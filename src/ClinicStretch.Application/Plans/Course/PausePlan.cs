using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Progress;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Plans.Course;

/// <summary>Pauses a plan: no sessions are due. The patient may do so too; the therapist is told.</summary>
/// <param name="Reason">In words; needed unless the kind says enough.</param>
/// <param name="BackOn">The day the patient means to go on; null when nobody can tell.</param>
public sealed record PausePlan(PlanId Id, string? Reason, PauseKind? Kind = null, DateOnly? BackOn = null) : IClinicRequest<PlanState>, IPlanStep;

internal sealed class PausePlanValidator : AbstractValidator<PausePlan>
{
    public PausePlanValidator()
    {
        RuleFor(x => x.Reason).OptionalLine(500);
        RuleFor(x => x.Kind).IsInEnum();
    }
}

internal sealed class PausePlanHandler(IClinicDb db, ICaller caller, TimeProvider clock, AlertBook alerts) : IRequestHandler<PausePlan, PlanState>
{
    public async Task<PlanState> Handle(PausePlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, request.Id, cancellationToken);
        PlanRules.IsActive.MustHold(plan.Status is PlanStatus.Active);
        var today = await db.TodayOf(plan.PatientId, clock, cancellationToken);
        plan.PutOnHold(Pause.Of(request.Kind, request.Reason, request.BackOn, today), caller.Person, clock.GetUtcNow());
        if (!caller.IsMember)
        {
            await alerts.Raise(
                new AlertTrigger(plan.ClinicId, plan.PatientId, plan.Id, AlertCause.PausedByPatient, AlertSeverity.Routine), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new PlanState(plan.Id, plan.Status);
    }
}
