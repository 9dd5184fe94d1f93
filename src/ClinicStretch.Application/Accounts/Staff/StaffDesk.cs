using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>What every change of who works at a clinic goes through: one at a time, so that no two at once leave it without an administrator.</summary>
internal sealed class StaffDesk(IClinicDb db, IAccounts accounts, TimeProvider clock)
{
    /// <summary>The member, for whoever decides about them now.</summary>
    /// <exception cref="NotFoundException">Nobody of this id works here or has worked here.</exception>
    public async Task<Member> Take(MemberId id, CancellationToken cancellationToken)
    {
        await db.HoldTeamAsync(cancellationToken);
        return await db.Members.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) ?? throw new NotFoundException("member");
    }

    /// <summary>Somebody who was invited begins to work here, or does so once more.</summary>
    public async Task<Member> Employ(ClinicId clinic, StaffOffer offer, PersonId person, CancellationToken cancellationToken)
    {
        await db.HoldTeamAsync(cancellationToken);
        var member = await db.Members.SingleOrDefaultAsync(m => m.PersonId == person, cancellationToken);
        if (member is null)
        {
            member = Member.Join(clinic, MemberId.From(Guid.CreateVersion7(clock.GetUtcNow())), person, offer.Name, offer.Role);
            db.Members.Add(member);
        }
        else
        {
            member.Return(offer.Name, offer.Role);
        }

        await Settle(member, cancellationToken);
        return member;
    }

    /// <summary>True when another administrator works here.</summary>
    public Task<bool> HasAnAdministratorBeside(MemberId member, CancellationToken cancellationToken) =>
        db.Members.AnyAsync(m => m.Id != member && m.Role == Role.Administrator && m.LeftAt == null, cancellationToken);

    /// <summary>Ends what is arranged with or for a therapist who is none any more.</summary>
    public async Task EndCovers(MemberId member, CancellationToken cancellationToken)
    {
        var today = clock.TodayIn(await db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken));
        var covers = await db.Covers.Where(c => (c.Absent == member || c.StandIn == member) && c.EndsOn >= today).ToListAsync(cancellationToken);
        covers.ForEach(c => c.End(today));
    }

    /// <summary>What lets the account in says what the member is now. The caller saves.</summary>
    public async Task Settle(Member member, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var known = await db.Memberships
            .Where(m => m.ClinicId == member.ClinicId && m.PersonId == member.PersonId && m.MemberId == member.Id).ToListAsync(cancellationToken);
        known.Where(m => !member.WorksHere || m.Role != member.Role).ToList().ForEach(m => m.End(now));
        if (member.WorksHere && known.Find(m => m.Role == member.Role) is { } before)
        {
            before.Reopen();
        }
        else if (member.WorksHere)
        {
            db.Memberships.Add(Membership.OfMember(member.ClinicId, member.PersonId, member.Role, member.Id));
        }
    }

    /// <summary>Whatever they are signed in with is over.</summary>
    public Task EndSignIns(Member member, CancellationToken cancellationToken) => accounts.EndSignIns(member.PersonId, cancellationToken);

    /// <summary>True when the account with this address works here now.</summary>
    public async Task<bool> WorksHere(string email, CancellationToken cancellationToken) =>
        await accounts.Find(email, cancellationToken) is { } person
        && await db.Members.AnyAsync(m => m.PersonId == person && m.LeftAt == null, cancellationToken);
}
