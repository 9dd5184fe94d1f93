using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Patients;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>Where the caller is signed in, and how they can.</summary>
public sealed record GetDoor : IPatientRequest<MyDoor>;

/// <summary>Signs the caller out of one browser.</summary>
public sealed record EndSignIn(Guid Id) : IClinicRequest<Unit>, Factors.IBeforeSecondFactor;

/// <summary>Signs the caller out of all of them.</summary>
public sealed record EndEverySignIn : IClinicRequest<Unit>, Factors.IBeforeSecondFactor;

/// <summary>Mails the caller a code, to show that the address is theirs.</summary>
public sealed record AskProof : IPatientRequest<Unit>;

/// <summary>Shows it. From then on a code can sign them in.</summary>
public sealed record ProveAddress(string Code) : IPatientRequest<Unit>;

/// <param name="CodesAreMailed">False where the clinic has no mail server.</param>
/// <param name="AddressIsProven">True when a code can sign the person in.</param>
/// <param name="Language">BCP 47; the patient's.</param>
public sealed record MyDoor(
    IReadOnlyList<SignInLine> SignIns,
    IReadOnlyList<PasskeyLine> Passkeys,
    string Address,
    bool CodesAreMailed,
    bool AddressIsProven,
    string TimeZoneId,
    string Language);

internal sealed class GetDoorHandler(IClinicDb db, ICaller caller, IAccounts accounts, ISignIns signIns, WaysIn ways) : IRequestHandler<GetDoor, MyDoor>
{
    public async Task<MyDoor> Handle(GetDoor request, CancellationToken cancellationToken)
    {
        var (me, id) = (caller.Person, caller.PatientId ?? throw new ForbiddenException());
        var patient = await db.Patients.AsNoTracking().Where(p => p.Id == id).OrGone(cancellationToken);
        var address = await accounts.AddressOf(me, cancellationToken) ?? "";
        return new MyDoor(
            await signIns.Of(me, cancellationToken),
            await ways.Passkeys.Of(me),
            address,
            ways.Post.IsOn,
            await accounts.FindProven(address, cancellationToken) is not null,
            patient.Details.TimeZoneId,
            patient.Details.Language);
    }
}

/// <summary>Beside a password.</summary>
internal sealed record WaysIn(IPasskeys Passkeys, IPost Post);

internal sealed class EndSignInHandler(ICaller caller, IAccounts accounts, ISignIns signIns) : IRequestHandler<EndSignIn, Unit>, IRequestHandler<EndEverySignIn, Unit>
{
    public async Task<Unit> Handle(EndSignIn request, CancellationToken cancellationToken)
    {
        await signIns.End(caller.Person, request.Id, cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(EndEverySignIn request, CancellationToken cancellationToken)
    {
        await accounts.EndSignIns(caller.Person, cancellationToken);
        return Unit.Value;
    }
}

internal sealed class ProveAddressHandler(IClinicDb db, ICaller caller, IAccounts accounts, ICodes codes, CodeDesk desk) :
    IRequestHandler<AskProof, Unit>,
    IRequestHandler<ProveAddress, Unit>
{
    private const string Purpose = "prove";

    public async Task<Unit> Handle(AskProof request, CancellationToken cancellationToken)
    {
        DoorRules.MailIsOn.MustHold(desk.IsOn);
        var address = await accounts.AddressOf(caller.Person, cancellationToken) ?? throw new NotFoundException("address");
        if (await codes.Make(Purpose, address, cancellationToken) is { } code)
        {
            var language = await db.Patients.Where(p => p.Id == caller.PatientId).Select(p => p.Details.Language).OrGone(cancellationToken);
            await desk.Queue(caller.Clinic, address, code, language, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }

    public async Task<Unit> Handle(ProveAddress request, CancellationToken cancellationToken)
    {
        var address = await accounts.AddressOf(caller.Person, cancellationToken) ?? throw new NotFoundException("address");
        DoorRules.CodeFits.MustHold(await codes.Use(Purpose, address, request.Code, cancellationToken));
        await accounts.ProveAddress(caller.Person, cancellationToken);
        return Unit.Value;
    }
}
