using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>After an erasure the whole database is searched for words that stood in every column of the patient's rows.</summary>
public sealed class CanaryTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_record_that_is_erased_whole_not_a_word_is_left_in_any_table_and_no_row_of_anybody_else_is_changed()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var neighbour = await FullLife.Live(host, clinic);
        var canaries = await Canaries.Fill(host, clinic);
        Assert.True(canaries.Filled > 60, $"{canaries.Filled} columns");
        var filled = await canaries.Found();
        Assert.True(filled.Count >= 25, string.Join(", ", filled));
        await clinic.Erasable();
        var (before, far) = (await RowsOf(clinic, neighbour), await RowsOf(elsewhere, null));

        await clinic.Erase(canaries.Patient, "everything");
        await host.Services.GetRequiredService<Courier>().Deliver(clinic.Id, Cancel);

        Assert.Empty(await canaries.Found());
        Assert.Equal(["audit_entries", "erasures"], await Naming(clinic, canaries.Patient));
        Assert.Equal(0, await clinic.Count("deliveries", "kind = 'RecordErased' AND content IS NOT NULL"));
        Assert.Equal(before, await RowsOf(clinic, neighbour));
        Assert.Equal(far, await RowsOf(elsewhere, null));
        (await neighbour.Get("/api/v1/me/today")).MustBe(200);
    }

    [Fact]
    public async Task Of_a_record_that_must_be_kept_words_are_left_only_in_what_the_certificate_says_is_kept()
    {
        var clinic = await host.NewClinic();
        var canaries = await Canaries.Fill(host, clinic);

        var id = await clinic.Erase(canaries.Patient, "besides-the-record");

        var certificate = (await clinic.Administrator.Get($"/api/v1/erasures/{id}")).MustBe(200).Json;
        var kept = certificate["lines"]!.AsArray().Where(l => l!["kept"]!.GetValue<long>() > 0).Select(l => l!["table"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var found = (await canaries.Found()).Select(f => f.Split(' ')[0]).ToList();
        Assert.Empty(found.Except(kept));
        Assert.Contains("sessions", found);
        Assert.Contains("patients", found);
        Assert.DoesNotContain("people", found);
        Assert.Equal(0, await clinic.Count("patients", $"id = '{canaries.Patient.PatientId}' AND coalesce(email, phone, address, emergency_name, interpreter_note, person_id::text) IS NOT NULL"));
    }

    private async Task<IReadOnlyDictionary<string, string>> RowsOf(TestClinic clinic, Visitor? patient)
    {
        await using var rows = await ClinicRows.Open(host.Owner, clinic.Id);
        return await rows.Fingerprint(patient is null ? "true" : $"t::text LIKE '%{patient.PatientId}%'");
    }

    private async Task<IEnumerable<string>> Naming(TestClinic clinic, Visitor patient)
    {
        await using var rows = await ClinicRows.Open(host.Owner, clinic.Id);
        return (await rows.Fingerprint($"t::text LIKE '%{patient.PatientId}%'")).Where(r => !r.Value.StartsWith("0 ", StringComparison.Ordinal)).Select(r => r.Key).Order(StringComparer.Ordinal);
    }
}
