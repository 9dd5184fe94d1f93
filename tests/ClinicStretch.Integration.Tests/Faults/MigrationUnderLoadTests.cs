using System.Diagnostics;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The database is brought up to date while patients log.</summary>
public sealed class MigrationUnderLoadTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Patients = 6;
    private const int InBetween = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // What a newer version adds, while this one still runs: columns, an index and a table. That none narrows, ExpandingMigrationTests holds.
    private const string OfANewerVersion =
        """
        BEGIN;
        ALTER TABLE sessions ADD COLUMN of_a_newer_version text NULL;
        ALTER TABLE patients ADD COLUMN of_a_newer_version integer NOT NULL DEFAULT 0;
        CREATE INDEX ix_of_a_newer_version ON sessions (clinic_id, of_a_newer_version);
        CREATE TABLE of_a_newer_version (clinic_id uuid NOT NULL, id uuid NOT NULL, PRIMARY KEY (clinic_id, id), FOREIGN KEY (clinic_id) REFERENCES clinics (id));
        COMMIT;
        """;

    [Fact]
    public async Task While_a_newer_version_migrates_every_session_is_kept_once()
    {
        var clinic = await host.NewClinic();
        await using var load = await SessionLoad.Begin(host, clinic, [host.Http.BaseAddress!], Patients);
        load.Pace = TimeSpan.FromMilliseconds(200);
        await load.Until(InBetween);
        var before = load.Acknowledged;

        await using (var migration = host.Owner.CreateCommand(OfANewerVersion))
        {
            await migration.ExecuteNonQueryAsync(Cancel);
        }

        await Migrate();
        await load.Until(load.Acknowledged + InBetween);
        var acknowledged = await load.End();

        Assert.Equal(acknowledged.Count, await clinic.Count("sessions"));
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions", $"id IN ('{string.Join("','", acknowledged)}')"));
        output.WriteLine($"{before} sessions acknowledged before the migration and {acknowledged.Count - before} from then on, {load.SentAgain} sendings repeated; all there once.");
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
}
