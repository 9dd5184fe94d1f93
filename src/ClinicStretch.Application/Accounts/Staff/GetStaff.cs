using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>Who works here and who was invited to, as an administrator needs it.</summary>
public sealed record GetStaff : IAdministratorRequest<StaffView>;

/// <param name="Members">By name; those who have left after those who work here.</param>
/// <param name="Invitations">Neither used nor withdrawn, newest first.</param>
/// <param name="IsFactorNeeded">True when the clinic asks staff for a second factor.</param>
/// <param name="IsMailed">True when invitations go out by mail too.</param>
public sealed record StaffView(
    IReadOnlyList<StaffLine> Members, IReadOnlyList<StaffInvitation> Invitations, bool IsFactorNeeded, bool IsMailed, string TimeZoneId);

/// <param name="HasFactor">True with an app or a passkey; false of whoever has left.</param>
/// <param name="LeftAt">Null while they work here.</param>
public sealed record StaffLine(MemberId Id, string Name, Role Role, bool HasFactor, DateTimeOffset? LeftAt);

/// <param name="IsOpen">False once it has run out.</param>
public sealed record StaffInvitation(InvitationId Id, string Name, string Email, Role Role, DateTimeOffset ExpiresAt, bool IsOpen);

internal sealed class GetStaffHandler(IClinicDb db, IFactors factors, StaffMail mail, TimeProvider clock) : IRequestHandler<GetStaff, StaffView>
{
    private const int Most = 500;

    public async Task<StaffView> Handle(GetStaff request, CancellationToken cancellationToken)
    {
        var clinic = await db.Clinics.AsNoTracking().SingleAsync(cancellationToken);
        var members = await db.Members.AsNoTracking().OrderBy(m => m.LeftAt != null).ThenBy(m => m.Name).Take(Most).ToListAsync(cancellationToken);
        var guarded = await factors.Guarded([.. members.Where(m => m.WorksHere).Select(m => m.PersonId)], cancellationToken);
        return new StaffView(
            [.. members.Select(m => new StaffLine(m.Id, m.Name, m.Role, guarded.Contains(m.PersonId), m.LeftAt))],
            await Invitations(cancellationToken),
            clinic.StaffNeedSecondFactor,
            mail.MayInvite,
            clinic.Details.TimeZoneId);
    }

    private async Task<IReadOnlyList<StaffInvitation>> Invitations(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Invitations.AsNoTracking().Where(i => i.Staff != null && i.UsedAt == null && i.WithdrawnAt == null)
            .OrderByDescending(i => i.CreatedAt).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. waiting.Select(i => new StaffInvitation(
                i.Id, i.Staff!.Name, i.Staff.Email, i.Staff.Role, i.CreatedAt + Invitation.GoodFor, i.IsOpenAt(now))),
        ];
    }
}
