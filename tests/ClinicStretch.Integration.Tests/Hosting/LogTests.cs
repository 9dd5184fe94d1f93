using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting;

public sealed class LogTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Canary = "kestrelwing";

    [Fact]
    public async Task Nothing_a_patient_tells_is_in_any_line_of_the_log()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient($"Rosa {Canary}").With("reference", Canary).With("email", $"{Canary}@clinic.example"));
        var item = Given.Item("cat-cow").With("patientNote", Canary);
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, item).With("name", Canary).With("goals", new JsonArray(Canary)), patient);
        var session = clinic.Session(plan).With("note", Canary).With("painAfter", 9);
        (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", session)).MustBe(201);
        (await patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = Canary })).MustBe(200);
        (await patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200);

        await WhatGoesWrong(clinic, patient, session);

        Assert.NotEmpty(host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(Canary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(Visitor.Password, StringComparison.Ordinal));
    }

    private async Task WhatGoesWrong(TestClinic clinic, Visitor patient, JsonObject session)
    {
        (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", session.With("painAfter", 11))).MustBe(400);
        (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", session.With("source", Canary))).MustBe(400);
        (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", $"{{\"{Canary}")).MustBe(400);
        (await clinic.Therapist.Get($"/api/v1/patients?q={Canary}")).MustBe(200);
        (await clinic.Therapist.Put($"/api/v1/patients/{Canary}", Given.Patient())).MustBe(404);
        (await host.Stranger().Post("/api/v1/account/token", new { Email = $"{Canary}@clinic.example", Password = Canary })).MustBe(401);
        (await clinic.Therapist.Get($"/api/v1/patients?q={Uri.EscapeDataString(ClinicHost.SearchThatFails)}")).MustBe(500);
        var path = $"/api/v1/sessions/{Guid.CreateVersion7()}";
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => patient.Put(path, session)));
    }
}
