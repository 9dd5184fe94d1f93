using Npgsql;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>One moment of a database, held open so that whoever is given its id sees that same moment, whatever is written meanwhile.</summary>
internal sealed class DatabaseSnapshot : IAsyncDisposable
{
    private const string MayReadAll = """
        SELECT (rolsuper OR rolbypassrls)
           AND NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'S') AND NOT has_table_privilege(oid, 'SELECT'))
        FROM pg_roles WHERE rolname = current_user
        """;

    private const string HowToLetItRead =
        "The role named for the backup may not read every row. Ask the database's administrator for one that may, and can do nothing else: "
        + "CREATE ROLE clinicstretch_backup LOGIN BYPASSRLS PASSWORD '...'; GRANT pg_read_all_data TO clinicstretch_backup;  "
        + "and name it in ConnectionStrings__Backup.";

    private readonly NpgsqlConnection _connection;

    private DatabaseSnapshot(NpgsqlConnection connection, string id, string lastMigration) =>
        (_connection, Id, LastMigration) = (connection, id, lastMigration);

    /// <summary>As <c>pg_dump --snapshot</c> takes it.</summary>
    public string Id { get; }

    public string LastMigration { get; }

    /// <summary>Major version of the server, such as 15.</summary>
    public int PostgresVersion => _connection.PostgreSqlVersion.Major;

    /// <exception cref="BackupException">It is no database of ours, or the role may not read all of it.</exception>
    public static async Task<DatabaseSnapshot> Open(string connectionString, CancellationToken cancellationToken)
    {
        var connection = await BackupConnection.Open(connectionString, cancellationToken);
        try
        {
            await connection.Scalar("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken);
            if (await connection.Scalar("SELECT to_regclass('public.schema_migrations')::text", cancellationToken) is not string)
            {
                throw new BackupException("There is no clinic in this database: nothing to back up. Start it once with ./clinic run.");
            }

            if (await connection.Scalar(MayReadAll, cancellationToken) is not true)
            {
                throw new BackupException(HowToLetItRead);
            }

            var id = (string)(await connection.Scalar("SELECT pg_export_snapshot()", cancellationToken))!;
            var last = (string)(await connection.Scalar("""SELECT max("MigrationId" COLLATE "C") FROM schema_migrations""", cancellationToken))!;
            return new DatabaseSnapshot(connection, id, last);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public Task<IReadOnlyList<TableSum>> Tables(CancellationToken cancellationToken) => TableSums.Of(_connection, cancellationToken);

    /// <summary>The pictures and videos that are not in the database itself.</summary>
    public async Task<IReadOnlyList<MediaFile>> FolderMedia(CancellationToken cancellationToken) =>
        await _connection.Scalar("SELECT to_regclass('public.media_contents')::text", cancellationToken) is not string
            ? []
            : await _connection.Rows(
                "SELECT clinic_id, hash FROM media_contents WHERE store = 'folder' ORDER BY clinic_id, hash",
                r => new MediaFile(r.GetGuid(0), r.GetString(1)),
                cancellationToken);

    public Task<(int Readable, int All)> Keys(byte[]? certificate, CancellationToken cancellationToken) =>
        KeyRing.Count(_connection, certificate, cancellationToken);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
