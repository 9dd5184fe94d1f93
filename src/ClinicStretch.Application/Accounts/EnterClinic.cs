using ClinicStretch.Application.Audit;
using ClinicStretch.Domain;
using MediatR;

namespace ClinicStretch.Application.Accounts;

/// <summary>Notes in a clinic's audit that somebody who has just shown who they are goes in there. Asked before they are let in: who is not noted does not get in.</summary>
public sealed record EnterClinic(PersonId Person, Place Place) : IPublicRequest<Unit>, IOwnTransaction;

internal sealed class EnterClinicHandler(IClinicDb db, AuditBook audit) : IRequestHandler<EnterClinic, Unit>
{
    public async Task<Unit> Handle(EnterClinic request, CancellationToken cancellationToken)
    {
        db.Enter(request.Place.Clinic, request.Person);
        await db.InTransactionAsync(
            () =>
            {
                audit.NoteEntry(request.Person, request.Place);
                return db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return Unit.Value;
    }
}
