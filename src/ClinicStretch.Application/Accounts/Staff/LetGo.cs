using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Accounts.Team;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Progress;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>
/// A member works here no longer, from the next request on. Their patients go to another therapist in the same act; alerts that were assigned to them go
/// back, cover and being on call end, and so do invitations they made. Their name stays on what they did. Sent again, it changes nothing.
/// </summary>
/// <param name="HandTo">Who takes the patients; null where there are none.</param>
public sealed record LetGo(MemberId Id, MemberId? HandTo) : IAdministratorRequest<LetGone>, INeedsProof, IAudited
{
    public AuditSubject Subject => new("member", Id.Value);
}

/// <param name="Moved">How many patients changed hands now.</param>
public sealed record LetGone(MemberId Id, DateTimeOffset LeftAt, int Moved);

internal sealed class LetGoHandler(IClinicDb db, ICaller caller, StaffDesk desk, CaseloadDesk caseloads, TimeProvider clock) : IRequestHandler<LetGo, LetGone>
{
    public async Task<LetGone> Handle(LetGo request, CancellationToken cancellationToken)
    {
        var (member, now) = (await desk.Take(request.Id, cancellationToken), clock.GetUtcNow());
        if (member.LeftAt is { } left)
        {
            return new LetGone(member.Id, left, 0);
        }

        MemberRules.NotOneself.MustHold(member.Id != caller.Member);
        MemberRules.KeepsAnAdministrator.MustHold(member.Role is not Role.Administrator || await desk.HasAnAdministratorBeside(member.Id, cancellationToken));
        var moved = await HandOn(member.Id, request.HandTo, cancellationToken);
        await GiveBackAlerts(member.Id, now, cancellationToken);
        await TakeOffCall(member.Id, cancellationToken);
        await desk.EndCovers(member.Id, cancellationToken);
        await WithdrawTheirInvitations(member.Id, now, cancellationToken);
        member.Leave(now);
        await desk.Settle(member, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await desk.EndSignIns(member, cancellationToken);
        return new LetGone(member.Id, now, moved);
    }

    private async Task<int> HandOn(MemberId from, MemberId? to, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.TherapistId == from, cancellationToken))
        {
            return 0;
        }

        MemberRules.HandsPatientsOver.MustHold(to is not null);
        return await caseloads.Move(from, to.Value, patients: null, cancellationToken);
    }

    private async Task GiveBackAlerts(MemberId member, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var assigned = await db.Alerts.Where(a => a.AssignedTo == member && a.State != AlertState.Resolved).ToListAsync(cancellationToken);
        assigned.ForEach(a => a.Assign(null, caller.Member, now));
    }

    private async Task TakeOffCall(MemberId member, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.SingleAsync(cancellationToken);
        if (clinic.Escalation is { } escalation && escalation.OnCall == member)
        {
            clinic.SetAlerting(clinic.AlertThresholds, escalation with { OnCall = null });
        }
    }

    // Whoever was let go may know the links of those they invited.
    private async Task WithdrawTheirInvitations(MemberId member, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Invitations.Where(i => i.Staff != null && i.UsedAt == null && i.WithdrawnAt == null).ToListAsync(cancellationToken);
        open.Where(i => i.Staff!.By == member).ToList().ForEach(i => i.Withdraw(now));
    }
}
