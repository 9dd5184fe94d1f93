using ClinicStretch.Application.Sessions;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Progress.Reports;

/// <summary>What the patient wrote beside the sessions of these days, to choose from for a report; the newest 50, oldest first.</summary>
public sealed record ListReportNotes(PatientId PatientId, DateOnly From, DateOnly To) : IMemberRequest<IReadOnlyList<ReportNote>>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

public sealed record ReportNote(SessionId Session, DateOnly Day, string Note);

internal sealed class ListReportNotesHandler(IClinicDb db) : IRequestHandler<ListReportNotes, IReadOnlyList<ReportNote>>
{
    private const int Most = 50;

    public async Task<IReadOnlyList<ReportNote>> Handle(ListReportNotes request, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        var notes = await db.Sessions.AsNoTracking().Standing(db)
            .Where(s => s.PatientId == request.PatientId && s.Day >= request.From && s.Day <= request.To && s.Note != null)
            .OrderByDescending(s => s.StartedAt).ThenBy(s => s.Id).Take(Most).Select(s => new ReportNote(s.Id, s.Day, s.Note!)).ToListAsync(cancellationToken);
        notes.Reverse();
        return notes;
    }
}
