using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>A record on legal hold is erased by nobody, not even past the product.</summary>
public sealed class LegalHoldTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_erased_until_it_is_lifted()
    {
        var clinic = await host.NewClinic();
        await clinic.Erasable();
        var asked = await clinic.Patient.AskErasure();
        var hold = NewHold(clinic.Patient);
        (await clinic.Administrator.Put(hold, new { Reason = "A claim of 3 March" })).MustBe(201);
        var body = new { Scope = "everything", RequestId = asked };

        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), body))).MustBeProblem(409, "erasure.legal_hold");
        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), new { Scope = "besides-the-record", RequestId = asked }))).MustBeProblem(409, "erasure.legal_hold");
        (await clinic.Administrator.Post($"{hold}/lift", new { Reason = "It is settled" })).MustBe(200);

        (await clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), body)).MustBe(201);
    }

    [Fact]
    public async Task It_is_kept_once_seen_by_every_member_and_lifted_once()
    {
        var clinic = await host.NewClinic();
        var hold = NewHold(clinic.Patient);
        (await clinic.Administrator.Put(hold, new { Reason = "A claim" })).MustBe(201);
        (await clinic.Administrator.Put(hold, new { Reason = "A claim" })).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Administrator.Put(hold, new { Reason = "Another" }))).MustBeProblem(409, "request.id_taken");
        (await clinic.NothingChanges(() => clinic.Administrator.Put(NewHold(clinic.Patient), new { Reason = "Two" }))).MustBeProblem(409, "hold.another_on");
        (await clinic.NothingChanges(() => clinic.Administrator.Put(NewHold(clinic.Patient), new { Reason = " " }))).MustBeProblem(400, "text.empty");

        var seen = Assert.Single((await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/holds")).MustBe(200).Json.AsArray())!;
        Assert.Equal(("A claim", "Ada Field"), (seen["reason"]!.GetValue<string>(), seen["placedBy"]!.GetValue<string>()));
        Assert.Contains("On legal hold", (await clinic.Therapist.Get($"/patients/{clinic.Patient.PatientId}")).MustBe(200).Text, StringComparison.Ordinal);
        (await clinic.Administrator.Post($"{hold}/lift", new { Reason = "Over" })).MustBe(200);
        (await clinic.Administrator.Post($"{hold}/lift", new { Reason = "Over" })).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Administrator.Post($"{hold}/lift", new { Reason = "Why not" }))).MustBeProblem(409, "hold.lifted");
        Assert.DoesNotContain("On legal hold", (await clinic.Therapist.Get($"/patients/{clinic.Patient.PatientId}")).MustBe(200).Text, StringComparison.Ordinal);
        Assert.Equal(2, await clinic.Count("audit_entries", $"action = 'PlaceHold' AND outcome = 'Done' AND patient_id = '{clinic.Patient.PatientId}'"));
        Assert.Equal(2, await clinic.Count("audit_entries", $"action = 'LiftHold' AND outcome = 'Done' AND patient_id = '{clinic.Patient.PatientId}'"));
    }

    [Theory]
    [InlineData("SELECT erase_patient('{clinic}', '{patient}', true)")]
    [InlineData("SELECT erase_patient('{elsewhere}', '{patient}', true)")]
    [InlineData("SELECT erase_record('{clinic}', '{patient}')")]
    [InlineData("SELECT erase_besides_the_record('{clinic}', '{patient}')")]
    [InlineData("SELECT erase_accounts('{}')")]
    [InlineData("DELETE FROM legal_holds")]
    [InlineData("UPDATE erasures SET hash = ''")]
    [InlineData("DELETE FROM erasures")]
    [InlineData("DELETE FROM messages")]
    public async Task The_products_own_role_gets_past_it_by_no_sql_of_its_own(string sql)
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        (await clinic.Administrator.Put(NewHold(clinic.Patient), new { Reason = "A claim" })).MustBe(201);
        await using var app = NpgsqlDataSource.Create(host.Database.App);
        await using var connection = await app.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT set_config('app.clinic_id', '{clinic.Id.Value}', true)";
        await command.ExecuteNonQueryAsync(Cancel);
        command.CommandText = sql.Replace("{clinic}", $"{clinic.Id.Value}", StringComparison.Ordinal).Replace("{elsewhere}", $"{elsewhere.Id.Value}", StringComparison.Ordinal)
            .Replace("{patient}", $"{clinic.Patient.PatientId}", StringComparison.Ordinal);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancel));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Put_on_hold_and_erased_at_the_same_moment_it_is_one_or_the_other()
    {
        for (var time = 0; time < 10; time++)
        {
            var clinic = await host.NewClinic();
            await clinic.Erasable();
            var asked = await clinic.Patient.AskErasure();

            var answers = await Task.WhenAll(
                clinic.Administrator.Put(NewHold(clinic.Patient), new { Reason = "A claim" }),
                clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), new { Scope = "everything", RequestId = asked }));

            Assert.Contains((answers[0].Status, answers[1].Status), new[] { (201, 409), (404, 201) });
            Assert.Equal(answers[1].Status is 201 ? 0 : 1, await clinic.Count("patients", $"id = '{clinic.Patient.PatientId}'"));
        }
    }

    private static string NewHold(Visitor patient) => $"{TestClinic.PathOf(patient)}/holds/{Guid.CreateVersion7()}";
}
