using ClinicStretch.Domain.Exchange.Keys;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Keys;

/// <summary>Ends a key: what holds it is let in no more, from the next request on. Sent again, it changes nothing.</summary>
public sealed record WithdrawKey(ApiKeyId Id) : IAdministratorRequest<Unit>, IAudited
{
    public AuditSubject Subject => AuditSubject.Key(Id);
}

internal sealed class WithdrawKeyHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<WithdrawKey, Unit>
{
    public async Task<Unit> Handle(WithdrawKey request, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.SingleOrDefaultAsync(k => k.Id == request.Id, cancellationToken) ?? throw new NotFoundException("key");
        key.Withdraw(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
