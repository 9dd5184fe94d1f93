using System.Diagnostics;
using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Storage;

/// <summary>A database is brought up to date while somebody's transaction holds a table of it.</summary>
public sealed class HeldMigrationTests(TestPostgres postgres)
{
    // What comes after it changes the table of patients.
    private const string Earlier = "20261121094300_CatalogueWalls";
    private const string Held = "patients";

    private static readonly MigrationPatience Short = new(TimeSpan.FromMilliseconds(300), TimeSpan.FromSeconds(1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_what_to_do_leaves_no_migration_half_done_and_goes_on_when_run_again()
    {
        await using var database = await Old();
        DatabaseHeldException told;
        await using (await Hold(database))
        {
            told = await Assert.ThrowsAsync<DatabaseHeldException>(() => Migrate(database));
            await Assert.ThrowsAsync<DatabaseHeldException>(() => Migrate(database));
        }

        var done = await Done(database);
        await using var whole = await Old(done[^1]);
        Assert.Equal(await MigrationTests.SchemaOf(whole.Owner), await MigrationTests.SchemaOf(database.Owner));
        Assert.Contains(await FirstAfter(done[^1]), told.Message, StringComparison.Ordinal);
        Assert.Contains("pg_stat_activity", told.Message, StringComparison.Ordinal);

        await Migrate(database);
        await using var fresh = await postgres.Copy();
        Assert.Equal(await MigrationTests.SchemaOf(fresh.Owner), await MigrationTests.SchemaOf(database.Owner));
    }

    [Fact]
    public async Task The_operator_reads_it_without_a_stack_trace_and_the_exit_code_is_1()
    {
        await using var database = await Old();
        await using var held = await Hold(database);

        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ClinicStretch.Web.dll"), "migrate"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Clinic"] = database.Owner, ["Database__Patience"] = "00:00:01" },
        })!;
        var said = await process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith("The database was not brought up to 2026", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_ask_meanwhile_wait_a_little_and_are_answered()
    {
        await using var database = await Old();
        await using var held = await Hold(database);
        var migration = Assert.ThrowsAsync<DatabaseHeldException>(
            () => new ClinicMigrator(TimeProvider.System, Short with { InAll = TimeSpan.FromSeconds(4) }).Migrate(database.Owner, Cancel));
        await using var source = NpgsqlDataSource.Create(database.Owner);
        var longest = TimeSpan.Zero;
        while (!migration.IsCompleted)
        {
            var began = Stopwatch.GetTimestamp();
            await using var ask = source.CreateCommand($"SELECT count(*) FROM {Held}");
            await ask.ExecuteScalarAsync(Cancel);
            longest = new[] { longest, Stopwatch.GetElapsedTime(began) }.Max();
        }

        await migration;
        Assert.InRange(longest, Short.ForALock / 10, Short.ForALock + TimeSpan.FromSeconds(1.5));
    }

    // The time that a statement may take is for serving: what fills a column of a large table takes longer.
    [Fact]
    public async Task Neither_the_time_of_a_command_nor_of_a_statement_ends_a_long_migration()
    {
        await using var database = await Old();
        var hurried = new NpgsqlConnectionStringBuilder(database.Owner) { CommandTimeout = 1, Options = "-c statement_timeout=1000" }.ConnectionString;
        var held = await Hold(database);
        var migration = new ClinicMigrator(TimeProvider.System, new MigrationPatience(TimeSpan.FromMinutes(1), TimeSpan.Zero)).Migrate(hurried, Cancel);

        await Task.Delay(TimeSpan.FromSeconds(4), Cancel);
        Assert.False(migration.IsCompleted);
        await held.DisposeAsync();

        await migration;
    }

    private static Task<string> Migrate(TestDatabase database) => new ClinicMigrator(TimeProvider.System, Short).Migrate(database.Owner, Cancel);

    private async Task<TestDatabase> Old(string until = Earlier)
    {
        var database = await postgres.Empty();
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await SearchExtensions.Install(source, Cancel);
        await using var db = Open(source);
        await db.GetService<IMigrator>().MigrateAsync(until, Cancel);
        return database;
    }

    private static async Task<IReadOnlyList<string>> Done(TestDatabase database)
    {
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await using var db = Open(source);
        return [.. await db.Database.GetAppliedMigrationsAsync(Cancel)];
    }

    private static async Task<string> FirstAfter(string migration)
    {
        await using var source = NpgsqlDataSource.Create("Host=127.0.0.1");
        await using var db = Open(source);
        return db.Database.GetMigrations().SkipWhile(m => m != migration).Skip(1).First();
    }

    // Somebody who has read the patients and not ended their transaction.
    private static async Task<NpgsqlConnection> Hold(TestDatabase database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.Owner) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand($"BEGIN; SELECT count(*) FROM {Held}", connection);
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }

    private static ClinicDb Open(NpgsqlDataSource source)
    {
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, source);
        return new ClinicDb(options.Options);
    }
}
