using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Patients;

/// <summary>Calls the functions of the database that count and erase (ADR 39).</summary>
internal sealed class Eraser(ClinicDb db) : IEraser
{
    private Guid Clinic => db.Tenant!.Value.Value;

    public async Task<IReadOnlyDictionary<string, long>> Count(PatientId patient, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Counted>($"SELECT name AS \"Name\", rows AS \"Rows\" FROM rows_of_patient({Clinic}, {patient.Value})").ToListAsync(cancellationToken))
            .ToDictionary(c => c.Name, c => c.Rows, StringComparer.Ordinal);

    public async Task<IReadOnlyList<PersonId>> Erase(PatientId patient, ErasureScope scope, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Guid>($"SELECT unnest(erase_patient({Clinic}, {patient.Value}, {scope is ErasureScope.Everything})) AS \"Value\"").ToListAsync(cancellationToken))
            .ConvertAll(PersonId.From);

    public Task<int> CountAccounts(IReadOnlyList<PersonId> accounts, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(a => a.Value).ToList();
        return db.Users.CountAsync(u => ids.Contains(u.Id), cancellationToken);
    }

    public async Task<DateTimeOffset?> LastContact(PatientId patient, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<DateTimeOffset?>($"SELECT last_contact_of({Clinic}, {patient.Value}) AS \"Value\"").SingleAsync(cancellationToken);

    public async Task<IReadOnlyList<IdlePatient>> IdleSince(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Idle>(
            $"""
            SELECT id AS "Id", last_contact AS "LastContact" FROM (SELECT p.id, last_contact_of(p.clinic_id, p.id) AS last_contact FROM patients p WHERE p.clinic_id = {Clinic}) AS idle
            WHERE last_contact < {before.ToUniversalTime()} ORDER BY last_contact, id LIMIT {most}
            """).ToListAsync(cancellationToken)).ConvertAll(i => new IdlePatient(PatientId.From(i.Id), i.LastContact));

    private sealed record Counted(string Name, long Rows);

    private sealed record Idle(Guid Id, DateTimeOffset LastContact);
}
