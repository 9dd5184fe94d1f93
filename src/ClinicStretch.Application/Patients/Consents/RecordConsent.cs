using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Sessions.Reminders;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Consents;

/// <summary>Writes down what a patient agreed to or no longer agrees to. Rows are only added: a change of mind is a new row.</summary>
/// <param name="At">When the patient said so; null for now.</param>
public sealed record RecordConsent(
    PatientId PatientId,
    ConsentId Id,
    ConsentKind Kind,
    ConsentState State,
    ConsentWay Way,
    DateTimeOffset? At,
    string? TextVersion,
    string? Note) : IMemberRequest<RecordedConsent>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

public sealed record RecordedConsent(ConsentLine Consent, bool Created);

internal sealed class RecordConsentValidator : AbstractValidator<RecordConsent>
{
    public RecordConsentValidator()
    {
        RuleFor(x => x.Kind).IsInEnum();
        RuleFor(x => x.State).IsInEnum();
        RuleFor(x => x.Way).IsInEnum();
        RuleFor(x => x.TextVersion).OptionalLine(60);
        RuleFor(x => x.Note).OptionalText(1000);
    }
}

internal sealed class RecordConsentHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<RecordConsent, RecordedConsent>
{
    public async Task<RecordedConsent> Handle(RecordConsent request, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        var known = await db.Consents.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        var consent = Written(request, known?.RecordedAt ?? clock.GetUtcNow());
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.Says(consent));
            return new RecordedConsent(await LineOf(known, cancellationToken), Created: false);
        }

        db.Consents.Add(consent);
        await Follow(consent, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new RecordedConsent(await LineOf(consent, cancellationToken), Created: true);
    }

    // As where the patient takes it back on their own page: no mail goes out from now on, unless they have agreed again since.
    private async Task Follow(Consent consent, CancellationToken cancellationToken)
    {
        if (consent is not { Kind: ConsentKind.ContactByEmail, State: ConsentState.Withdrawn }
            || await db.Consents.AnyAsync(c => c.PatientId == consent.PatientId && c.Kind == consent.Kind && c.At > consent.At, cancellationToken))
        {
            return;
        }

        (await db.Remindings.SingleOrDefaultAsync(r => r.PatientId == consent.PatientId, cancellationToken))?.Stop(ReminderWay.Mail);
    }

    private Consent Written(RecordConsent request, DateTimeOffset now)
    {
        ConsentRules.IsPast.MustHold(request.At is null || request.At <= now);
        return new Consent
        {
            ClinicId = caller.Clinic,
            Id = request.Id,
            PatientId = request.PatientId,
            Kind = request.Kind,
            State = request.State,
            At = request.At?.ToUniversalTime() ?? now,
            Way = request.Way,
            TextVersion = request.TextVersion,
            Note = request.Note,
            RecordedBy = caller.Member,
            RecordedAt = now,
        };
    }

    private async Task<ConsentLine> LineOf(Consent consent, CancellationToken cancellationToken) => ConsentLine.Of(
        consent, await db.Members.Where(m => m.Id == consent.RecordedBy).Select(m => m.Name).SingleAsync(cancellationToken));
}
