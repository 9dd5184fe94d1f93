using ClinicStretch.Application.Patients;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>Mails a code to the address with which somebody means to accept an invitation.</summary>
public sealed record AskInvitationCode(InvitationCode Code, string Email) : IPublicRequest<Unit>, INamesClinic
{
    public ClinicId Clinic => Code.Clinic;
}

/// <summary>Accepts it with that code: no password, a code by mail on each device.</summary>
public sealed record AcceptByCode(InvitationCode Code, string Email, string MailedCode) : IPublicRequest<Accepted>, INamesClinic
{
    public ClinicId Clinic => Code.Clinic;
}

/// <summary>Asks the browser to make a passkey for a new account.</summary>
public sealed record AskInvitationPasskey(InvitationCode Code, string Email) : IPublicRequest<PasskeyQuestion>, INamesClinic
{
    public ClinicId Clinic => Code.Clinic;
}

/// <summary>Accepts it with the passkey.</summary>
/// <param name="Device">Such as "Chrome on Android".</param>
public sealed record AcceptByPasskey(InvitationCode Code, PasskeyAnswer Answer, string Device) : IPublicRequest<Accepted>, INamesClinic
{
    public ClinicId Clinic => Code.Clinic;
}

internal sealed class AskInvitationCodeValidator : AbstractValidator<AskInvitationCode>
{
    public AskInvitationCodeValidator() => RuleFor(x => x.Email).IsAddress();
}

internal sealed class AcceptByCodeValidator : AbstractValidator<AcceptByCode>
{
    public AcceptByCodeValidator()
    {
        RuleFor(x => x.Email).IsAddress();
        RuleFor(x => x.MailedCode).Line(20);
    }
}

internal sealed class AskInvitationPasskeyValidator : AbstractValidator<AskInvitationPasskey>
{
    public AskInvitationPasskeyValidator() => RuleFor(x => x.Email).IsAddress();
}

internal sealed class AcceptByPasskeyValidator : AbstractValidator<AcceptByPasskey>
{
    public AcceptByPasskeyValidator()
    {
        RuleFor(x => x.Answer).SetValidator(new PasskeyAnswerValidator());
        RuleFor(x => x.Device).Line(80);
    }
}

internal static class AddressRules
{
    public static IRuleBuilderOptions<T, string?> IsAddress<T>(this IRuleBuilder<T, string?> rule) => rule
        .Line(254).EmailAddress().WithErrorCode("email.malformed").WithMessage("Give an address such as name@example.org.");
}

internal sealed class AcceptByCodeHandler(IClinicDb db, IAccounts accounts, ICodes codes, CodeDesk desk, InvitationDesk invitations) :
    IRequestHandler<AskInvitationCode, Unit>,
    IRequestHandler<AcceptByCode, Accepted>
{
    public async Task<Unit> Handle(AskInvitationCode request, CancellationToken cancellationToken)
    {
        DoorRules.MailIsOn.MustHold(desk.IsOn);
        var invitation = await invitations.Open(request.Code, cancellationToken);
        invitation.MustTakeCodes();
        if (await codes.Make(PurposeOf(request.Code), request.Email, cancellationToken) is { } code)
        {
            var language = await db.Patients.Where(p => p.Id == invitation.PatientId).Select(p => p.Details.Language).OrGone(cancellationToken);
            await desk.Queue(request.Clinic, request.Email, code, language, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }

    public async Task<Accepted> Handle(AcceptByCode request, CancellationToken cancellationToken)
    {
        var invitation = await invitations.Open(request.Code, cancellationToken);
        invitation.MustTakeCodes();
        DoorRules.CodeFits.MustHold(await codes.Use(PurposeOf(request.Code), request.Email, request.MailedCode, cancellationToken));
        return await invitations.LetIn(invitation, () => AccountFor(request.Email.Trim(), cancellationToken), usedTwo: false, cancellationToken);
    }

    // The code shows that the address is theirs. An account that has not shown so before still needs its password.
    private async Task<PersonId> AccountFor(string email, CancellationToken cancellationToken) =>
        await accounts.FindProven(email, cancellationToken)
            ?? await accounts.CreateWithoutPassword(PersonId.From(Guid.CreateVersion7()), email, isProven: true, cancellationToken);

    private static string PurposeOf(InvitationCode code) => $"invitation {code.Id.Value:N}";
}

internal sealed class AcceptByPasskeyHandler(IAccounts accounts, IPasskeys passkeys, InvitationDesk invitations) :
    IRequestHandler<AskInvitationPasskey, PasskeyQuestion>,
    IRequestHandler<AcceptByPasskey, Accepted>
{
    public async Task<PasskeyQuestion> Handle(AskInvitationPasskey request, CancellationToken cancellationToken)
    {
        (await invitations.Open(request.Code, cancellationToken)).MustBeFor(request.Email);
        AccountRules.AddressIsFree.MustHold(await accounts.Find(request.Email.Trim(), cancellationToken) is null);
        return await passkeys.AskToMake(PersonId.From(Guid.CreateVersion7()), request.Email.Trim());
    }

    public async Task<Accepted> Handle(AcceptByPasskey request, CancellationToken cancellationToken)
    {
        var invitation = await invitations.Open(request.Code, cancellationToken);
        return await invitations.LetIn(invitation, async () =>
        {
            PersonId? made = null;
            await passkeys.Make(request.Answer, request.Device, async (person, email) =>
            {
                invitation.MustBeFor(email);
                made = await accounts.CreateWithoutPassword(person, email, isProven: false, cancellationToken);
            });
            return made!.Value;
        }, usedTwo: true, cancellationToken);
    }
}
