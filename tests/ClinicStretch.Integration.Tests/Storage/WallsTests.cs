using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Catalogue.Media;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Storage;

/// <summary>The walls between clinics, tried from inside: as the product's own role, past its own filters.</summary>
public sealed class WallsTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_table_of_clinics_is_behind_a_policy_that_holds_its_owner_too()
    {
        var open = await Column("""
            SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'clinic_id' AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
              AND NOT (c.relrowsecurity AND c.relforcerowsecurity
                       AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polqual IS NOT NULL AND p.polwithcheck IS NOT NULL))
            """);

        Assert.Empty(open);
        Assert.True((await OwnedTables()).Count >= 12);
    }

    [Fact]
    public async Task Every_key_of_such_a_table_carries_the_clinic()
    {
        var without = await Column("""
            SELECT t.relname || '.' || k.conname FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid
            JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = 'clinic_id'
            LEFT JOIN pg_class f ON f.oid = k.confrelid
            WHERE t.relnamespace = 'public'::regnamespace AND k.contype IN ('p', 'f', 'u') AND NOT a.attnum = ANY (k.conkey)
              AND coalesce(f.relname, '') <> 'people'
            """);

        Assert.Empty(without);
    }

    [Fact]
    public async Task No_unique_index_lets_one_clinic_feel_anothers_rows()
    {
        var without = await Column("""
            SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = 'clinic_id'
            JOIN pg_class t ON t.oid = i.indrelid
            WHERE t.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT a.attnum = ANY (i.indkey)
            """);

        Assert.Empty(without);
    }

    [Fact]
    public async Task The_products_role_owns_nothing_and_stands_above_nothing()
    {
        Assert.Equal(["f f f f f"], await Column(
            "SELECT concat_ws(' ', rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication) FROM pg_roles WHERE rolname = 'clinicstretch_app'"));
        Assert.Empty(await Column("SELECT relname FROM pg_class WHERE relowner = 'clinicstretch_app'::regrole"));
        Assert.Empty(await Column("SELECT roleid::regrole::text FROM pg_auth_members WHERE member = 'clinicstretch_app'::regrole"));
        Assert.Empty(await Column("SELECT relname FROM pg_class WHERE relkind IN ('r','p') AND has_table_privilege('clinicstretch_app', oid, 'TRUNCATE')"));
        Assert.Empty(await Column("SELECT 'may create' WHERE has_schema_privilege('clinicstretch_app', 'public', 'CREATE')"));
    }

    [Theory]
    [InlineData("UPDATE sessions SET note = 'x'")]
    [InlineData("DELETE FROM sessions")]
    [InlineData("UPDATE audit_entries SET action = 'x'")]
    [InlineData("DELETE FROM audit_entries")]
    [InlineData("UPDATE plan_status_changes SET reason = 'x'")]
    [InlineData("DELETE FROM plan_status_changes")]
    [InlineData("DELETE FROM patients")]
    [InlineData("DELETE FROM plan_revisions")]
    [InlineData("UPDATE library_exercises SET slug = 'x'")]
    [InlineData("UPDATE media_assets SET author = 'x'")]
    [InlineData("DELETE FROM media_assets")]
    [InlineData("UPDATE media_contents SET bytes = 0")]
    [InlineData("DELETE FROM media_contents")]
    [InlineData("UPDATE media_chunks SET bytes = ''")]
    [InlineData("DELETE FROM media_chunks")]
    [InlineData("DELETE FROM library_releases")]
    [InlineData("DELETE FROM library_search")]
    [InlineData("INSERT INTO library_routines SELECT * FROM library_routines")]
    [InlineData("TRUNCATE sessions")]
    [InlineData("ALTER TABLE sessions DISABLE ROW LEVEL SECURITY")]
    [InlineData("CREATE TABLE mine (id int)")]
    public async Task What_is_only_ever_added_or_only_read_cannot_be_changed(string sql)
    {
        await using var app = NpgsqlDataSource.Create(host.Database.App);
        await using var command = app.CreateCommand(sql);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Past_the_filters_of_the_product_another_clinics_rows_are_not_seen()
    {
        var (mine, theirs) = await TwoClinics();
        await using var scope = host.Enter(mine.Id, out var db);

        var clinics = await db.InTransactionAsync(
            async () => await db.Patients.IgnoreQueryFilters().Select(p => p.ClinicId)
                .Concat(db.Sessions.IgnoreQueryFilters().Select(s => s.ClinicId))
                .Concat(db.Plans.IgnoreQueryFilters().Select(p => p.ClinicId))
                .Concat(db.Audit.IgnoreQueryFilters().Select(a => a.ClinicId))
                .Distinct().ToListAsync(Cancel),
            Cancel);

        Assert.Equal([mine.Id], clinics);
        Assert.Equal(1, await theirs.Count("sessions"));
    }

    [Fact]
    public async Task In_plain_sql_every_table_shows_ones_own_rows_alone_and_without_a_clinic_none()
    {
        var (mine, theirs) = await TwoClinics();
        await using var app = NpgsqlDataSource.Create(host.Database.App);

        foreach (var table in await OwnedTables())
        {
            Assert.Equal(0L, await As(app, mine, $"SELECT count(*) FROM {table} WHERE clinic_id <> '{mine.Id.Value}'"));
            Assert.Equal(0L, await As(app, null, $"SELECT count(*) FROM {table}"));
            Assert.Equal(await theirs.Count(table), await As(app, theirs, $"SELECT count(*) FROM {table}"));
        }

        Assert.Equal(1L, await As(app, mine, "SELECT count(*) FROM clinics"));
        Assert.Equal(0L, await As(app, null, "SELECT count(*) FROM clinics"));
    }

    [Fact]
    public async Task Another_clinics_rows_are_neither_changed_nor_made()
    {
        var (mine, theirs) = await TwoClinics();
        await using var app = NpgsqlDataSource.Create(host.Database.App);
        var (here, there) = (mine.Id.Value, theirs.Id.Value);

        Assert.Equal(0L, await As(app, mine, $"WITH u AS (UPDATE patients SET name = 'x' WHERE clinic_id = '{there}' RETURNING 1) SELECT count(*) FROM u"));
        await Refused(app, mine, $"UPDATE patients SET clinic_id = '{there}'");
        await Refused(app, mine, $"INSERT INTO members (clinic_id, id, person_id, name, role) SELECT '{there}', gen_random_uuid(), person_id, 'x', role FROM members LIMIT 1");
        await Refused(app, null, $"INSERT INTO members (clinic_id, id, person_id, name, role) SELECT '{here}', gen_random_uuid(), id, 'x', 'Therapist' FROM people LIMIT 1");
        await Refused(app, mine, $"INSERT INTO clinics SELECT (json_populate_record(c, json_build_object('id', gen_random_uuid()))).* FROM clinics c");
    }

    [Fact]
    public async Task A_row_cannot_point_into_another_clinic()
    {
        var (mine, theirs) = await TwoClinics();
        await using var app = NpgsqlDataSource.Create(host.Database.App);

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => As(app, mine, $"UPDATE plans SET patient_id = '{theirs.Patient.PatientId}' RETURNING 1"));

        Assert.Equal(PostgresErrorCodes.ForeignKeyViolation, refused.SqlState);
    }

    private async Task<(TestClinic Mine, TestClinic Theirs)> TwoClinics()
    {
        var clinics = (await host.NewClinic(), await host.NewClinic());
        foreach (var clinic in new[] { clinics.Item1, clinics.Item2 })
        {
            (await clinic.Log(clinic.Session(await clinic.Prescribe()).With("painAfter", 8))).MustBe(201);
            await clinic.Therapist.Add();
        }

        return clinics;
    }

    private static async Task Refused(NpgsqlDataSource app, TestClinic? clinic, string sql) => Assert.Equal(
        PostgresErrorCodes.InsufficientPrivilege,
        (await Assert.ThrowsAsync<PostgresException>(() => As(app, clinic, sql))).SqlState);

    // One transaction, as the product opens them; never committed.
    private static async Task<object?> As(NpgsqlDataSource app, TestClinic? clinic, string sql)
    {
        await using var connection = await app.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var enter = new NpgsqlCommand("SELECT set_config('app.clinic_id', $1, true)", connection, transaction)
        {
            Parameters = { new() { Value = clinic?.Id.Value.ToString() ?? "" } },
        };
        await enter.ExecuteNonQueryAsync(Cancel);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        return await command.ExecuteScalarAsync(Cancel);
    }

    private Task<List<string>> OwnedTables() => Column(
        "SELECT table_name::text FROM information_schema.columns WHERE column_name = 'clinic_id' AND table_schema = 'public'");

    private async Task<List<string>> Column(string sql)
    {
        await using var command = host.Owner.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var values = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
