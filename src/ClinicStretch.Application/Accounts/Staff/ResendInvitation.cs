using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>Another link for somebody who was invited to work here, good for 7 days anew; the one before stops working. One that has run out too.</summary>
public sealed record ResendInvitation(InvitationId Id) : IAdministratorRequest<MemberInvitation>, INeedsProof, IAudited
{
    public AuditSubject Subject => new("invitation", Id.Value);
}

internal sealed class ResendInvitationHandler(IClinicDb db, StaffMail mail, TimeProvider clock) : IRequestHandler<ResendInvitation, MemberInvitation>
{
    public async Task<MemberInvitation> Handle(ResendInvitation request, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == request.Id, cancellationToken);
        if (invitation is not { Staff: { } offer })
        {
            throw new NotFoundException("invitation");
        }

        var now = clock.GetUtcNow();
        var code = InvitationCode.New(invitation.ClinicId, now) with { Id = invitation.Id };
        invitation.Renew(Invitation.HashOf(code.Secret), now);
        var isMailed = await mail.Invite(invitation, offer, code, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new MemberInvitation(invitation.Id, code.Write(), now + Invitation.GoodFor, isMailed);
    }
}
