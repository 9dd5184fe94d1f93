using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Accounts.Factors;

/// <summary>Somebody who is signed in shows once more that it is them. The first of what is given is looked at; a wrong one counts towards the lockout.</summary>
/// <param name="Code">Of the app, or one on paper.</param>
/// <param name="MailedCode">For patients and carers, as on signing in.</param>
public sealed record Prove(string? Password = null, string? Code = null, PasskeyAnswer? Passkey = null, string? MailedCode = null) :
    IClinicRequest<Proof>, IOwnTransaction, IBeforeSecondFactor;

/// <summary>Mails the caller a code to show that it is them.</summary>
/// <returns>False when they cannot use one.</returns>
public sealed record AskProofCode : IClinicRequest<bool>, IOwnTransaction, IBeforeSecondFactor;

internal sealed class ProveValidator : AbstractValidator<Prove>
{
    public ProveValidator()
    {
        RuleFor(x => x.Password).MaximumLength(256);
        RuleFor(x => x.Code).MaximumLength(40);
        RuleFor(x => x.MailedCode).MaximumLength(20);
        RuleFor(x => x.Passkey!).SetValidator(new PasskeyAnswerValidator()).When(x => x.Passkey is not null);
    }
}

internal sealed class ProveHandler(ICaller caller, IAccounts accounts, IFactors factors, MailedProof mail, IPasskeys passkeys) :
    IRequestHandler<Prove, Proof>,
    IRequestHandler<AskProofCode, bool>
{
    public async Task<Proof> Handle(Prove request, CancellationToken cancellationToken)
    {
        var isRight = request switch
        {
            { Passkey: { } passkey } => await passkeys.SignIn(passkey) == caller.Person,
            { Code.Length: > 0 } => await factors.Use(caller.Person, request.Code, cancellationToken),
            { MailedCode.Length: > 0 } => await mail.Use(caller.Person, request.MailedCode, cancellationToken),
            { Password.Length: > 0 } => await IsPassword(request.Password, cancellationToken),
            _ => false,
        };
        FactorRules.ProofFits.MustHold(isRight);
        return new Proof(mail.Now, caller.UsedTwo || request.Passkey is not null);
    }

    public Task<bool> Handle(AskProofCode request, CancellationToken cancellationToken) => mail.Send(caller.Person, cancellationToken);

    private async Task<bool> IsPassword(string password, CancellationToken cancellationToken) =>
        await accounts.AddressOf(caller.Person, cancellationToken) is { } address
        && await accounts.CheckPassword(address, password, cancellationToken) == caller.Person;
}

/// <summary>Codes by mail for whoever signs in by them.</summary>
internal sealed class MailedProof(IAccounts accounts, ICodes codes, CodeDesk desk, TimeProvider clock)
{
    private const string Purpose = "proof";

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<bool> Send(PersonId person, CancellationToken cancellationToken)
    {
        if (!desk.IsOn || await Home(person, cancellationToken) is not { } home)
        {
            return false;
        }

        if (await codes.Make(Purpose, home.Address, cancellationToken) is { } code)
        {
            await desk.Mail(home.Home, home.Address, code, null, cancellationToken);
        }

        return true;
    }

    public async Task<bool> Use(PersonId person, string code, CancellationToken cancellationToken) =>
        await Home(person, cancellationToken) is { } home && await codes.Use(Purpose, home.Address, code, cancellationToken);

    private async Task<(Home Home, string Address)?> Home(PersonId person, CancellationToken cancellationToken)
    {
        var address = await accounts.AddressOf(person, cancellationToken) ?? "";
        return await desk.HomeOf(await accounts.FindProven(address, cancellationToken), cancellationToken) is { } home ? (home, address) : null;
    }
}
