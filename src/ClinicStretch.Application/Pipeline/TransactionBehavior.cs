using ClinicStretch.Application.Audit;
using ClinicStretch.Domain.Audit;
using MediatR;

namespace ClinicStretch.Application.Pipeline;

/// <summary>One transaction a request, reads too: only inside one does the database know the clinic. The audit row is part of it.</summary>
internal sealed class TransactionBehavior<TRequest, TAnswer>(IClinicDb db, ICaller caller, AuditBook audit, TimeProvider clock)
    : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (request is IOwnTransaction)
        {
            return await next();
        }

        var entrance = Entrance.Of(request, caller, clock.GetUtcNow());
        db.Enter(entrance.Clinic, entrance.Person, entrance.Viewer);
        return request is IHandledAnew
            ? await db.InTransactionAnewAsync(() => Do(request, next, cancellationToken), cancellationToken)
            : await db.InTransactionAsync(() => Do(request, next, cancellationToken), cancellationToken);
    }

    private async Task<TAnswer> Do(TRequest request, RequestHandlerDelegate<TAnswer> next, CancellationToken cancellationToken)
    {
        var answer = await next();
        if (request is IAudited audited)
        {
            await audit.Note(typeof(TRequest).Name, audited.Subject, AuditOutcome.Done, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return answer;
    }
}
