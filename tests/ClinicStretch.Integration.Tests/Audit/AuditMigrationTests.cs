using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Audit;

/// <summary>A database from before the chain: its rows are the beginning of it.</summary>
public sealed class AuditMigrationTests(TestPostgres postgres)
{
    private const string BeforeTheChain = "AnsweredOnTheWay";

    // 7 rows of one clinic, 1 of another, none of a third; two at the same moment.
    private const string Rows = """
        INSERT INTO clinics (id, language, name, time_zone_id) SELECT gen_random_uuid(), 'en-GB', 'Clinic ' || n, 'Europe/London' FROM generate_series(1, 3) AS n;
        INSERT INTO audit_entries (clinic_id, id, at, person_id, role, action, subject_kind, subject_id, patient_id)
        SELECT c.id, gen_random_uuid(), timestamptz '2026-03-02 09:00:00.123456+00' + (n / 2) * interval '1 minute',
          CASE WHEN n % 2 = 0 THEN gen_random_uuid() END, 'Therapist', 'GetPatient', 'patient', gen_random_uuid(), CASE WHEN n % 3 = 0 THEN gen_random_uuid() END
        FROM clinics c, generate_series(1, 7) AS n WHERE c.name = 'Clinic 1' OR (c.name = 'Clinic 2' AND n = 1);
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_from_before_the_chain_are_its_beginning_and_later_ones_follow_them()
    {
        await using var database = await postgres.Empty();
        await using var source = NpgsqlDataSource.Create(database.Owner);
        await MigrateUpTo(BeforeTheChain, database.Owner);
        await Run(source, Rows);

        await new ClinicMigrator(TimeProvider.System).Migrate(database.Owner, Cancel);

        var verdicts = await AuditTrail.Verify(source, [], Cancel);
        Assert.All(verdicts, verdict => Assert.Empty(verdict.Faults));
        Assert.Equal([0, 1, 7], verdicts.Select(v => v.Head.Number).Order());
        Assert.Equal(8, await Done(source));

        await Run(source, """
            INSERT INTO audit_entries (clinic_id, id, at, role, action, subject_kind, subject_id)
            SELECT id, gen_random_uuid(), now(), 'Therapist', 'GetPatient', 'patient', gen_random_uuid() FROM clinics
            """);

        verdicts = await AuditTrail.Verify(source, [], Cancel);
        Assert.All(verdicts, verdict => Assert.Empty(verdict.Faults));
        Assert.Equal([1, 2, 8], verdicts.Select(v => v.Head.Number).Order());
    }

    private static async Task MigrateUpTo(string migration, string owner)
    {
        await using var source = InfrastructureSetup.DataSourceFor(owner);
        await SearchExtensions.Install(source, Cancel);
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, source);
        await using var db = new ClinicDb(options.Options);
        await db.GetService<IMigrator>().MigrateAsync(migration, Cancel);
    }

    private static async Task<long> Done(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM audit_entries WHERE outcome = 'Done' AND address IS NULL");
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }

    private static async Task Run(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
