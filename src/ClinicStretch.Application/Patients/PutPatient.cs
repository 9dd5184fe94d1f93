using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>Registers a patient, or changes what is known of them. The precautions given are the ones that hold from today.</summary>
public sealed record PutPatient(
    PatientId Id,
    PatientDetails Details,
    IReadOnlyList<PrecautionInput> Precautions) : ITherapistRequest<PutPatientAnswer>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(Id.Value);
}

/// <param name="Created">True when the patient was not known before.</param>
/// <param name="PlansToReview">Active plans that one of the precautions now speaks against.</param>
public sealed record PutPatientAnswer(PatientId Id, bool Created, IReadOnlyList<PlanId> PlansToReview);

internal sealed class PutPatientValidator : AbstractValidator<PutPatient>
{
    public PutPatientValidator(TimeProvider clock)
    {
        RuleFor(x => x.Details.Name).Line(200);
        RuleFor(x => x.Details.Reference).OptionalLine(50);
        RuleFor(x => x.Details.Email).OptionalLine(254).EmailAddress().WithErrorCode("email.malformed")
            .WithMessage("Give an address such as name@example.org, or leave it empty.");
        RuleFor(x => x.Details.Language).Must(tag => Language.All.Any(l => l.Tag == tag)).WithErrorCode("language.unknown")
            .WithMessage($"Choose one of {string.Join(", ", Language.All)}.");
        RuleFor(x => x.Details.TimeZoneId).Must(IsTimeZone).WithErrorCode(PatientRules.TimeZoneIsKnown.Code)
            .WithMessage(PatientRules.TimeZoneIsKnown.Message);
        RuleFor(x => x.Details.BirthDate).Must(d => d is null || (d.Value.Year >= 1900 && d <= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
            .WithErrorCode("patient.birth_date").WithMessage("Give a birth date from 1900 to today.");
        RuleFor(x => x.Details.MinutesADay).InclusiveBetween(1, 240).WithErrorCode("patient.minutes_a_day")
            .WithMessage("Give 1 to 240 minutes a day.");
        RuleFor(x => x.Details.FormatNeed).IsInEnum();
        RuleForEach(x => x.Precautions).ChildRules(p =>
        {
            p.RuleFor(x => x.Tag).Line(60);
            p.RuleFor(x => x.Note).OptionalText(1000);
        });
    }

    private static bool IsTimeZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId;
}

internal sealed class PutPatientHandler(IClinicDb db, ICaller caller, TimeProvider clock, PrecautionReview review)
    : IRequestHandler<PutPatient, PutPatientAnswer>
{
    public async Task<PutPatientAnswer> Handle(PutPatient request, CancellationToken cancellationToken)
    {
        await RefuseUnknownTags(request, cancellationToken);
        var patient = await db.Patients.SingleOrDefaultAsync(p => p.Id == request.Id, cancellationToken);
        var created = patient is null;
        if (patient is null)
        {
            patient = Patient.Register(caller.Clinic, request.Id, caller.Member, request.Details);
            db.Patients.Add(patient);
        }

        patient.Change(request.Details);
        patient.SetPrecautions(request.Precautions, clock.TodayIn(request.Details.TimeZoneId));
        var plans = await review.Of(patient, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new PutPatientAnswer(patient.Id, created, plans);
    }

    private async Task RefuseUnknownTags(PutPatient request, CancellationToken cancellationToken)
    {
        if (request.Precautions.Count > 0)
        {
            var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
            PatientRules.PrecautionIsKnown.MustHold(request.Precautions.All(p => release.Document.CodeLists.CautionTag.ContainsKey(p.Tag)));
        }
    }
}
