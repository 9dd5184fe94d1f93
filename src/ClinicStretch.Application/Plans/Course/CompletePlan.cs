using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Plans.Course;

/// <summary>Brings a plan to its end.</summary>
/// <param name="Ending">How; null when nobody said.</param>
/// <param name="Note">Needed where the ending is another.</param>
/// <param name="CheckOn">The day to ask how it went on; null for three months on, where anybody here will ask.</param>
public sealed record CompletePlan(PlanId Id, PlanEnding? Ending = null, string? Note = null, DateOnly? CheckOn = null)
    : ITherapistRequest<PlanState>, IPlanStep;

internal sealed class CompletePlanValidator : AbstractValidator<CompletePlan>
{
    public CompletePlanValidator()
    {
        RuleFor(x => x.Ending).IsInEnum().NotEqual(PlanEnding.LastDayPassed);
        RuleFor(x => x.Note).OptionalLine(500);
    }
}

internal sealed class CompletePlanHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<CompletePlan, PlanState>
{
    public async Task<PlanState> Handle(CompletePlan request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, request.Id, cancellationToken);
        var today = await db.TodayOf(plan.PatientId, clock, cancellationToken);
        plan.Complete(Ending.Of(request.Ending, request.Note, request.CheckOn, today), caller.Person, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new PlanState(plan.Id, plan.Status);
    }
}
