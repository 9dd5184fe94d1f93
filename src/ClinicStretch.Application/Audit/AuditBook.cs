using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Team;
using ClinicStretch.Domain.Audit;
using ClinicStretch.Domain.Patients.Rights;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Audit;

/// <summary>Writes rows of the audit about what the caller does.</summary>
internal sealed class AuditBook(IClinicDb db, ICaller caller, TimeProvider clock)
{
    /// <summary>Adds a row; the caller saves it.</summary>
    public async Task Note(string action, AuditSubject subject, AuditOutcome outcome, CancellationToken cancellationToken) =>
        db.Audit.Add(Entry(action, subject, await PatientOf(subject, cancellationToken), outcome));

    /// <summary>The same where the patient is known.</summary>
    public void Note(string action, PatientId patient) => db.Audit.Add(Entry(action, AuditSubject.Patient(patient.Value), patient, AuditOutcome.Done));

    /// <summary>What goes by itself, by nobody's hand; the caller saves nothing.</summary>
    public async Task NoteOfSystem(ClinicId clinic, string action, AuditSubject subject, CancellationToken cancellationToken)
    {
        db.Audit.Add(new AuditEntry
        {
            ClinicId = clinic,
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            At = clock.GetUtcNow(),
            PersonId = null,
            Role = "System",
            Action = action,
            SubjectKind = subject.Kind,
            SubjectId = subject.Id,
            PatientId = await PatientOf(subject, cancellationToken),
            Address = null,
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The same of a person who goes in, and is nobody yet to the request.</summary>
    public void NoteEntry(PersonId person, Place place) => db.Audit.Add(new AuditEntry
    {
        ClinicId = place.Clinic,
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        At = clock.GetUtcNow(),
        PersonId = person,
        Role = place.Role.ToString(),
        Action = nameof(EnterClinic),
        SubjectKind = "account",
        SubjectId = person.Value,
        PatientId = null,
        Address = caller.Address,
    });

    private AuditEntry Entry(string action, AuditSubject subject, PatientId? patient, AuditOutcome outcome) => new()
    {
        ClinicId = caller.Clinic,
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        At = clock.GetUtcNow(),
        PersonId = caller.PersonId,
        Role = caller.Role!.Value.ToString(),
        Action = action,
        SubjectKind = subject.Kind,
        SubjectId = subject.Id,
        PatientId = patient,
        Outcome = outcome,
        Address = caller.Address,
    };

    private async Task<PatientId?> PatientOf(AuditSubject subject, CancellationToken cancellationToken) => subject.Kind switch
    {
        "patient" => await db.Patients.AnyAsync(p => p.Id == new PatientId(subject.Id), cancellationToken) ? new PatientId(subject.Id) : null,
        "alert" => await db.Alerts.Where(a => a.Id == new AlertId(subject.Id)).Select(a => (PatientId?)a.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "plan" => await db.Plans.Where(p => p.Id == new PlanId(subject.Id)).Select(p => (PatientId?)p.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "session" => db.Sessions.Local.FirstOrDefault(s => s.Id.Value == subject.Id)?.PatientId ?? await db.Sessions.Where(s => s.Id == new SessionId(subject.Id)).Select(s => (PatientId?)s.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "consent" => await db.Consents.Where(c => c.Id == new ConsentId(subject.Id)).Select(c => (PatientId?)c.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "data-request" => await db.DataRequests.Where(r => r.Id == new DataRequestId(subject.Id)).Select(r => (PatientId?)r.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "hold" => await db.LegalHolds.Where(h => h.Id == new HoldId(subject.Id)).Select(h => (PatientId?)h.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "erasure" => await db.Erasures.Where(e => e.Id == new ErasureId(subject.Id)).Select(e => (PatientId?)e.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        "opening" => await db.RecordOpenings.Where(o => o.Id == new OpeningId(subject.Id)).Select(o => (PatientId?)o.PatientId)
            .SingleOrDefaultAsync(cancellationToken),
        _ => null,
    };
}
