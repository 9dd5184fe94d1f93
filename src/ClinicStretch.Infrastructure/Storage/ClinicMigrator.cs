using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Infrastructure.Catalogue;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>Brings a database up to date as its owner, and lets the app's own role in.</summary>
/// <param name="patience">With others' locks; null for the usual.</param>
/// <param name="appPassword">What the app's role signs in with; null for one that follows from the owner's, so that who has that needs no other.</param>
public sealed class ClinicMigrator(TimeProvider clock, MigrationPatience? patience = null, string? appPassword = null)
{
    private readonly MigrationPatience _patience = patience ?? MigrationPatience.Usual;

    /// <summary>The role the app connects as: owns nothing, bypasses nothing.</summary>
    public const string AppRole = "clinicstretch_app";

    /// <summary>Migrates, loads the shipped catalogue, and answers the connection string for the app.</summary>
    /// <param name="owner">Connection string of a role that may create tables and roles.</param>
    /// <exception cref="DatabaseNotReadyException">An extension is missing.</exception>
    /// <exception cref="DatabaseHeldException">Others hold what it changes; each migration is done whole or not at all.</exception>
    public async Task<string> Migrate(string owner, CancellationToken cancellationToken)
    {
        // What fills a column of a large table takes its time.
        await using var source = InfrastructureSetup.DataSourceFor(new NpgsqlConnectionStringBuilder(owner) { CommandTimeout = 0 }.ConnectionString);
        await SearchExtensions.Install(source, cancellationToken);
        var began = clock.GetTimestamp();
        while (!await TryMigrate(source, isLast: clock.GetElapsedTime(began) >= _patience.InAll, cancellationToken))
        {
            await Task.Delay(MigrationPatience.Pause, clock, cancellationToken);
        }

        await LetAppIn(source, appPassword ?? AppPassword(owner), cancellationToken);
        return AppConnection(owner, appPassword);
    }

    /// <summary>The app's connection string that belongs to an owner's: same server and database, the app's role and password.</summary>
    /// <param name="password">Null for the one that follows from the owner's.</param>
    public static string AppConnection(string owner, string? password = null) => new NpgsqlConnectionStringBuilder(owner)
    {
        Username = AppRole,
        Password = password ?? AppPassword(owner),
        ApplicationName = "clinicstretch",
    }.ConnectionString;

    private async Task<bool> TryMigrate(NpgsqlDataSource source, bool isLast, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, source);
        options.AddInterceptors(new MigrationPatienceInterceptor(_patience));
        await using var db = new ClinicDb(options.Options);
        try
        {
            await db.Database.MigrateAsync(cancellationToken);
            await CatalogueLoader.Load(db, CatalogueFile.Shipped(), clock.GetUtcNow(), cancellationToken);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or NpgsqlException or DbUpdateException && MigrationPatience.IsSpent(e))
        {
            var pending = await db.Database.GetPendingMigrationsAsync(cancellationToken);
            return isLast ? throw new DatabaseHeldException(pending.FirstOrDefault() ?? "the shipped catalogue", e) : false;
        }
    }

    // Derived, so that every instance and every restart knows it and no file holds it; whoever has the owner's password needs no other.
    private static string AppPassword(string owner)
    {
        var secret = new NpgsqlConnectionStringBuilder(owner).Password ?? "";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(AppRole)));
    }

    // ALTER ROLE takes no parameters: the server quotes the password itself. Which migrations there are, a server asks before it serves.
    private static async Task LetAppIn(NpgsqlDataSource source, string password, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var quote = new NpgsqlCommand($"SELECT format('ALTER ROLE {AppRole} LOGIN PASSWORD %L; GRANT SELECT ON schema_migrations TO {AppRole}', @password)", connection);
        quote.Parameters.AddWithValue("password", password);
        await using var command = new NpgsqlCommand((string)(await quote.ExecuteScalarAsync(cancellationToken))!, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
