using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Infrastructure.Catalogue;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Infrastructure.Storage;

/// <summary>Brings a database up to date as its owner, and lets the app's own role in.</summary>
public sealed class ClinicMigrator(TimeProvider clock)
{
    /// <summary>The role the app connects as: owns nothing, bypasses nothing.</summary>
    public const string AppRole = "clinicstretch_app";

    /// <summary>Migrates, loads the shipped catalogue, and answers the connection string for the app.</summary>
    /// <param name="owner">Connection string of a role that may create tables and roles.</param>
    /// <exception cref="DatabaseNotReadyException">An extension is missing.</exception>
    public async Task<string> Migrate(string owner, CancellationToken cancellationToken)
    {
        await using var source = InfrastructureSetup.DataSourceFor(owner);
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, source);
        await using var db = new ClinicDb(options.Options);
        await SearchExtensions.Install(source, cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await CatalogueLoader.Load(db, CatalogueFile.Shipped(), clock.GetUtcNow(), cancellationToken);
        await LetAppIn(source, AppPassword(owner), cancellationToken);
        return AppConnection(owner);
    }

    /// <summary>The app's connection string that belongs to an owner's: same server and database, the app's role and password.</summary>
    public static string AppConnection(string owner) => new NpgsqlConnectionStringBuilder(owner)
    {
        Username = AppRole,
        Password = AppPassword(owner),
        ApplicationName = "clinicstretch",
    }.ConnectionString;

    // Derived, so that every instance and every restart knows it and no file holds it; whoever has the owner's password needs no other.
    private static string AppPassword(string owner)
    {
        var secret = new NpgsqlConnectionStringBuilder(owner).Password ?? "";
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(AppRole)));
    }

    // The password is hexadecimal, so it needs no quoting; ALTER ROLE takes no parameters.
    private static async Task LetAppIn(NpgsqlDataSource source, string password, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"ALTER ROLE {AppRole} LOGIN PASSWORD '{password}'";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
