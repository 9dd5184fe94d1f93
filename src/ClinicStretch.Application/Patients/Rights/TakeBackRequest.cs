using ClinicStretch.Domain.Patients.Rights;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Rights;

/// <summary>The patient no longer asks. Until it is answered; twice is as once.</summary>
public sealed record TakeBackRequest(DataRequestId Id) : IPatientRequest<OwnRequest>, IAudited
{
    public AuditSubject Subject => AuditSubject.DataRequest(Id.Value);
}

internal sealed class TakeBackRequestHandler(IClinicDb db, ICaller caller, TimeProvider clock) : IRequestHandler<TakeBackRequest, OwnRequest>
{
    public async Task<OwnRequest> Handle(TakeBackRequest request, CancellationToken cancellationToken)
    {
        var mine = caller.OwnRecord;
        var asked = await db.DataRequests.SingleOrDefaultAsync(r => r.Id == request.Id && r.PatientId == mine, cancellationToken)
            ?? throw new NotFoundException("request");
        asked.TakeBack(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return OwnRequest.Of(asked);
    }
}
