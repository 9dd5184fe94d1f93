using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans.Course;
using MediatR;

namespace ClinicStretch.Application.Plans.Course;

/// <summary>Says when to look at a plan again; after its end, when to ask how it went on.</summary>
/// <param name="On">In the patient's time zone, from today on and within a year; null for no day.</param>
public sealed record SetReviewDay(PlanId Id, DateOnly? On) : ITherapistRequest<PlanReview>, IPlanStep;

public sealed record PlanReview(PlanId Id, DateOnly? ReviewOn);

internal sealed class SetReviewDayHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<SetReviewDay, PlanReview>
{
    public async Task<PlanReview> Handle(SetReviewDay request, CancellationToken cancellationToken)
    {
        var plan = await db.Plans.VisibleTo(caller, request.Id, cancellationToken);
        plan.LookAgainOn(request.On, await db.TodayOf(plan.PatientId, clock, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return new PlanReview(plan.Id, plan.ReviewOn);
    }
}
