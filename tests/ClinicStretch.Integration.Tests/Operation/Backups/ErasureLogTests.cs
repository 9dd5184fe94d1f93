using System.Runtime.Versioning;
using ClinicStretch.Infrastructure.Backups;
using ClinicStretch.Integration.Tests.Patients.Erasing;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Operation;
using ClinicStretch.Web.Operation.Backups;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Operation.Backups;

/// <summary>What was erased does not come back with a backup from before.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ErasureLogTests(BackedUpClinics made, TestPostgres postgres) : IClassFixture<BackedUpClinics>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_restore_what_was_erased_since_is_erased_again_and_twice_is_as_once()
    {
        var clinic = made.Clinics[0];
        var (backup, list) = (made.NewFile(), made.NewFile());
        var hold = $"{TestClinic.PathOf(clinic.Patient)}/holds/{Guid.CreateVersion7()}";
        (await clinic.Administrator.Put(hold, new { Reason = "A claim" })).MustBe(201);
        await BackedUpClinics.Run(BackupVerb.Run, 0, made.Settings(), "--out", backup);
        (await clinic.Administrator.Post($"{hold}/lift", new { Reason = "Settled" })).MustBe(200);
        await clinic.Erasable();
        await clinic.Patient.AskErasure();
        var id = await clinic.Erase(clinic.Patient, "everything");
        Assert.Contains("1 erasures in", await BackedUpClinics.Run(ErasuresVerb.Run, 0, made.Settings(), "--out", list), StringComparison.Ordinal);
        Assert.DoesNotContain("Rosa", await File.ReadAllTextAsync(list, Cancel), StringComparison.Ordinal);
        await using var restored = await postgres.Empty();
        var there = made.Settings(("ConnectionStrings:Clinic", restored.Owner));

        var told = await BackedUpClinics.Run(RestoreVerb.Run, 0, there, "--from", backup, "--erasures", list);

        Assert.Contains("1 records erased again", told, StringComparison.Ordinal);
        await using var owner = NpgsqlDataSource.Create(restored.Owner);
        await using (var rows = await ClinicRows.Open(owner, clinic.Id))
        {
            Assert.Equal(0, await rows.Count("patients", "true"));
            Assert.Equal(0, await rows.Count("sessions", "true"));
            Assert.Equal(1, await rows.Count("erasures", $"id = '{id}'"));
            Assert.Equal(1, await rows.Count("audit_entries", $"action = 'ReplayErasure' AND patient_id = '{clinic.Patient.PatientId}'"));
        }

        await using (var rows = await ClinicRows.Open(owner, made.Clinics[1].Id))
        {
            Assert.Equal(1, await rows.Count("patients", "true"));
        }

        Assert.All(await Infrastructure.Audit.AuditTrail.Verify(owner, [], Cancel), v => Assert.Empty(v.Faults));
        Assert.Contains("0 records erased again; 1 were erased already", await BackedUpClinics.Run(ErasuresVerb.Run, 0, there, "--from", list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_keeps_what_a_restored_database_has_forgotten()
    {
        var list = made.NewFile();
        var line = new LoggedErasure
        {
            Clinic = Guid.NewGuid(), Id = Guid.NewGuid(), Patient = Guid.NewGuid(), Scope = "Everything", Cause = "PatientAsked", Request = null,
            At = made.Host.Clock.Now, By = null, Certificate = "{}", Hash = Domain.Patients.Rights.Erasure.HashOf("{}"),
        };
        await File.WriteAllTextAsync(list, System.Text.Json.JsonSerializer.Serialize(line, System.Text.Json.JsonSerializerOptions.Web) + "\n", Cancel);

        await BackedUpClinics.Run(ErasuresVerb.Run, 0, made.Settings(), "--out", list);

        Assert.Contains(await ErasureLog.Read(list, Cancel), l => l == line);
        Assert.Contains("1 are of clinics that are not here", await BackedUpClinics.Run(ErasuresVerb.Run, 0, made.Settings(), "--from", list), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a list")]
    [InlineData("{}")]
    [InlineData("""{"clinic":"8a1f2f1c-0000-7000-8000-000000000001","id":"8a1f2f1c-0000-7000-8000-000000000002","patient":"8a1f2f1c-0000-7000-8000-000000000003","scope":"Everything","cause":"PatientAsked","request":null,"at":"2026-01-01T00:00:00Z","by":null,"certificate":"{}","hash":"altered"}""")]
    public async Task A_list_that_was_altered_or_is_none_changes_nothing(string text)
    {
        var list = made.NewFile();
        await File.WriteAllTextAsync(list, text, Cancel);
        await using var empty = await postgres.Empty();

        await Assert.ThrowsAsync<BackupException>(() => RestoreVerb.Run(["--from", made.Backup, "--erasures", list], made.Settings(("ConnectionStrings:Clinic", empty.Owner)), TextWriter.Null, Cancel));

        await using var owner = NpgsqlDataSource.Create(empty.Owner);
        await using var command = owner.CreateCommand("SELECT count(*) FROM pg_class WHERE relname = 'patients'");
        Assert.Equal(0L, await command.ExecuteScalarAsync(Cancel));
        await Assert.ThrowsAsync<OperatorException>(() => ErasuresVerb.Run([], made.Settings(), TextWriter.Null, Cancel));
    }
}
