using System.Globalization;
using System.Text.Json;
using ClinicStretch.Domain.Patients.Rights;
using Npgsql;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>
/// A file with every erasure of every clinic, to be kept apart from the backups: whoever restores one erases again what was erased after it. It
/// holds ids, counts and hashes, and names nobody.
/// </summary>
public static class ErasureLog
{
    private const string All = """
        SELECT json_build_object('clinic', clinic_id, 'id', id, 'patient', patient_id, 'scope', scope, 'cause', cause, 'request', request_id, 'at', at,
          'by', by, 'certificate', certificate, 'hash', hash)::text FROM erasures ORDER BY at, id
        """;

    // A hold that was lifted after the backup is lifted again; whoever erased had looked for one.
    private const string Lift = """
        UPDATE legal_holds SET lifted_at = now(), lifted_by = placed_by, lift_reason = 'Erased after the backup that was restored'
        WHERE clinic_id = $1 AND patient_id = $2 AND lifted_at IS NULL
        """;

    private const string Keep = """
        INSERT INTO erasures (clinic_id, id, patient_id, scope, cause, request_id, at, by, certificate, hash)
        VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT m.id FROM members m WHERE m.clinic_id = $1 AND m.id = $8), $9, $10)
        """;

    private const string Note = """
        INSERT INTO audit_entries (clinic_id, id, at, person_id, role, action, subject_kind, subject_id, patient_id, outcome, address)
        VALUES ($1, gen_random_uuid(), now(), NULL, 'System', 'ReplayErasure', 'erasure', $2, $3, 'Done', NULL)
        """;

    /// <summary>Writes all erasures into a file. What stands in it already and is not in the database, such as after a restore, stays.</summary>
    /// <returns>How many stand in it.</returns>
    /// <exception cref="BackupException">The file is there and is no such list.</exception>
    public static async Task<int> Write(string connectionString, string file, CancellationToken cancellationToken)
    {
        await using var connection = await BackupConnection.Open(connectionString, cancellationToken);
        var lines = File.Exists(file) ? (await Read(file, cancellationToken)).ToDictionary(l => (l.Clinic, l.Id)) : [];
        foreach (var line in await connection.Rows(All, r => Parse(r.GetString(0)), cancellationToken))
        {
            lines[(line.Clinic, line.Id)] = line;
        }

        // Never half of it: the old list stays until the new one is whole.
        await File.WriteAllLinesAsync($"{file}.part", lines.Values.OrderBy(l => l.At).ThenBy(l => l.Id).Select(l => JsonSerializer.Serialize(l, JsonSerializerOptions.Web)), cancellationToken);
        File.Move($"{file}.part", file, overwrite: true);
        return lines.Count;
    }

    /// <exception cref="BackupException">It cannot be read, is no such list, or a line of it was altered.</exception>
    public static async Task<IReadOnlyList<LoggedErasure>> Read(string file, CancellationToken cancellationToken)
    {
        try
        {
            var lines = (await File.ReadAllLinesAsync(file, cancellationToken)).Where(l => l.Length > 0).Select(Parse).ToList();
            return lines.FindIndex(l => Erasure.HashOf(l.Certificate) != l.Hash) is >= 0 and var altered
                ? throw new BackupException(string.Create(CultureInfo.InvariantCulture, $"Line {altered + 1} of {file} was altered: its certificate has another hash. Nothing was changed."))
                : lines;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BackupException($"{file} is no list of erasures that can be read. Name the file that \"./clinic erasures --out\" wrote.", e);
        }
    }

    /// <summary>Erases again what was erased after the backup. What the database knows as erased is left alone, so that twice is as once.</summary>
    /// <param name="connectionString">Of the owner of a database that is up to date.</param>
    public static async Task<ReplayedErasures> Replay(string connectionString, IReadOnlyList<LoggedErasure> log, CancellationToken cancellationToken)
    {
        var (done, known, elsewhere) = (0, 0, 0);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var line in log.OrderBy(l => l.At))
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await Run(connection, "SELECT set_config('app.clinic_id', $1::text, true)", cancellationToken, line.Clinic);
            if (await Run(connection, "SELECT 1 FROM clinics WHERE id = $1", cancellationToken, line.Clinic) is null)
            {
                elsewhere++;
            }
            else if (await Run(connection, "SELECT 1 FROM erasures WHERE clinic_id = $1 AND id = $2", cancellationToken, line.Clinic, line.Id) is not null)
            {
                known++;
            }
            else
            {
                await Erase(connection, line, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
                done++;
            }
        }

        return new ReplayedErasures(done, known, elsewhere);
    }

    private static async Task Erase(NpgsqlConnection connection, LoggedErasure line, CancellationToken cancellationToken)
    {
        await Run(connection, Lift, cancellationToken, line.Clinic, line.Patient);
        await Run(
            connection, "SELECT erase_patient($1, $2, $3)", cancellationToken, line.Clinic, line.Patient, line.Scope == nameof(ErasureScope.Everything));
        await Run(
            connection, Keep, cancellationToken, line.Clinic, line.Id, line.Patient, line.Scope, line.Cause, (object?)line.Request ?? DBNull.Value,
            line.At.ToUniversalTime(), (object?)line.By ?? DBNull.Value, line.Certificate, line.Hash);
        await Run(connection, Note, cancellationToken, line.Clinic, line.Id, line.Patient);
    }

    private static LoggedErasure Parse(string json) => JsonSerializer.Deserialize<LoggedErasure>(json, JsonSerializerOptions.Web) ?? throw new JsonException("Nothing.");

    private static async Task<object?> Run(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Array.ForEach(values, value => command.Parameters.Add(value is DBNull ? new NpgsqlParameter { NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid, Value = value } : new NpgsqlParameter { Value = value }));
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}

/// <summary>A line of the file.</summary>
public sealed record LoggedErasure
{
    public required Guid Clinic { get; init; }
    public required Guid Id { get; init; }
    public required Guid Patient { get; init; }
    public required string Scope { get; init; }
    public required string Cause { get; init; }
    public required Guid? Request { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid? By { get; init; }
    public required string Certificate { get; init; }
    public required string Hash { get; init; }
}

/// <param name="Done">How many were erased again.</param>
/// <param name="Known">How many the database knew of.</param>
/// <param name="Elsewhere">How many are of clinics that are not there.</param>
public sealed record ReplayedErasures(int Done, int Known, int Elsewhere);
