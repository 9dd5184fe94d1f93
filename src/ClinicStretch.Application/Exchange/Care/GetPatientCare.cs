using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Patients.Rights;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using MediatR;

namespace ClinicStretch.Application.Exchange.Care;

/// <summary>A patient's care, for a member, a key or the patient to read in another system. Who helps the patient reads it here.</summary>
public sealed record GetPatientCare(PatientId PatientId) : IClinicRequest<PatientCare>, IAudited, IHandsOut, IOpenToKeys
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <summary>The patient's own, to take along to whom they like (GDPR art. 20).</summary>
public sealed record ExportOwnCare : IPatientRequest<PatientCare>, INeedsProof, IHandsOut;

internal sealed class GetPatientCareHandler(CareReader reader, ICaller caller) :
    IRequestHandler<GetPatientCare, PatientCare>,
    IRequestHandler<ExportOwnCare, PatientCare>
{
    public Task<PatientCare> Handle(GetPatientCare request, CancellationToken cancellationToken) => caller.Role is not Role.Carer && caller.MaySee(request.PatientId)
        ? reader.Read(request.PatientId, cancellationToken)
        : throw new NotFoundException("record");

    public Task<PatientCare> Handle(ExportOwnCare request, CancellationToken cancellationToken) => reader.Read(caller.OwnRecord, cancellationToken);
}
