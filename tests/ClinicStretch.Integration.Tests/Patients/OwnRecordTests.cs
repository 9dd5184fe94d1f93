using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

/// <summary>A patient takes along all that is kept of them, and sees who looked.</summary>
public sealed class OwnRecordTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_patient_downloads_all_that_is_kept_of_them_with_both_versions_of_what_was_put_right()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await clinic.Patient.Put($"/api/v1/sessions/{first}", clinic.Session(plan).With("note", "canary note"))).MustBe(201);
        (await clinic.Patient.Post($"/api/v1/sessions/{first}/corrections", new { Id = second, Session = clinic.Session(plan).With("note", "canary mended") })).MustBe(201);

        var file = (await clinic.Patient.Get("/api/v1/me/data")).MustBe(200);

        Assert.Contains("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("Rosa Blake", file.Json["details"]!["name"]!.GetValue<string>());
        Assert.Equal(["canary note", "canary mended"], file.Json["sessions"]!.AsArray().Select(s => s!["note"]!.GetValue<string>()));
        Assert.Equal(2, file.Json["plans"]![0]!["revisions"]![0]!["content"]!["items"]!.AsArray().Count);
        Assert.NotEmpty(file.Json["screens"]!.AsArray());
    }

    [Fact]
    public async Task A_patient_sees_which_member_looked_and_who_changed_something()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);

        var lines = (await clinic.Patient.Get("/api/v1/me/data")).MustBe(200).Json["accesses"]!.AsArray();

        Assert.Contains(lines, l => l!["name"]?.GetValue<string>() is "Tom Vale" && l["looked"]!.GetValue<bool>());
        Assert.Contains(lines, l => l!["name"]?.GetValue<string>() is "Thea Brook" && !l["looked"]!.GetValue<bool>());
        Assert.DoesNotContain(lines, l => l!["who"]?.GetValue<string>() is "patient");
    }

    [Fact]
    public async Task A_report_that_was_printed_counts_as_looked_at_and_changes_nothing()
    {
        var clinic = await host.NewClinic();

        (await clinic.SecondTherapist.Get($"{TestClinic.PathOf(clinic.Patient)}/report.pdf?for=record")).MustBe(200);

        var lines = (await clinic.Patient.Get("/api/v1/me/data")).MustBe(200).Json["accesses"]!.AsArray().Where(l => l!["name"]?.GetValue<string>() is "Tom Vale");
        Assert.All(lines, l => Assert.True(l!["looked"]!.GetValue<bool>()));
        Assert.NotEmpty(lines);
    }

    [Fact]
    public async Task Nothing_of_another_patient_is_in_it_and_no_draft()
    {
        var clinic = await host.NewClinic();
        await clinic.Draft(Given.Plan(host.Clock.Today).With("name", "Canary draft"));
        var neighbour = await clinic.NewPatient(Given.Patient("Canary Cooper"));
        await clinic.Prescribe(Given.Plan(host.Clock.Today).With("name", "Canary plan"), neighbour);

        Assert.DoesNotContain("Canary", (await clinic.Patient.Get("/api/v1/me/data")).MustBe(200).Text, StringComparison.Ordinal);
        (await clinic.Therapist.Get("/api/v1/me/data")).MustBeProblem(403, "forbidden");
    }
}
