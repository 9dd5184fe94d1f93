using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>What an invitation to work at a clinic is to the account that somebody is signed in as.</summary>
public sealed record ReadJoining(InvitationCode Code) : IClinicRequest<Joining?>, INamesClinic, IBeforeSecondFactor
{
    public ClinicId Clinic => Code.Clinic;
}

/// <summary>
/// Somebody who is signed in, at another clinic or as a patient, begins to work at the clinic with the account they have: however they sign in to it, they need not
/// show it another way. Sent again by who has joined by it, it is answered as the first time.
/// </summary>
public sealed record JoinClinic(InvitationCode Code) : IClinicRequest<Accepted>, INamesClinic, INeedsProof, IBeforeSecondFactor
{
    public ClinicId Clinic => Code.Clinic;
}

/// <param name="Address">That the account is signed in with.</param>
/// <param name="IsForThem">True when the clinic has invited this address.</param>
/// <param name="HasJoined">True when they work there by this very invitation.</param>
public sealed record Joining(string ClinicName, StaffOffer Offer, string Address, bool IsForThem, bool HasJoined);

internal sealed class JoinClinicHandler(IClinicDb db, ICaller caller, IAccounts accounts, InvitationDesk desk) :
    IRequestHandler<ReadJoining, Joining?>,
    IRequestHandler<JoinClinic, Accepted>
{
    public async Task<Joining?> Handle(ReadJoining request, CancellationToken cancellationToken)
    {
        if (await desk.Find(request.Code, cancellationToken) is not { Staff: { } offer } invitation)
        {
            return null;
        }

        var address = await AddressOfCaller(cancellationToken);
        var hasJoined = await HasJoined(invitation, address, cancellationToken) is not null;
        var clinic = await db.Clinics.Select(c => c.Details.Name).SingleAsync(cancellationToken);
        return hasJoined || desk.IsOpen(invitation) ? new Joining(clinic, offer, address, offer.IsFor(address), hasJoined) : null;
    }

    public async Task<Accepted> Handle(JoinClinic request, CancellationToken cancellationToken)
    {
        // Of two at once, the second sees what the first has done.
        await db.HoldTeamAsync(cancellationToken);
        var address = await AddressOfCaller(cancellationToken);
        var proof = new Proof(caller.ProvedAt!.Value, caller.UsedTwo);
        if (await desk.Find(request.Code, cancellationToken) is { } known && await HasJoined(known, address, cancellationToken) is { } role)
        {
            return new Accepted(caller.Person, role, proof);
        }

        var invitation = await desk.Open(request.Code, cancellationToken);
        InvitationRules.IsOpen.MustHold(invitation.Staff is not null);
        invitation.MustBeFor(address);
        var accepted = await desk.LetIn(invitation, () => Task.FromResult(caller.Person), caller.UsedTwo, cancellationToken);
        return accepted with { Proof = proof };
    }

    // A link that was used opens nothing to anybody else, and nothing to who has left since.
    private async Task<Role?> HasJoined(Invitation invitation, string address, CancellationToken cancellationToken)
    {
        var me = caller.Person;
        return invitation is { Staff: { } offer, UsedAt: not null } && offer.IsFor(address)
            ? await db.Members.Where(m => m.PersonId == me && m.LeftAt == null).Select(m => (Role?)m.Role).SingleOrDefaultAsync(cancellationToken)
            : null;
    }

    private async Task<string> AddressOfCaller(CancellationToken cancellationToken) => await accounts.AddressOf(caller.Person, cancellationToken) ?? "";
}
