using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Progress.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>How long a clinic keeps records, and what becomes of them afterwards.</summary>
public sealed class RetentionTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_period_is_the_clinics_own_to_say_and_begins_with_a_sensible_one()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var usual = (await clinic.Administrator.Get("/api/v1/clinic/retention")).MustBe(200).Json;
        Assert.Equal((true, 10, 10, false), (usual["mustKeep"]!.GetValue<bool>(), usual["yearsAfterLastContact"]!.GetValue<int>(), usual["yearsAfterMajority"]!.GetValue<int>(), usual["erasesByItself"]!.GetValue<bool>()));

        (await clinic.Administrator.Put("/api/v1/clinic/retention", Eraser.Policy(years: 20))).MustBe(200);

        Assert.Equal(20, (await clinic.Administrator.Get("/api/v1/clinic/retention")).Json["yearsAfterLastContact"]!.GetValue<int>());
        Assert.Equal(10, (await elsewhere.Administrator.Get("/api/v1/clinic/retention")).Json["yearsAfterLastContact"]!.GetValue<int>());
        (await clinic.NothingChanges(() => clinic.Therapist.Put("/api/v1/clinic/retention", Eraser.Policy()))).MustBeProblem(403, "forbidden");
        (await clinic.NothingChanges(() => clinic.Administrator.Put("/api/v1/clinic/retention", Eraser.Policy(years: 0)))).MustBeProblem(400, "retention.years");
        (await clinic.NothingChanges(() => clinic.Administrator.Put("/api/v1/clinic/retention", Eraser.Policy(afterMajority: 51)))).MustBeProblem(400, "retention.years");
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'SetRetention' AND outcome = 'Done'"));
    }

    [Fact]
    public async Task The_list_has_those_whose_time_is_over_and_neither_children_who_have_grown_up_since_nor_those_on_hold()
    {
        var clinic = await host.NewClinic();
        var child = await clinic.NewPatient(Given.Patient("Kim Reed").With("birthDate", $"{host.Clock.Today.AddYears(-6):O}"));
        var held = await clinic.NewPatient(Given.Patient("Sam Cooper"));
        (await clinic.Administrator.Put($"{TestClinic.PathOf(held)}/holds/{Guid.CreateVersion7()}", new { Reason = "A claim" })).MustBe(201);
        Assert.Empty((await clinic.Administrator.Get("/api/v1/clinic/retention/ended")).MustBe(200).Json.AsArray());

        host.Clock.MoveOn(11 * Year);
        var recent = await clinic.NewPatient(Given.Patient("Ida Holm"));

        var ended = (await clinic.Administrator.Get("/api/v1/clinic/retention/ended")).MustBe(200).Json.AsArray();
        Assert.Equal(["Rosa Blake"], ended.Select(e => e!["patient"]!.GetValue<string>()));
        Assert.Equal("besides-the-record", (await clinic.Administrator.Get($"{TestClinic.PathOf(child)}/erasure")).Json["period"]!["mayErase"]!.GetValue<string>());
        Assert.Equal("besides-the-record", (await clinic.Administrator.Get($"{TestClinic.PathOf(recent)}/erasure")).Json["period"]!["mayErase"]!.GetValue<string>());
        host.Clock.MoveOn(12 * Year);
        Assert.Contains("Kim Reed", (await clinic.Administrator.Get("/api/v1/clinic/retention/ended")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_of_yesterday_begins_the_period_anew()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(5 * Year);
        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        var period = (await clinic.Administrator.Get($"{TestClinic.PathOf(clinic.Patient)}/erasure")).MustBe(200).Json["period"]!;

        Assert.Equal($"{host.Clock.Today:O}", period["lastContact"]!.GetValue<string>());
        Assert.Equal($"{host.Clock.Today.AddYears(10):O}", period["endsOn"]!.GetValue<string>());
    }

    [Fact]
    public async Task Nothing_goes_by_itself_unless_the_clinic_says_so_and_what_is_on_hold_never_does()
    {
        var clinic = await host.NewClinic();
        var held = await clinic.NewPatient();
        (await clinic.Administrator.Put($"{TestClinic.PathOf(held)}/holds/{Guid.CreateVersion7()}", new { Reason = "A claim" })).MustBe(201);
        host.Clock.MoveOn(11 * Year);
        var patrol = host.Services.GetRequiredService<Patrol>();

        await patrol.EraseEnded(Cancel);
        Assert.Equal(2, await clinic.Count("patients"));
        (await clinic.Administrator.Put("/api/v1/clinic/retention", Eraser.Policy(byItself: true))).MustBe(200);
        await patrol.EraseEnded(Cancel);

        Assert.Equal(1, await clinic.Count("patients", $"id = '{held.PatientId}'"));
        Assert.Equal(1, await clinic.Count("patients"));
        var erased = Assert.Single((await clinic.Administrator.Get("/api/v1/erasures")).MustBe(200).Json.AsArray())!;
        Assert.Equal(("period-ended", null), (erased["cause"]!.GetValue<string>(), erased["by"]?.GetValue<string>()));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'EraseEnded' AND role = 'System' AND patient_id = '{clinic.Patient.PatientId}'"));
    }
}
