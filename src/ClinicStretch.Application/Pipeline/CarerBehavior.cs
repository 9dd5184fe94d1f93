using ClinicStretch.Domain.Accounts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Pipeline;

/// <summary>
/// Turns away a carer whose access has ended, from the next request on: a bearer token says what was true when it was made. Runs inside the
/// transaction, since only there does the database know the clinic; what a batch is made of comes through one by one.
/// </summary>
internal sealed class CarerBehavior<TRequest, TAnswer>(IClinicDb db, ICaller caller) : IPipelineBehavior<TRequest, TAnswer>
    where TRequest : notnull
{
    public async Task<TAnswer> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TAnswer> next)
    {
        if (caller.Role is Role.Carer && request is not (IPublicRequest<TAnswer> or IOwnTransaction) && !await StillHelps(cancellationToken))
        {
            throw new SignInNeededException("Your access has ended. Ask the person you help, or the clinic.");
        }

        return await next();
    }

    private Task<bool> StillHelps(CancellationToken cancellationToken)
    {
        var (clinic, person, patient) = (caller.Clinic, caller.Person, caller.PatientId);
        return db.Memberships.AnyAsync(
            m => m.ClinicId == clinic && m.PersonId == person && m.Role == Role.Carer && m.PatientId == patient && m.EndedAt == null,
            cancellationToken);
    }
}
