using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using MediatR;

namespace ClinicStretch.Application.Accounts.SingleSignOn;

/// <summary>Signs in a member of staff whom the provider has introduced.</summary>
public sealed record SignInByProvider(Introduction Who) : IPublicRequest<SignedIn>, IOwnTransaction;

/// <summary>Whether the caller has connected an account at the provider.</summary>
public sealed record IsProviderConnected : IMemberRequest<bool>, IBeforeSecondFactor;

/// <summary>Connects the account at the provider that was just shown. Every other sign-in is over.</summary>
public sealed record ConnectProvider(Introduction Who) : IMemberRequest<Unit>, INeedsProof;

/// <summary>Nobody gets in with it any more. Every other sign-in is over.</summary>
public sealed record DisconnectProvider : IMemberRequest<Unit>, INeedsProof;

internal sealed class SignInByProviderHandler(IProviderLinks links, Arrival arrival) : IRequestHandler<SignInByProvider, SignedIn>
{
    // Who is a patient and no member of staff comes in by the ways of patients: whoever runs the provider must not open a patient's record.
    public async Task<SignedIn> Handle(SignInByProvider request, CancellationToken cancellationToken)
    {
        var who = request.Who;
        var person = await links.PersonOf(who, cancellationToken) ?? throw new RuleBrokenException(ProviderRules.IsConnected);
        var signedIn = await arrival.Of(person, who.UsedTwo, cancellationToken);
        ProviderRules.IsConnected.MustHold(signedIn.Places.Any(p => p.Member is not null));
        return signedIn.Proof is null ? signedIn : signedIn with { Proof = new Proof(who.ShownAt ?? DateTimeOffset.UnixEpoch, who.UsedTwo) };
    }
}

internal sealed class ProviderConnectionHandler(IProviderLinks links, FactorDesk desk, ICaller caller) :
    IRequestHandler<IsProviderConnected, bool>,
    IRequestHandler<ConnectProvider, Unit>,
    IRequestHandler<DisconnectProvider, Unit>
{
    public Task<bool> Handle(IsProviderConnected request, CancellationToken cancellationToken) => links.HasOne(caller.Person, cancellationToken);

    public async Task<Unit> Handle(ConnectProvider request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        await links.Connect(caller.Person, request.Who, cancellationToken);
        await desk.EndSignIns(cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(DisconnectProvider request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        await links.Disconnect(caller.Person, cancellationToken);
        await desk.EndSignIns(cancellationToken);
        return Unit.Value;
    }
}
