using ClinicStretch.Application.Audit;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Accounts.Team;
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

        db.Enter(request is INamesClinic named ? named.Clinic : caller.ClinicId, caller.PersonId, LooksAt(request));
        return request is IHandledAnew
            ? await db.InTransactionAnewAsync(() => Do(request, next, cancellationToken), cancellationToken)
            : await db.InTransactionAsync(() => Do(request, next, cancellationToken), cancellationToken);
    }

    // Who names a clinic acts there as nobody's therapist.
    private Viewer? LooksAt(TRequest request) => request is not INamesClinic && caller is { Role: Role.Therapist, MemberId: { } member } ? new Viewer(member, clock.GetUtcNow()) : null;

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
