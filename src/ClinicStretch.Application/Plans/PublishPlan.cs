using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans;

/// <summary>Makes the draft the next revision; from then on the patient sees it.</summary>
/// <param name="BasedOn">The revision the therapist had before their eyes; null for the one the draft was written on.</param>
/// <param name="DraftHash">Of the draft the therapist had before their eyes, so that nobody publishes what they have not read; null for any.</param>
/// <param name="ReviewOn">The day to look again; null for four weeks on, or the last day where that comes sooner.</param>
public sealed record PublishPlan(PlanId Id, string ReasonForChange, IReadOnlyList<SafetyOverride> Overrides, int? BasedOn, DateOnly? ReviewOn = null, string? DraftHash = null)
    : ITherapistRequest<PublishedPlan>, IAudited
{
    public AuditSubject Subject => AuditSubject.Plan(Id.Value);
}

public sealed record PublishedPlan(PlanId Id, int Revision, PlanStatus Status, string ContentHash);

internal sealed class PublishPlanValidator : AbstractValidator<PublishPlan>
{
    public PublishPlanValidator()
    {
        RuleFor(x => x.ReasonForChange).OptionalText(1000);
        RuleForEach(x => x.Overrides).ChildRules(o =>
        {
            o.RuleFor(x => x.Tag).Line(60);
            o.RuleFor(x => x.Reason).OptionalText(1000);
        });
    }
}

internal sealed class PublishPlanHandler(IClinicDb db, ICaller caller, TimeProvider clock, PrecautionReview review) : IRequestHandler<PublishPlan, PublishedPlan>
{
    public async Task<PublishedPlan> Handle(PublishPlan request, CancellationToken cancellationToken)
    {
        var plan = await db.HeldFor(caller, request.Id, cancellationToken);
        RequestRules.SomebodyElseWasFaster.MustHold(request.DraftHash is null || request.DraftHash == Plans.DraftHash.Of(plan));
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var today = clock.TodayIn(patient.Details.TimeZoneId);
        var publication = new Publication(
            request.BasedOn ?? plan.DraftBasedOn,
            request.ReasonForChange,
            request.Overrides,
            patient.PrecautionTagsOn(today),
            await db.Screens.AsNoTracking().Newest(patient.Id, cancellationToken),
            !string.IsNullOrWhiteSpace(clinic.Details.EmergencyNumber),
            caller.Member,
            caller.Person,
            ReviewDay.AfterPublishing(request.ReviewOn, plan.Draft?.Schedule.End, today));
        var revision = plan.Publish(publication, clock.GetUtcNow());
        // First, so that of two who publish at once the second is told before anything is read again.
        await db.SaveChangesAsync(cancellationToken);
        await review.CloseSolved(patient, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new PublishedPlan(plan.Id, revision.Number, plan.Status, revision.ContentHash);
    }
}
