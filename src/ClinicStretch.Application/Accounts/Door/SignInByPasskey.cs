using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>Asks the browser of somebody who is not signed in for a passkey.</summary>
public sealed record AskPasskey : IPublicRequest<PasskeyQuestion>, IOwnTransaction;

/// <summary>Signs in with it.</summary>
public sealed record SignInByPasskey(PasskeyAnswer Answer) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <summary>Asks the browser of somebody who is signed in to make one.</summary>
public sealed record AskNewPasskey : IClinicRequest<PasskeyQuestion>, IBeforeSecondFactor, INeedsProof;

/// <summary>Keeps it. Every other sign-in is over.</summary>
/// <param name="Name">Such as "Chrome on Android".</param>
public sealed record AddPasskey(PasskeyAnswer Answer, string Name) : IClinicRequest<Unit>, IBeforeSecondFactor;

/// <summary>Every other sign-in is over.</summary>
public sealed record RemovePasskey(string Id) : IClinicRequest<Unit>, INeedsProof;

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

internal sealed class SignInByPasskeyHandler(IPasskeys passkeys, Arrival arrival) :
    IRequestHandler<AskPasskey, PasskeyQuestion>,
    IRequestHandler<SignInByPasskey, SignedIn>
{
    public Task<PasskeyQuestion> Handle(AskPasskey request, CancellationToken cancellationToken) => passkeys.AskToSignIn();

    // The device has asked who is there: a passkey is something one has and something one is or knows.
    public async Task<SignedIn> Handle(SignInByPasskey request, CancellationToken cancellationToken) =>
        await arrival.Of(await passkeys.SignIn(request.Answer), usedTwo: true, cancellationToken);
}

internal sealed class OwnPasskeysHandler(IPasskeys passkeys, FactorDesk desk, ICaller caller) :
    IRequestHandler<AskNewPasskey, PasskeyQuestion>,
    IRequestHandler<AddPasskey, Unit>,
    IRequestHandler<RemovePasskey, Unit>
{
    public async Task<PasskeyQuestion> Handle(AskNewPasskey request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        return await passkeys.AskToMake(caller.Person, await desk.Address(cancellationToken));
    }

    public async Task<Unit> Handle(AddPasskey request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        await passkeys.Make(request.Answer, request.Name, (person, _) =>
        {
            DoorRules.PasskeyFits.MustHold(person == caller.Person);
            return Task.CompletedTask;
        });
        await desk.EndSignIns(cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(RemovePasskey request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        await passkeys.Remove(caller.Person, request.Id);
        await desk.EndSignIns(cancellationToken);
        return Unit.Value;
    }
}
