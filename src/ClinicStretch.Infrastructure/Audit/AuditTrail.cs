using ClinicStretch.Domain;
using Npgsql;

namespace ClinicStretch.Infrastructure.Audit;

/// <summary>
/// Reads the audit from end to end and finds what was altered, removed or put in between. It works the hashes out by itself: a database whose
/// functions were changed cannot talk it round. Whoever may rewrite a whole chain can only be found by a head that was kept elsewhere.
/// </summary>
public static class AuditTrail
{
    private const int MostFaults = 20;

    /// <summary>The verdict on each clinic.</summary>
    /// <param name="source">Of a role that may read the audit.</param>
    /// <param name="kept">Heads that were noted earlier and kept elsewhere; at most one a clinic. One of a clinic that is gone is a fault.</param>
    public static async Task<IReadOnlyList<AuditVerdict>> Verify(NpgsqlDataSource source, IReadOnlyList<AuditHead> kept, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        var verdicts = new List<AuditVerdict>();
        foreach (var clinic in (await Clinics(connection, cancellationToken)).Union(kept.Select(k => k.Clinic)))
        {
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
            verdicts.Add(await Verify(connection, clinic, kept.SingleOrDefault(k => k.Clinic == clinic), cancellationToken));
        }

        return verdicts;
    }

    /// <summary>The verdict on one clinic, as the connection's transaction sees it.</summary>
    public static async Task<AuditVerdict> Verify(NpgsqlConnection connection, ClinicId clinic, AuditHead? kept, CancellationToken cancellationToken)
    {
        await Run(connection, "SELECT set_config('app.clinic_id', $1::text, true)", clinic, static _ => { }, cancellationToken);
        var head = new AuditHead(clinic, 0, "");
        await Run(
            connection, "SELECT number, hash FROM audit_heads WHERE clinic_id = $1", clinic,
            row => head = new AuditHead(clinic, row.GetInt64(0), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(1))), cancellationToken);
        var chain = new ChainReader(kept);
        await Run(
            connection, $"SELECT {AuditRow.Columns} FROM audit_entries WHERE clinic_id = $1 ORDER BY number", clinic,
            row => chain.Take(AuditRow.Read(row)), cancellationToken);
        return new AuditVerdict(head, [.. chain.FaultsAgainst(head).Take(MostFaults)]);
    }

    private static async Task<IReadOnlyList<ClinicId>> Clinics(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT id FROM clinic_register ORDER BY id", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var clinics = new List<ClinicId>();
        while (await reader.ReadAsync(cancellationToken))
        {
            clinics.Add(new ClinicId(reader.GetGuid(0)));
        }

        return clinics;
    }

    private static async Task Run(NpgsqlConnection connection, string sql, ClinicId clinic, Action<NpgsqlDataReader> take, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = clinic.Value } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            take(reader);
        }
    }
}
