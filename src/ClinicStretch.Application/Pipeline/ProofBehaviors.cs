using ClinicStretch.Application.Accounts.Factors;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Pipeline;

/// <summary>Asks for a recent proof before what needs one.</summary>
internal sealed class ProofBehavior<TRequest, TAnswer>(ICaller caller, TimeProvider clock) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next) =>
        request is INeedsProof { IsProofNeeded: true } && !Proof.IsFresh(caller.ProvedAt, clock.GetUtcNow()) ? throw new ProofNeededException() : next();
}

/// <summary>
/// Lets a member in who has used no second factor only where the clinic asks for none. What the clinic asks for is read each time, so that it holds
/// from the next request on, whatever the sign-in was begun with. Runs inside the transaction, as only there the database knows the clinic.
/// </summary>
internal sealed class SecondFactorBehavior<TRequest, TAnswer>(IClinicDb db, ICaller caller) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (Standing.ShowedOneFactor(caller, request is IPublicRequest<TAnswer> or IBeforeSecondFactor) && await IsNeeded(request, cancellationToken))
        {
            throw new SecondFactorNeededException();
        }

        return await next();
    }

    private Task<bool> IsNeeded(TRequest request, CancellationToken cancellationToken)
    {
        if (request is not IOwnTransaction)
        {
            return db.Clinics.AnyAsync(c => c.StaffNeedSecondFactor, cancellationToken);
        }

        db.Enter(caller.ClinicId, caller.PersonId);
        return db.InTransactionAsync(() => db.Clinics.AnyAsync(c => c.StaffNeedSecondFactor, cancellationToken), cancellationToken);
    }
}
