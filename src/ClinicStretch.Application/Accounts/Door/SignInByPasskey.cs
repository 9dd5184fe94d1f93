using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>Asks the browser of somebody who is not signed in for a passkey.</summary>
public sealed record AskPasskey : IPublicRequest<PasskeyQuestion>, IOwnTransaction;

/// <summary>Signs in with it.</summary>
public sealed record SignInByPasskey(PasskeyAnswer Answer) : IPublicRequest<PersonId>, IOwnTransaction;

/// <summary>Asks the browser of somebody who is signed in to make one.</summary>
public sealed record AskNewPasskey : IPatientRequest<PasskeyQuestion>;

/// <summary>Keeps it.</summary>
/// <param name="Name">Such as "Chrome on Android".</param>
public sealed record AddPasskey(PasskeyAnswer Answer, string Name) : IPatientRequest<Unit>;

public sealed record RemovePasskey(string Id) : IPatientRequest<Unit>;

internal sealed class SignInByPasskeyValidator : AbstractValidator<SignInByPasskey>
{
    public SignInByPasskeyValidator() => RuleFor(x => x.Answer).SetValidator(new PasskeyAnswerValidator());
}

internal sealed class AddPasskeyValidator : AbstractValidator<AddPasskey>
{
    public AddPasskeyValidator()
    {
        RuleFor(x => x.Answer).SetValidator(new PasskeyAnswerValidator());
        RuleFor(x => x.Name).Line(80);
    }
}

internal sealed class PasskeyAnswerValidator : AbstractValidator<PasskeyAnswer>
{
    private const int Longest = 20_000;

    public PasskeyAnswerValidator()
    {
        RuleFor(x => x.Credential).Must(c => c is { Length: > 0 and <= Longest }).WithErrorCode(DoorRules.PasskeyFits.Code).WithMessage(DoorRules.PasskeyFits.Message);
        RuleFor(x => x.State).Must(c => c is { Length: > 0 and <= Longest }).WithErrorCode(DoorRules.PasskeyFits.Code).WithMessage(DoorRules.PasskeyFits.Message);
    }
}

internal sealed class SignInByPasskeyHandler(IPasskeys passkeys, IAccounts accounts, ICaller caller) :
    IRequestHandler<AskPasskey, PasskeyQuestion>,
    IRequestHandler<SignInByPasskey, PersonId>,
    IRequestHandler<AskNewPasskey, PasskeyQuestion>,
    IRequestHandler<AddPasskey, Unit>,
    IRequestHandler<RemovePasskey, Unit>
{
    public Task<PasskeyQuestion> Handle(AskPasskey request, CancellationToken cancellationToken) => passkeys.AskToSignIn();

    public Task<PersonId> Handle(SignInByPasskey request, CancellationToken cancellationToken) => passkeys.SignIn(request.Answer);

    public async Task<PasskeyQuestion> Handle(AskNewPasskey request, CancellationToken cancellationToken) =>
        await passkeys.AskToMake(caller.Person, await accounts.AddressOf(caller.Person, cancellationToken) ?? "");

    public async Task<Unit> Handle(AddPasskey request, CancellationToken cancellationToken)
    {
        await passkeys.Make(request.Answer, request.Name, (person, _) =>
        {
            DoorRules.PasskeyFits.MustHold(person == caller.Person);
            return Task.CompletedTask;
        });
        return Unit.Value;
    }

    public async Task<Unit> Handle(RemovePasskey request, CancellationToken cancellationToken)
    {
        await passkeys.Remove(caller.Person, request.Id);
        return Unit.Value;
    }
}
