using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Web.Operation.Serving;

/// <summary>The database a server is about to serve: of this version or a newer one, by a role that cannot pass the walls between clinics.</summary>
internal static class ServedDatabase
{
    private const string OwnsOrPasses = """
        SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_class WHERE relowner = pg_roles.oid AND relkind IN ('r', 'p'))
        FROM pg_roles WHERE rolname = current_user
        """;

    /// <exception cref="OperatorException">It is not; the message says what to do.</exception>
    public static async Task MustBeRight(string app, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(app);
        await using var mayPass = source.CreateCommand(OwnsOrPasses);
        if (await mayPass.ExecuteScalarAsync(cancellationToken) is true)
        {
            throw new OperatorException($"ConnectionStrings__App names a role that the walls between clinics do not hold. Name {ClinicMigrator.AppRole}.");
        }

        if (await Pending(source, cancellationToken) is { Count: > 0 } pending)
        {
            throw new OperatorException($"The database is not up to date: {pending.Count} migrations are missing, {pending[0]} first. Run  migrate  of this version as the owner, then start again.");
        }
    }

    private static async Task<IReadOnlyList<string>> Pending(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, source);
        await using var db = new ClinicDb(options.Options);
        try
        {
            return [.. await db.Database.GetPendingMigrationsAsync(cancellationToken)];
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            // Only a version before this verb leaves it unreadable.
            return [.. db.Database.GetMigrations().TakeLast(1)];
        }
    }
}
