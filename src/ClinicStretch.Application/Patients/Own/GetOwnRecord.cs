using ClinicStretch.Application.Patients.Rights;
using MediatR;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>All that is kept of the patient, for the patient alone: to read, to take along, and to see who looked.</summary>
public sealed record GetOwnRecord : IPatientRequest<OwnRecord>;

internal sealed class GetOwnRecordHandler(OwnRecordReader reader, ICaller caller, TimeProvider clock) : IRequestHandler<GetOwnRecord, OwnRecord>
{
    public Task<OwnRecord> Handle(GetOwnRecord request, CancellationToken cancellationToken) =>
        reader.Read(caller.OwnRecord, clock.GetUtcNow(), cancellationToken);
}
