using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Audit;

/// <summary>A row of the audit that is altered, removed or put in between is found.</summary>
public sealed class AuditChainTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_are_numbered_without_a_gap_however_many_come_at_once()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => (n % 2 is 0 ? clinic.Therapist : clinic.Patient).Get(TestClinic.PathOf(clinic.Patient))));

        var verdict = await Verify(clinic);
        Assert.Empty(verdict.Faults);
        Assert.Equal(await clinic.Count("audit_entries"), verdict.Head.Number);
        Assert.True(verdict.Head.Number > 60);
    }

    [Fact]
    public async Task What_is_undone_leaves_no_gap()
    {
        var clinic = await host.NewClinic();
        await using (var connection = await host.Owner.OpenConnectionAsync(Cancel))
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await Run(connection, "SELECT set_config('app.clinic_id', $1::text, true)", clinic);
            await Run(connection, Another, clinic);
            await transaction.RollbackAsync(Cancel);
        }

        (await clinic.Therapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);

        Assert.Empty((await Verify(clinic)).Faults);
    }

    [Fact]
    public async Task Each_of_a_thousand_random_tamperings_is_found()
    {
        var clinic = await Lived();
        var rows = (await Verify(clinic)).Head.Number;
        var random = new Random(20261122);
        await using var connection = await host.Owner.OpenConnectionAsync(Cancel);
        for (var n = 0; n < 1000; n++)
        {
            var (sql, number) = (Tamperings[random.Next(Tamperings.Length)], random.NextInt64(1, rows + 1));
            await using var transaction = await connection.BeginTransactionAsync(Cancel);
            await Run(connection, "SELECT set_config('app.clinic_id', $1::text, true)", clinic);
            Assert.True(await Run(connection, sql.Replace("NUMBER", $"{number}", StringComparison.Ordinal), clinic) > 0, $"{sql} touched nothing.");
            var verdict = await AuditTrail.Verify(connection, clinic.Id, null, Cancel);
            Assert.False(verdict.IsWhole, $"{sql} of row {number} of {rows} was not found.");
            await transaction.RollbackAsync(Cancel);
        }

        Assert.Empty((await Verify(clinic)).Faults);
    }

    [Fact]
    public async Task It_says_which_row_was_altered_and_which_are_missing()
    {
        var clinic = await Lived();
        var last = (await Verify(clinic)).Head.Number;

        Assert.Equal(["Row 2 was altered."], await After(clinic, "UPDATE audit_entries SET role = 'Patient', person_id = NULL WHERE clinic_id = $1 AND number = 2"));
        Assert.Equal(["Rows 2 to 3 are missing."], await After(clinic, "DELETE FROM audit_entries WHERE clinic_id = $1 AND number IN (2, 3)"));
        Assert.Equal([$"Row {last} is missing."], await After(clinic, $"DELETE FROM audit_entries WHERE clinic_id = $1 AND number = {last}"));
        Assert.Equal([$"Row {last} was altered.", "The note of where it ends was altered."], await After(clinic, $"UPDATE audit_entries SET hash = '\\x00' WHERE clinic_id = $1 AND number = {last}"));
    }

    [Fact]
    public async Task A_chain_that_was_cut_short_with_its_head_is_found_by_a_head_that_was_kept_elsewhere()
    {
        var clinic = await Lived();
        var kept = (await Verify(clinic)).Head;
        const string cut = """
            WITH gone AS (DELETE FROM audit_entries WHERE clinic_id = $1 AND number > 3 RETURNING 1)
            UPDATE audit_heads SET number = 3, hash = (SELECT hash FROM audit_entries WHERE clinic_id = $1 AND number = 3) WHERE clinic_id = $1
            """;

        Assert.Empty(await After(clinic, cut));
        Assert.Equal([$"Row {kept.Number}, which was noted earlier, is not there any more."], await After(clinic, cut, kept));
        Assert.Empty((await Verify(clinic, kept)).Faults);
        Assert.Equal(
            [$"Row {kept.Number} is not the one that was noted: rows up to it were written anew."],
            (await Verify(clinic, kept with { Hash = new string('0', 64) })).Faults);
    }

    [Theory]
    [InlineData("UPDATE audit_heads SET number = 1")]
    [InlineData("INSERT INTO audit_heads SELECT clinic_id, 0, '' FROM audit_entries LIMIT 1")]
    [InlineData("DELETE FROM audit_heads")]
    [InlineData("SELECT link_audit_entry()")]
    public async Task The_app_can_touch_no_head(string sql)
    {
        var clinic = await Lived();
        await using var app = NpgsqlDataSource.Create(host.Database.App);
        await using var connection = await app.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await Run(connection, "SELECT set_config('app.clinic_id', $1::text, true)", clinic);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => Run(connection, sql, clinic));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task A_number_and_a_hash_that_the_app_sends_are_not_taken()
    {
        var clinic = await Lived();
        await using var app = NpgsqlDataSource.Create(host.Database.App);
        await using (var connection = await app.OpenConnectionAsync(Cancel))
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await Run(connection, "SELECT set_config('app.clinic_id', $1::text, true)", clinic);
            await Run(connection, Another.Replace("(clinic_id,", "(number, hash, clinic_id,", StringComparison.Ordinal).Replace("SELECT", "SELECT 7, '\\x07',", StringComparison.Ordinal), clinic);
            await transaction.CommitAsync(Cancel);
        }

        Assert.Empty((await Verify(clinic)).Faults);
    }

    private const string Another = """
        INSERT INTO audit_entries (clinic_id, id, at, role, action, subject_kind, subject_id)
        SELECT $1, gen_random_uuid(), now(), 'Therapist', 'GetPatient', 'patient', gen_random_uuid()
        """;

    private static readonly string[] Tamperings =
    [
        "DELETE FROM audit_entries WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET at = at + interval '1 second' WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET person_id = gen_random_uuid() WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET role = role || 'x' WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET action = 'ListPatients' WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET subject_kind = 'nothing' WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET subject_id = gen_random_uuid() WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET patient_id = gen_random_uuid() WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET outcome = 'Undone' WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET address = '192.0.2.66' WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET id = gen_random_uuid() WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET hash = sha256(hash) WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_entries SET number = number + 100000 WHERE clinic_id = $1 AND number = NUMBER",
        "UPDATE audit_heads SET number = number + NUMBER WHERE clinic_id = $1",
        "UPDATE audit_heads SET hash = sha256(hash) WHERE clinic_id = $1 AND NUMBER > 0",
        "DELETE FROM audit_heads WHERE clinic_id = $1 AND NUMBER > 0",
    ];

    private async Task<TestClinic> Lived()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        (await clinic.Therapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);
        (await clinic.Patient.Get($"/api/v1/patients/{Guid.CreateVersion7()}")).MustBe(403);
        return clinic;
    }

    private async Task<AuditVerdict> Verify(TestClinic clinic, AuditHead? kept = null) =>
        (await AuditTrail.Verify(host.Owner, kept is null ? [] : [kept], Cancel)).Single(v => v.Head.Clinic == clinic.Id);

    // What is found after something was done to the rows, which is undone again.
    private async Task<IReadOnlyList<string>> After(TestClinic clinic, string sql, AuditHead? kept = null)
    {
        await using var connection = await host.Owner.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await Run(connection, "SELECT set_config('app.clinic_id', $1::text, true)", clinic);
        await Run(connection, sql, clinic);
        return (await AuditTrail.Verify(connection, clinic.Id, kept, Cancel)).Faults;
    }

    private static async Task<int> Run(NpgsqlConnection connection, string sql, TestClinic clinic)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (sql.Contains("$1", StringComparison.Ordinal))
        {
            command.Parameters.Add(new() { Value = clinic.Id.Value });
        }

        return await command.ExecuteNonQueryAsync(Cancel);
    }
}
