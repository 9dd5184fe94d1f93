using ClinicStretch.Application.Patients.Duplicates;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients;

/// <summary>Registers a patient, or changes what is known of them. The precautions given are the ones that hold from today.</summary>
/// <param name="Contact">Null leaves it as it was.</param>
/// <param name="Needs">Null leaves them as they were.</param>
public sealed record PutPatient(
    PatientId Id,
    PatientDetails Details,
    IReadOnlyList<PrecautionInput> Precautions,
    PatientContact? Contact = null,
    PatientNeeds? Needs = null) : ITherapistRequest<PutPatientAnswer>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(Id.Value);
}

/// <param name="Created">True when the patient was not known before.</param>
/// <param name="PlansToReview">Active plans that one of the precautions now speaks against.</param>
/// <param name="PossibleDuplicates">Patients who may be the same person; empty unless the patient was not known before. A warning, never a refusal.</param>
public sealed record PutPatientAnswer(
    PatientId Id, bool Created, IReadOnlyList<PlanId> PlansToReview, IReadOnlyList<PossibleDuplicate> PossibleDuplicates);

internal sealed class PutPatientValidator : AbstractValidator<PutPatient>
{
    public PutPatientValidator(TimeProvider clock)
    {
        RuleFor(x => x.Details).SetValidator(new PatientDetailsValidator(clock));
        RuleFor(x => x.Contact!).SetValidator(new PatientContactValidator()).When(x => x.Contact is not null);
        RuleFor(x => x.Needs!.Contrast).IsInEnum().When(x => x.Needs is not null);
        RuleFor(x => x.Needs!.InterpreterNote).OptionalText(500).When(x => x.Needs is not null);
        RuleForEach(x => x.Precautions).ChildRules(p =>
        {
            p.RuleFor(x => x.Tag).Line(60);
            p.RuleFor(x => x.Note).OptionalText(1000);
            p.RuleFor(x => x.Since).Must(d => d is null || d.Value.Year >= 1900)
                .WithErrorCode(PatientRules.PrecautionHasBegun.Code).WithMessage("Give a day from 1900 to today.");
            p.RuleFor(x => x.Until).Must(d => d is null || d.Value.Year < 2200)
                .WithErrorCode(PatientRules.PrecautionEndsAfterItBegan.Code).WithMessage("Give a day in this century or the next.");
        });
    }
}

internal sealed class PatientDetailsValidator : AbstractValidator<PatientDetails>
{
    public PatientDetailsValidator(TimeProvider clock)
    {
        RuleFor(x => x.Name).Line(200);
        RuleFor(x => x.Reference).OptionalLine(50);
        RuleFor(x => x.Email).OptionalLine(254).EmailAddress().WithErrorCode("email.malformed")
            .WithMessage("Give an address such as name@example.org, or leave it empty.");
        RuleFor(x => x.Language).Must(tag => Language.All.Any(l => l.Tag == tag)).WithErrorCode("language.unknown")
            .WithMessage($"Choose one of {string.Join(", ", Language.All)}.");
        RuleFor(x => x.TimeZoneId).Must(IsTimeZone).WithErrorCode(PatientRules.TimeZoneIsKnown.Code)
            .WithMessage(PatientRules.TimeZoneIsKnown.Message);
        RuleFor(x => x.BirthDate).Must(d => d is null || (d.Value.Year >= 1900 && d <= DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)))
            .WithErrorCode("patient.birth_date").WithMessage("Give a birth date from 1900 to today.");
        RuleFor(x => x.MinutesADay).InclusiveBetween(1, 240).WithErrorCode("patient.minutes_a_day")
            .WithMessage("Give 1 to 240 minutes a day.");
        RuleFor(x => x.FormatNeed).IsInEnum();
    }

    private static bool IsTimeZone(string id) => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) && zone.HasIanaId;
}

internal sealed class PatientContactValidator : AbstractValidator<PatientContact>
{
    public PatientContactValidator()
    {
        RuleFor(x => x.Phone).OptionalLine(40);
        RuleFor(x => x.PreferredContact).IsInEnum();
        RuleFor(x => x.Address).OptionalText(500);
        RuleFor(x => x.EmergencyName).OptionalLine(200);
        RuleFor(x => x.EmergencyPhone).OptionalLine(40);
        RuleFor(x => x.EmergencyRelation).OptionalLine(60);
    }
}

internal sealed class PutPatientHandler(IClinicDb db, ICaller caller, TimeProvider clock, PrecautionReview review, IDuplicateSearch search)
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

        patient.Change(request.Details, request.Contact, request.Needs);
        patient.SetPrecautions(request.Precautions, clock.TodayIn(request.Details.TimeZoneId));
        var plans = await review.Of(patient, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new PutPatientAnswer(patient.Id, created, plans, created ? await search.Find(NewcomerOf(request), cancellationToken) : []);
    }

    private static Newcomer NewcomerOf(PutPatient request) =>
        FindDuplicates.NewcomerOf(request.Id, request.Details, request.Contact);

    private async Task RefuseUnknownTags(PutPatient request, CancellationToken cancellationToken)
    {
        if (request.Precautions.Count > 0)
        {
            var release = await db.Releases.AsNoTracking().SingleAsync(r => r.IsCurrent, cancellationToken);
            PatientRules.PrecautionIsKnown.MustHold(request.Precautions.All(p => release.Document.CodeLists.CautionTag.ContainsKey(p.Tag)));
        }
    }
}
