using System.Diagnostics;
using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The database is brought up to date while patients log.</summary>
public sealed class MigrationUnderLoadTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Patients = 6;
    private const int InBetween = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // What the newest migration takes away on the way back, the server may miss; a phone takes 500 for a server that is away, and sends again.
    [Fact]
    public async Task Through_the_newest_migration_every_session_is_kept_once()
    {
        var clinic = await host.NewClinic();
        await using var load = await SessionLoad.Begin(host, clinic, [host.Http.BaseAddress!], Patients, stands: 500);
        load.Pace = TimeSpan.FromMilliseconds(200);
        await load.Until(InBetween);
        var newest = await BackByOne();
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancel);
        var (before, again) = (load.Acknowledged, load.SentAgain);

        await Migrate();
        await load.Until(load.Acknowledged + InBetween);
        var acknowledged = await load.End();

        Assert.Equal(1, await Sql($"SELECT count(*)::int FROM schema_migrations WHERE \"MigrationId\" = '{newest}'"));
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions"));
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions", $"id IN ('{string.Join("','", acknowledged)}')"));
        output.WriteLine($"{newest}: {before} sessions acknowledged before and {acknowledged.Count - before} from then on, {again} sendings repeated before and {load.SentAgain - again} from then on; all there once.");
    }

    private async Task<string> BackByOne()
    {
        await using var source = NpgsqlDataSource.Create(host.Database.Owner);
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, source);
        await using var db = new ClinicDb(options.Options);
        var known = db.Database.GetMigrations().ToList();
        await db.GetService<IMigrator>().MigrateAsync(known[^2], Cancel);
        return known[^1];
    }

    // As the operator does.
    private async Task Migrate()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ClinicStretch.Web.dll"), "migrate"])
        {
            Environment = { ["ConnectionStrings__Clinic"] = host.Database.Owner },
        })!;
        await process.WaitForExitAsync(Cancel);
        Assert.Equal(0, process.ExitCode);
    }

    private async Task<int> Sql(string sql)
    {
        await using var command = host.Owner.CreateCommand(sql);
        return (int)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
