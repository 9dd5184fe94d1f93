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
    private async Task<Held> Hold(TestClinic clinic, Visitor patient)
    {
        var connection = await host.Owner.OpenConnectionAsync(Cancel);
        var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var command = new NpgsqlCommand(
            $"SELECT set_config('app.clinic_id', '{clinic.Id.Value}', true); SELECT 1 FROM patients WHERE id = '{patient.PatientId}' FOR UPDATE", connection, transaction);
        await command.ExecuteNonQueryAsync(Cancel);
        return new Held(connection, transaction);
    }

    private async Task Waits(int howMany)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            await using var command = host.Owner.CreateCommand(
                "SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())");
            if ((long)(await command.ExecuteScalarAsync(Cancel))! >= howMany)
            {
                return;
            }

            await Task.Delay(50, Cancel);
        }

        throw new Xunit.Sdk.XunitException($"{howMany} do not wait.");
    }

    private async Task<IEnumerable<string>> Naming(TestClinic clinic, Visitor patient)
    {
        await using var rows = await ClinicRows.Open(host.Owner, clinic.Id);
        return (await rows.Fingerprint($"t::text LIKE '%{patient.PatientId}%'")).Where(r => !r.Value.StartsWith("0 ", StringComparison.Ordinal)).Select(r => r.Key).Order(StringComparer.Ordinal);
    }

    private sealed class Held(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public Task Release() => transaction.CommitAsync(Cancel);

        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
