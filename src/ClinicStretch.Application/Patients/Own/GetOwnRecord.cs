using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Patients.Rights;
using MediatR;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>All that is kept of the patient, for the patient alone: to read, to take along, and to see who looked.</summary>
public sealed record GetOwnRecord : IPatientRequest<OwnRecord>;

/// <summary>The same as a file.</summary>
public sealed record ExportOwnRecord : IPatientRequest<OwnRecord>, INeedsProof, IHandsOut;

internal sealed class GetOwnRecordHandler(OwnRecordReader reader, ICaller caller, TimeProvider clock) :
    IRequestHandler<GetOwnRecord, OwnRecord>,
    IRequestHandler<ExportOwnRecord, OwnRecord>
{
    public Task<OwnRecord> Handle(GetOwnRecord request, CancellationToken cancellationToken) => Read(cancellationToken);

    public Task<OwnRecord> Handle(ExportOwnRecord request, CancellationToken cancellationToken) => Read(cancellationToken);

    private Task<OwnRecord> Read(CancellationToken cancellationToken) => reader.Read(caller.OwnRecord, clock.GetUtcNow(), cancellationToken);
}
