using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Backups;

/// <summary>A table as the backup says it was, and as it is now; null where it is not there.</summary>
public sealed record ComparedTable(string Table, TableSum? Expected, TableSum? Found)
{
    public bool IsSame => Expected == Found;
}

/// <summary>Brings a database back into one that is empty.</summary>
public static class BackupRestorer
{
    // A dump holds what the role may do, not the role. It gets its password when the product starts.
    private const string MakeRole = $"""
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ClinicMigrator.AppRole}') THEN
            CREATE ROLE {ClinicMigrator.AppRole} NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
          END IF;
        END $$
        """;

    /// <exception cref="BackupException">A newer ClinicStretch made it.</exception>
    public static void MustBeKnown(BackupManifest manifest)
    {
        var options = new DbContextOptionsBuilder<ClinicDb>();
        options.UseNpgsql(npgsql => npgsql.MigrationsAssembly(InfrastructureSetup.MigrationsAssembly));
        using var db = new ClinicDb(options.Options);
        if (!db.Database.GetMigrations().Contains(manifest.LastMigration, StringComparer.Ordinal))
        {
            throw new BackupException(
                $"This backup was made by ClinicStretch {manifest.Product}, which is newer than this one: it has the migration {manifest.LastMigration}. "
                + "Restore it with that version.");
        }
    }

    /// <exception cref="BackupException">There is something in it, or its server is older than the backup's.</exception>
    public static async Task MustFit(BackupManifest manifest, string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = await BackupConnection.Open(connectionString, cancellationToken);
        var tables = await connection.Rows(TableSums.OurTables, r => r.GetString(0), cancellationToken);
        if (tables.Count > 0)
        {
            throw new BackupException(
                $"The database to restore into is not empty: it has {tables.Count} tables. Nothing was changed. "
                + "Make an empty one (CREATE DATABASE clinic_restored TEMPLATE template0) and name it in ConnectionStrings__Clinic.");
        }

        if (connection.PostgreSqlVersion.Major < manifest.PostgresVersion)
        {
            throw new BackupException(
                $"The backup was made on PostgreSQL {manifest.PostgresVersion} and does not go into an older one. This server is {connection.PostgreSqlVersion.Major}.");
        }
    }

    /// <summary>All or nothing: what fails leaves the database as empty as it was.</summary>
    /// <param name="dump">In the custom format of <c>pg_dump</c>.</param>
    /// <exception cref="LocalPostgresException"><c>pg_restore</c> is missing or failed.</exception>
    public static async Task Restore(BackupManifest manifest, Stream dump, string connectionString, CancellationToken cancellationToken)
    {
        await using (var connection = await BackupConnection.Open(connectionString, cancellationToken))
        {
            await connection.Scalar(MakeRole, cancellationToken);
        }

        await PostgresClient.Find(manifest.DumpVersion).Restore(connectionString, dump, cancellationToken);
    }

    /// <summary>Counts anew and holds it against what the backup says, in the order of the tables' names.</summary>
    public static async Task<IReadOnlyList<ComparedTable>> Compare(
        BackupManifest manifest, string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = await BackupConnection.Open(connectionString, cancellationToken);
        var found = (await TableSums.Of(connection, cancellationToken)).ToDictionary(t => t.Table, StringComparer.Ordinal);
        var expected = manifest.Tables.ToDictionary(t => t.Table, StringComparer.Ordinal);
        return
        [
            .. expected.Keys.Union(found.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => new ComparedTable(name, expected.GetValueOrDefault(name), found.GetValueOrDefault(name))),
        ];
    }
}
