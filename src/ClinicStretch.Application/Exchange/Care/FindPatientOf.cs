using ClinicStretch.Application.Programmes.Issued;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Messages;
using ClinicStretch.Domain.Programmes;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Measures;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Care;

/// <summary>Whose record a part of one is in; reading that record is asked for, and noted, apart from this.</summary>
public sealed record FindPatientOf(CarePart Part, Guid Id) : IClinicRequest<PatientId>, IOpenToKeys;

/// <summary>What of a record has an id of its own.</summary>
public enum CarePart { Patient, Plan, Session, Answer, Alert, Document, Message }

internal sealed class FindPatientOfHandler(IClinicDb db) : IRequestHandler<FindPatientOf, PatientId>
{
    public async Task<PatientId> Handle(FindPatientOf request, CancellationToken cancellationToken) =>
        await Found(request.Part, request.Id).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("record");

    private IQueryable<PatientId?> Found(CarePart part, Guid id) => part switch
    {
        CarePart.Patient => db.Patients.Where(p => p.Id == new PatientId(id)).Select(p => (PatientId?)p.Id),
        CarePart.Plan => db.Plans.Where(p => p.Id == new PlanId(id)).Select(p => (PatientId?)p.PatientId),
        CarePart.Session => db.Sessions.Where(s => s.Id == new SessionId(id)).Select(s => (PatientId?)s.PatientId),
        CarePart.Answer => db.MeasureAnswers.Where(a => a.Id == new MeasureAnswerId(id)).Select(a => (PatientId?)a.PatientId),
        CarePart.Alert => db.Alerts.Where(a => a.Id == new AlertId(id)).Select(a => (PatientId?)a.PatientId),
        CarePart.Document => db.IssuedDocuments.Where(d => d.Id == new IssuedDocumentId(id)).Select(d => (PatientId?)d.PatientId),
        CarePart.Message => db.Messages.Where(m => m.Id == new MessageId(id)).Select(m => (PatientId?)m.PatientId),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };
}
