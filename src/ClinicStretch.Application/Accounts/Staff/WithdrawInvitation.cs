using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Accounts.Staff;

/// <summary>The link of somebody who was invited to work here stops working. Sent again, or after it was used, it changes nothing.</summary>
public sealed record WithdrawInvitation(InvitationId Id) : IAdministratorRequest<Unit>, IAudited
{
    public AuditSubject Subject => new("invitation", Id.Value);
}

internal sealed class WithdrawInvitationHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<WithdrawInvitation, Unit>
{
    public async Task<Unit> Handle(WithdrawInvitation request, CancellationToken cancellationToken)
    {
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.Id == request.Id && i.Staff != null, cancellationToken)
            ?? throw new NotFoundException("invitation");
        invitation.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
