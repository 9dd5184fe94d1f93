using ClinicStretch.Application.Languages.Rights;
using ClinicStretch.Application.Patients.Messages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Sessions.Reminders;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Rights;

/// <summary>
/// The patient takes back something they agreed to, at once (GDPR art. 7(3)). Reminders by mail end with the consent to mail; where somebody at
/// the clinic has to do something, a message tells them in the patient's name.
/// </summary>
public sealed record WithdrawConsent(ConsentId Id, ConsentKind Kind) : IPatientRequest<WithdrawnConsent>, IAudited
{
    public AuditSubject Subject => new("consent", Id.Value);
}

/// <param name="Created">False when the same was sent before.</param>
public sealed record WithdrawnConsent(ConsentId Id, ConsentKind Kind, DateTimeOffset At, bool Created);

internal sealed class WithdrawConsentValidator : AbstractValidator<WithdrawConsent>
{
    public WithdrawConsentValidator() => RuleFor(x => x.Kind).IsInEnum();
}

internal sealed class WithdrawConsentHandler(IClinicDb db, ICaller caller, MessageBook messages, TimeProvider clock)
    : IRequestHandler<WithdrawConsent, WithdrawnConsent>
{
    public async Task<WithdrawnConsent> Handle(WithdrawConsent request, CancellationToken cancellationToken)
    {
        var mine = caller.OwnRecord;
        await db.HoldPatientAsync(mine, cancellationToken);
        var known = await db.Consents.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (known is not null)
        {
            RequestRules.SameIdSameContent.MustHold(known.SaysTakenBack(mine, request.Kind, caller.PersonId));
            return new WithdrawnConsent(known.Id, known.Kind, known.At, Created: false);
        }

        var rows = await db.Consents.AsNoTracking().Where(c => c.PatientId == mine && c.Kind == request.Kind).ToListAsync(cancellationToken);
        ConsentRules.IsGiven.MustHold(ConsentRules.Newest(rows) is [{ State: ConsentState.Given }]);
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == mine).OrGone(cancellationToken);
        var withdrawal = Consent.TakenBack(patient, request.Id, request.Kind, caller.Person, clock.GetUtcNow());
        db.Consents.Add(withdrawal);
        await Follow(withdrawal, Language.Of(patient.Details.Language), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new WithdrawnConsent(withdrawal.Id, withdrawal.Kind, withdrawal.At, Created: true);
    }

    private async Task Follow(Consent withdrawal, Language language, CancellationToken cancellationToken)
    {
        if (withdrawal.Kind is ConsentKind.ContactByEmail
            && await db.Remindings.SingleOrDefaultAsync(r => r.PatientId == withdrawal.PatientId, cancellationToken) is { } reminding)
        {
            reminding.Stop(ReminderWay.Mail);
        }

        if (withdrawal.Kind.WantsAnAct())
        {
            db.Messages.Add(WordsOf(withdrawal, language));
            await messages.Waits(withdrawal.PatientId, cancellationToken);
        }
    }

    // The clinic may not read the patient's language.
    private Message WordsOf(Consent withdrawal, Language language)
    {
        var words = new[] { language, Language.English }.Distinct().Select(l => ConsentPhrases.In(l).Told(withdrawal.Kind));
        return new Message
        {
            ClinicId = withdrawal.ClinicId,
            Id = new MessageId(withdrawal.Id.Value),
            PatientId = withdrawal.PatientId,
            Sender = MessageSender.Patient,
            By = caller.Person,
            Member = null,
            SentAt = withdrawal.At,
            Text = string.Join("\n\n", words),
            Notes = [],
        };
    }
}
