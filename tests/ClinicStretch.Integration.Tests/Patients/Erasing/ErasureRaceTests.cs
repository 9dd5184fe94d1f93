using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>Somebody writes into a record in the very moment in which it is erased: nothing outlives the erasure, and each is told.</summary>
public sealed class ErasureRaceTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_written_while_the_record_is_erased_does_not_outlive_it_and_is_answered(bool erasureIsFirst)
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);
        await clinic.Erasable();
        var plan = await clinic.Prescribe(patient: patient);
        var weighed = (await clinic.Administrator.Get($"{TestClinic.PathOf(patient)}/erasure")).MustBe(200).Json;
        var path = Eraser.NewErasure(patient);
        await patient.Token();
        await clinic.Therapist.Token();
        await using var held = await Hold(clinic, patient);

        Task<Answer> Erase() => clinic.Administrator.Put(path, new { Scope = "everything", RequestId = weighed["request"]?["id"]?.GetValue<Guid>() });
        var erased = erasureIsFirst ? Erase() : null;
        await Waits(erasureIsFirst ? 1 : 0);
        var writes = Writes(clinic, patient, plan).Select(write => write()).ToList();
        await Waits(erasureIsFirst ? 2 : 1);
        erased ??= Erase();
        await held.Release();
        var answers = await Task.WhenAll(writes);
        (await erased).MustBe(201);

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", answers.Select(a => a.Status)));
        Assert.All(answers, a => Assert.True(a.Status < 500, $"{a.Status} {a.Text}"));
        Assert.Equal(["audit_entries", "erasures"], await Naming(clinic, patient));
        Assert.True((await clinic.Administrator.Get($"/api/v1/erasures/{path.Split('/')[^1]}/check")).MustBe(200).Json["holds"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_reads_on_in_a_record_that_was_erased_meanwhile_finds_nobody_and_is_no_error()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var session = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan))).MustBe(201);
        await clinic.Therapist.Token();
        await using var held = await Hold(clinic, "LOCK TABLE patients IN ACCESS EXCLUSIVE MODE");

        var reads = Reads(clinic, plan).Select(read => read()).ToList();
        await Waits(() => reads.Count(r => !r.IsCompleted));
        await held.Do($"SET LOCAL session_replication_role = replica; DELETE FROM patients WHERE id = '{plan.PatientId}'");
        await held.Release();
        var answers = await Task.WhenAll(reads);

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join(", ", answers.Select(a => a.Status)));
        Assert.All(answers, a => Assert.True(a.Status < 500, $"{a.Status} {a.Text}"));
        Assert.Contains(answers, a => a.Status is 404 && a.Text.Contains("There is no such patient.", StringComparison.Ordinal));
    }

    // Each finds the plan first, and then asks whose it is.
    private static IReadOnlyList<Func<Task<Answer>>> Reads(TestClinic clinic, Prescription plan)
    {
        var path = $"/api/v1/plans/{plan.Id}";
        return
        [
            () => clinic.Therapist.Get(path), () => clinic.Therapist.Get($"{path}/flare-set"), () => clinic.Therapist.Post($"{path}/check"),
            () => clinic.Therapist.Post($"{path}/taper"), () => clinic.Patient.Get("/api/v1/me/today"),
        ];
    }

    private IEnumerable<Func<Task<Answer>>> Writes(TestClinic clinic, Visitor patient, Prescription plan)
    {
        var path = TestClinic.PathOf(patient);
        return
        [
            () => patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan)),
            () => patient.Put($"{path}/messages/{Guid.CreateVersion7()}", new { Text = "Are you there?" }),
            () => clinic.Therapist.Put($"{path}/messages/{Guid.CreateVersion7()}", new { Text = "Here I am." }),
            () => clinic.Therapist.Put($"{path}/consents/{Guid.CreateVersion7()}", new { Kind = "treatment", State = "given", Way = "spoken" }),
            () => clinic.Therapist.Put($"{path}/episodes/{Guid.CreateVersion7()}", new { Title = "Left knee", BesideAnother = true }),
            () => clinic.Therapist.Put($"{path}/plans/{Guid.CreateVersion7()}", Given.Plan(host.Clock.Today)),
            () => patient.Put($"{path}/screens/{Guid.CreateVersion7()}", Given.Screen()),
            () => patient.Put($"{path}/measures/{Guid.CreateVersion7()}", new { Instrument = "nprs-week", Reading = new { Value = 3 } }),
            () => clinic.Therapist.Put(path, Given.Patient("Rosa Blake-Smith")),
        ];
    }

    // Whoever erases, and whoever adds to the record, waits for this row.
    private Task<Held> Hold(TestClinic clinic, Visitor patient) => Hold(clinic, $"SELECT 1 FROM patients WHERE id = '{patient.PatientId}' FOR UPDATE");

    private async Task<Held> Hold(TestClinic clinic, string how)
    {
        var connection = await host.Owner.OpenConnectionAsync(Cancel);
        var transaction = await connection.BeginTransactionAsync(Cancel);
        var held = new Held(connection, transaction);
        await held.Do($"SELECT set_config('app.clinic_id', '{clinic.Id.Value}', true); {how}");
        return held;
    }

    private Task Waits(int howMany) => Waits(() => howMany);

    private async Task Waits(Func<int> howMany)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            await using var command = host.Owner.CreateCommand(
                "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())");
            if ((long)(await command.ExecuteScalarAsync(Cancel))! >= howMany())
            {
                return;
            }

            await Task.Delay(50, Cancel);
        }

        throw new Xunit.Sdk.XunitException($"{howMany()} do not wait.");
    }

    private async Task<IEnumerable<string>> Naming(TestClinic clinic, Visitor patient)
    {
        await using var rows = await ClinicRows.Open(host.Owner, clinic.Id);
        return (await rows.Fingerprint($"t::text LIKE '%{patient.PatientId}%'")).Where(r => !r.Value.StartsWith("0 ", StringComparison.Ordinal)).Select(r => r.Key).Order(StringComparer.Ordinal);
    }

    private sealed class Held(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async Task Do(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection, transaction);
            await command.ExecuteNonQueryAsync(Cancel);
        }

        public Task Release() => transaction.CommitAsync(Cancel);

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
