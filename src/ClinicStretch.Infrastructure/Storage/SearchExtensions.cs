using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>What the search needs of PostgreSQL itself: two extensions that come with it, and that some providers hand out on request only.</summary>
public static class SearchExtensions
{
    public static IReadOnlyList<string> Names { get; } = ["pg_trgm", "unaccent"];

    /// <summary>Installs what is missing.</summary>
    /// <param name="owner">Of the database's owner.</param>
    /// <exception cref="DatabaseNotReadyException">The server has no such extension, or the owner may not install it.</exception>
    public static async Task Install(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        foreach (var name in Names)
        {
            try
            {
                await using var command = owner.CreateCommand($"CREATE EXTENSION IF NOT EXISTS {name} SCHEMA public");
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (PostgresException e) when (IsRefused(e))
            {
                throw new DatabaseNotReadyException(name);
            }
        }
    }

    /// <summary>Those that are neither installed nor can be by this role.</summary>
    public static async Task<IReadOnlyList<string>> Missing(NpgsqlDataSource owner, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT coalesce(array_agg(w.name ORDER BY w.name), '{}') FROM unnest($1) w (name)
            WHERE NOT EXISTS (SELECT FROM pg_extension WHERE extname = w.name)
              AND NOT EXISTS (
                SELECT FROM pg_available_extension_versions v WHERE v.name = w.name
                  AND (has_database_privilege(current_database(), 'CREATE') AND v.trusted
                       OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)))
            """;
        await using var command = owner.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = Names });
        return (string[])(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private static bool IsRefused(PostgresException e) => e.SqlState
        is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.UndefinedFile or PostgresErrorCodes.FeatureNotSupported;
}

/// <summary>The database cannot be used before its administrator has done something.</summary>
/// <param name="extension">The extension that is missing.</param>
public sealed class DatabaseNotReadyException(string extension) : Exception(
    $"PostgreSQL has not got the extension {extension}, which the search needs, and does not let this role install it. "
    + $"Ask the database's administrator to run in this database:  CREATE EXTENSION IF NOT EXISTS {extension} SCHEMA public;  then try again.");
