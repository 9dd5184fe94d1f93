using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Pipeline;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Factors;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Factors;

/// <summary>How the caller's account is guarded, and whether their clinic asks for more.</summary>
public sealed record GetFactors : IClinicRequest<MyFactors>, IBeforeSecondFactor;

/// <summary>A key for a new app, before anything is kept.</summary>
public sealed record AskAppKey : IClinicRequest<AppQuestion>, IBeforeSecondFactor, INeedsProof;

/// <summary>The question once more, as it was asked.</summary>
/// <param name="State">Of the question.</param>
public sealed record ShowAppKey(string State) : IClinicRequest<AppQuestion>, IBeforeSecondFactor;

/// <summary>Shows that the app has the key. From then on signing in asks for its codes, and every other sign-in is over.</summary>
/// <param name="State">Of the question.</param>
public sealed record TurnOnApp(string State, string Code) : IClinicRequest<IReadOnlyList<string>>, IBeforeSecondFactor;

/// <summary>Codes on paper in place of those before.</summary>
public sealed record AskRecoveryCodes : IClinicRequest<IReadOnlyList<string>>, INeedsProof;

/// <summary>Signing in asks for no code of an app any more. Every other sign-in is over.</summary>
public sealed record TurnOffApp : IClinicRequest<Unit>, INeedsProof;

/// <param name="IsNeeded">True for staff of a clinic that asks for a second factor.</param>
/// <param name="UsedTwo">True when this sign-in used one.</param>
/// <param name="IsFresh">True when the caller has shown not long ago that it is them.</param>
public sealed record MyFactors(FactorState State, IReadOnlyList<Door.PasskeyLine> Passkeys, bool IsNeeded, bool UsedTwo, bool IsFresh);

/// <param name="Link">For the picture.</param>
/// <param name="Groups">The key, to type.</param>
/// <param name="State">Sealed; comes back with the code. Good for 15 minutes.</param>
public sealed record AppQuestion(string Link, string Groups, string State);

internal sealed record SealedAppKey(Guid Person, byte[] Key, DateTimeOffset At);

internal sealed class TurnOnAppValidator : AbstractValidator<TurnOnApp>
{
    public TurnOnAppValidator()
    {
        RuleFor(x => x.State).MaximumLength(2000);
        RuleFor(x => x.Code).Line(20);
    }
}

internal sealed class GetFactorsHandler(IClinicDb db, ICaller caller, IFactors factors, Door.IPasskeys passkeys, TimeProvider clock) : IRequestHandler<GetFactors, MyFactors>
{
    public async Task<MyFactors> Handle(GetFactors request, CancellationToken cancellationToken)
    {
        var isNeeded = caller.IsMember && await db.Clinics.AnyAsync(c => c.StaffNeedSecondFactor, cancellationToken);
        return new MyFactors(
            await factors.Of(caller.Person, cancellationToken),
            await passkeys.Of(caller.Person),
            isNeeded,
            caller.UsedTwo,
            Proof.IsFresh(caller.ProvedAt, clock.GetUtcNow()));
    }
}

internal sealed class AppFactorHandler(ICaller caller, FactorDesk desk, IFactors factors, ISeal seal, TimeProvider clock) :
    IRequestHandler<AskAppKey, AppQuestion>,
    IRequestHandler<ShowAppKey, AppQuestion>,
    IRequestHandler<TurnOnApp, IReadOnlyList<string>>,
    IRequestHandler<AskRecoveryCodes, IReadOnlyList<string>>,
    IRequestHandler<TurnOffApp, Unit>
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(15);

    public async Task<AppQuestion> Handle(AskAppKey request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        var key = factors.NewKey();
        return await Question(key, seal.CloseText(new SealedAppKey(caller.Person.Value, key, clock.GetUtcNow())), cancellationToken);
    }

    public Task<AppQuestion> Handle(ShowAppKey request, CancellationToken cancellationToken) =>
        Question(Opened(request.State), request.State, cancellationToken);

    public async Task<IReadOnlyList<string>> Handle(TurnOnApp request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        var key = Opened(request.State);
        var step = Totp.StepOf(key, RecoveryCode.Typed(request.Code), clock.GetUtcNow(), last: null) ?? throw new RuleBrokenException(FactorRules.SetUpFits);
        var codes = await factors.TurnOn(caller.Person, key, step, cancellationToken);
        await desk.EndSignIns(cancellationToken);
        return codes;
    }

    public async Task<IReadOnlyList<string>> Handle(AskRecoveryCodes request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        return await factors.NewRecoveryCodes(caller.Person, cancellationToken);
    }

    public async Task<Unit> Handle(TurnOffApp request, CancellationToken cancellationToken)
    {
        await desk.MustLetChange(cancellationToken);
        await factors.TurnOff(caller.Person, cancellationToken);
        await desk.EndSignIns(cancellationToken);
        return Unit.Value;
    }

    private async Task<AppQuestion> Question(byte[] key, string state, CancellationToken cancellationToken) =>
        new(AppKey.Link(key, await desk.Address(cancellationToken)), AppKey.Groups(key), state);

    // Asked for by somebody else, made up, or too old: all the same.
    private byte[] Opened(string state)
    {
        var asked = seal.OpenText<SealedAppKey>(state);
        FactorRules.SetUpFits.MustHold(
            asked is not null && asked.Person == caller.Person.Value && (clock.GetUtcNow() - asked.At).Duration() <= GoodFor);
        return asked.Key;
    }
}

/// <summary>Who knows a member's password alone must not get past the factor there is, by adding one of their own or taking it away.</summary>
internal sealed class FactorDesk(IClinicDb db, ICaller caller, IFactors factors, IAccounts accounts)
{
    /// <summary>That the caller signs in with; empty when they have none.</summary>
    public async Task<string> Address(CancellationToken cancellationToken) => await accounts.AddressOf(caller.Person, cancellationToken) ?? "";

    /// <summary>After a change: whoever was signed in with what it was before, is so no longer.</summary>
    public Task EndSignIns(CancellationToken cancellationToken) => accounts.EndSignIns(caller.Person, cancellationToken);

    /// <summary>Holds for members of any clinic, whichever they act in now. A patient's password is as good as their passkey.</summary>
    public async Task MustLetChange(CancellationToken cancellationToken)
    {
        var me = caller.Person;
        FactorRules.ShowsTheOneThereIs.MustHold(
            caller.UsedTwo
            || !(await factors.Of(me, cancellationToken)).HasAny
            || !await db.Memberships.AnyAsync(m => m.PersonId == me && m.EndedAt == null && m.MemberId != null, cancellationToken));
    }
}
