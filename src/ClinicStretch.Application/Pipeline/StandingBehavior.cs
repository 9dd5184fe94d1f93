using ClinicStretch.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Pipeline;

/// <summary>
/// Turns away a carer whose access has ended, a key that was withdrawn and a member who was let go or works as something else now, from the next request on: a sign-in says what
/// was true when it was made. Runs inside the transaction, since only there does the database know the clinic; what has
/// transactions of its own comes through one by one. What hands out much of a record asks once more at its end.
/// </summary>
internal sealed class StandingBehavior<TRequest, TAnswer>(IClinicDb db, ICaller caller) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (IsLookedAt(request) && !await Stands(request, cancellationToken))
        {
            throw new SignInNeededException(caller.IsMember
                ? "What you are at this clinic has changed. Sign in again, or ask its administrator."
                : "Your access has ended. Ask the person you help, or the clinic.");
        }

        var answer = await next();
        if (request is IHandsOut)
        {
            await MustStillHold(request, cancellationToken);
        }

        return answer;
    }

    // What was gathered is let go of: the caller was let go meanwhile, or the record was handed over or erased.
    private async Task MustStillHold(TRequest request, CancellationToken cancellationToken)
    {
        if (!await StillHolds(cancellationToken))
        {
            throw new SignInNeededException("Your access has ended.");
        }

        if (request is IHandsOut { IsOfARecord: true } and IAudited { Subject: { } subject } && !await IsThere(subject, cancellationToken))
        {
            throw new NotFoundException(subject.Kind);
        }
    }

    private Task<bool> IsThere(AuditSubject subject, CancellationToken cancellationToken) => subject.Kind switch
    {
        "patient" => db.Patients.AnyAsync(p => p.Id == new PatientId(subject.Id), cancellationToken),
        "plan" => db.Plans.AnyAsync(p => p.Id == new PlanId(subject.Id), cancellationToken),
        _ => Task.FromResult(true),
    };

    private bool IsLookedAt(TRequest request) => Standing.IsLookedAt(caller, request is IPublicRequest<TAnswer>, request is IOwnTransaction);

    private Task<bool> Stands(TRequest request, CancellationToken cancellationToken)
    {
        if (request is not IOwnTransaction)
        {
            return StillHolds(cancellationToken);
        }

        db.Enter(caller.ClinicId, caller.PersonId);
        return db.InTransactionAsync(() => StillHolds(cancellationToken), cancellationToken);
    }

    private Task<bool> StillHolds(CancellationToken cancellationToken) => caller.IsKey
        ? db.ApiKeys.AnyAsync(Standing.OfKey(caller), cancellationToken)
        : db.Memberships.AnyAsync(Standing.OfPerson(caller), cancellationToken);
}
