using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Patients.Consents;

/// <summary>What a patient agreed to: what holds, and how it came to that.</summary>
public sealed record ListConsents(PatientId PatientId) : IMemberRequest<PatientConsents>, IAudited
{
    public AuditSubject Subject => AuditSubject.Patient(PatientId.Value);
}

/// <param name="Current">The newest of each kind that was ever asked.</param>
/// <param name="All">Newest first.</param>
public sealed record PatientConsents(IReadOnlyList<ConsentLine> Current, IReadOnlyList<ConsentLine> All);

/// <param name="RecordedBy">Name of the member.</param>
public sealed record ConsentLine(
    ConsentId Id,
    ConsentKind Kind,
    ConsentState State,
    DateTimeOffset At,
    ConsentWay Way,
    string? TextVersion,
    string? Note,
    string RecordedBy,
    DateTimeOffset RecordedAt)
{
    internal static ConsentLine Of(Consent c, string recordedBy) =>
        new(c.Id, c.Kind, c.State, c.At, c.Way, c.TextVersion, c.Note, recordedBy, c.RecordedAt);
}

internal sealed class ListConsentsHandler(IClinicDb db, RecordReader reader) : IRequestHandler<ListConsents, PatientConsents>
{
    public async Task<PatientConsents> Handle(ListConsents request, CancellationToken cancellationToken)
    {
        if (!await db.Patients.AnyAsync(p => p.Id == request.PatientId, cancellationToken))
        {
            throw new NotFoundException("patient");
        }

        return await reader.ConsentsOf(request.PatientId, cancellationToken);
    }
}
