using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Exchange.Care;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Domain;
using FluentValidation;
using MediatR;

namespace ClinicStretch.Application.Patients.Own;

/// <summary>All that is kept of a patient, for the clinic to hand out: to who asks for it on paper, or before it is erased.</summary>
/// <param name="Paper">Null for A4.</param>
public sealed record ExportPatient(PatientId PatientId, Paper? Paper) : IAdministratorRequest<ExportedPatient>, IAudited, INeedsProof, IHandsOut
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Record">What a program reads.</param>
/// <param name="Care">The part of it that another clinic's system knows how to read.</param>
/// <param name="Pdf">What the patient reads, in their language.</param>
public sealed record ExportedPatient(OwnRecord Record, PatientCare Care, byte[] Pdf);

internal sealed class ExportPatientValidator : AbstractValidator<ExportPatient>
{
    public ExportPatientValidator() => RuleFor(x => x.Paper).IsInEnum();
}

internal sealed class ExportPatientHandler(RecordScribe scribe, CareReader care, IRecordPrinter printer) : IRequestHandler<ExportPatient, ExportedPatient>
{
    public async Task<ExportedPatient> Handle(ExportPatient request, CancellationToken cancellationToken)
    {
        var (record, document) = await scribe.Write(request.PatientId, cancellationToken);
        return new ExportedPatient(record, await care.Read(request.PatientId, cancellationToken), printer.Print(document, request.Paper ?? Paper.A4));
    }
}
