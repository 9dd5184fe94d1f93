using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Accounts;

/// <summary>Checks address and password, and tells where the person belongs.</summary>
public sealed record SignIn(string Email, string Password) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <summary>Checks the code of the app that somebody shows after their password or the code by mail.</summary>
/// <param name="Half">As it stands in the answer before.</param>
/// <param name="Code">Of the app, or one on paper.</param>
public sealed record FinishSignIn(string Half, string Code) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <summary>Where a signed-in person belongs, as it is now: asked again when a sign-in is renewed.</summary>
public sealed record FindMemberships(PersonId Person) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <param name="Stamp">Another one after each change of how the person signs in: what was signed in before it is over.</param>
/// <param name="Places">Never empty; the first one is entered unless the person chooses.</param>
public sealed record SignedIn(PersonId Person, string Stamp, IReadOnlyList<Place> Places)
{
    /// <summary>Null while a code of the app is still to be shown: nobody is signed in yet.</summary>
    public Proof? Proof { get; init; }

    /// <summary>Sealed; to be sent with that code. Null when none is asked for.</summary>
    public string? Half { get; init; }
}

/// <summary>A clinic, and what the person is there.</summary>
/// <param name="Name">The person's name at this clinic.</param>
public sealed record Place(ClinicId Clinic, string ClinicName, Role Role, MemberId? Member, PatientId? Patient, string Name);

internal sealed class SignInValidator : AbstractValidator<SignIn>
{
    public SignInValidator()
    {
        RuleFor(x => x.Email).Line(254);
        RuleFor(x => x.Password).NotEmpty().WithErrorCode("text.empty").WithMessage("Fill this in.").MaximumLength(256);
    }
}

internal sealed class FinishSignInValidator : AbstractValidator<FinishSignIn>
{
    public FinishSignInValidator()
    {
        RuleFor(x => x.Half).MaximumLength(2000);
        RuleFor(x => x.Code).Line(40);
    }
}

internal sealed class SignInHandler(IAccounts accounts, IFactors factors, Arrival arrival, TimeProvider clock) :
    IRequestHandler<SignIn, SignedIn>,
    IRequestHandler<FinishSignIn, SignedIn>,
    IRequestHandler<FindMemberships, SignedIn>
{
    public async Task<SignedIn> Handle(SignIn request, CancellationToken cancellationToken)
    {
        var person = await accounts.CheckPassword(request.Email, request.Password, cancellationToken) ?? throw new RuleBrokenException(AccountRules.SignInFits);
        return await arrival.Of(person, usedTwo: false, cancellationToken);
    }

    public async Task<SignedIn> Handle(FinishSignIn request, CancellationToken cancellationToken)
    {
        var person = arrival.OnTheWay(request.Half) ?? throw new RuleBrokenException(FactorRules.CodeFits);
        FactorRules.CodeFits.MustHold(await factors.Use(person, request.Code, cancellationToken));
        return (await arrival.PlacesOf(person, cancellationToken)) with { Proof = new Proof(clock.GetUtcNow(), UsedTwo: true) };
    }

    public Task<SignedIn> Handle(FindMemberships request, CancellationToken cancellationToken) => arrival.PlacesOf(request.Person, cancellationToken);
}
