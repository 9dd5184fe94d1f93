using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Application.Plans.Flares;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Plans.Course;

/// <summary>Sets a paused plan going again; needs a clear red-flag screen. A smaller dose becomes the next revision in the same act.</summary>
/// <param name="Dose">Null for the full dose.</param>
/// <param name="Reason">The patient reads it as the reason of the new revision; null for the usual words.</param>
public sealed record ResumePlan(PlanId Id, ResumeDose? Dose = null, string? Reason = null) : ITherapistRequest<PlanState>, IPlanStep;

internal sealed class ResumePlanValidator : AbstractValidator<ResumePlan>
{
    public ResumePlanValidator()
    {
        RuleFor(x => x.Dose).IsInEnum();
        RuleFor(x => x.Reason).OptionalText(1000);
    }
}

internal sealed class ResumePlanHandler(IClinicDb db, ICaller caller, TimeProvider clock, ResumeContent smaller) : IRequestHandler<ResumePlan, PlanState>
{
    private const string UsualReason = "A gentle start after the pause.";

    public async Task<PlanState> Handle(ResumePlan request, CancellationToken cancellationToken)
    {
        var plan = await db.HeldFor(caller, request.Id, cancellationToken);
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == plan.PatientId).OrGone(cancellationToken);
        var screen = await db.Screens.AsNoTracking().Newest(patient.Id, cancellationToken);
        if (request.Dose is null or ResumeDose.Full)
        {
            plan.Resume(screen, caller.Person, clock.GetUtcNow());
        }
        else
        {
            PlanRules.IsOnHold.MustHold(plan.Status is PlanStatus.OnHold);
            var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
            var today = clock.TodayIn(patient.Details.TimeZoneId);
            var precautions = patient.PrecautionTagsOn(today);
            var content = await smaller.Of(plan, request.Dose.Value, precautions, cancellationToken);
            plan.ResumeWith(content, new Publication(
                plan.Current!.Number,
                string.IsNullOrWhiteSpace(request.Reason) ? UsualReason : request.Reason,
                [.. plan.Current.Overrides.Where(o => content.Items.Any(i => i.Key == o.Item))],
                precautions,
                screen,
                !string.IsNullOrWhiteSpace(clinic.Details.EmergencyNumber),
                caller.Member,
                caller.Person,
                ReviewDay.AfterPublishing(null, content.Schedule.End, today)), clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        return new PlanState(plan.Id, plan.Status);
    }
}

/// <summary>The newest revision in a smaller dose.</summary>
internal sealed class ResumeContent(ExerciseShelf shelf, FlareShelf flares)
{
    public async Task<PlanContent> Of(Plan plan, ResumeDose dose, IReadOnlyCollection<string> precautions, CancellationToken cancellationToken)
    {
        var content = plan.Current!.Content;
        if (dose is ResumeDose.FlareSet)
        {
            var set = await flares.SetOf(plan, content, precautions, cancellationToken);
            return DoseShare.With(content, set.Items);
        }

        var found = await shelf.Find([.. content.Items.Select(i => i.Exercise.Slug).Distinct()], cancellationToken);
        var share = dose is ResumeDose.Half ? DoseShare.Half : DoseShare.ThreeQuarters;
        return DoseShare.Of(content, share, found.ToDictionary(e => e.Key, e => e.Value.Exercise.DefaultDosage.AllowedRange));
    }
}
