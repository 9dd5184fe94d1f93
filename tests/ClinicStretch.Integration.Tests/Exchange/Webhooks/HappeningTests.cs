using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>What is done over HTTP is told, each thing once, and nothing else; and what is told can be read over FHIR.</summary>
public sealed class HappeningTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Each_thing_that_happens_to_a_patient_is_told_in_its_order()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        await clinic.NewWebhook(receiver);

        var did = await Do(clinic);
        await host.SendWebhooks(clinic);

        Assert.Equal(
            [
                "patient.registered", "patient.changed", "plan.published", "session.logged", "session.corrected", "alert.raised", "alert.closed", "programme.issued", "plan.paused", "plan.resumed",
                "plan.published", "plan.ended",
            ],
            receiver.Told.Select(t => t.Type).Where(t => t.Length > 0));
        Assert.All(receiver.Told, t => Assert.Equal($"{did.Patient}", t.Patient));
    }

    [Fact]
    public async Task What_is_told_is_read_over_FHIR_and_holds_no_value()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        await clinic.NewWebhook(receiver);
        await Do(clinic);

        await host.SendWebhooks(clinic);

        foreach (var told in receiver.Told)
        {
            (await clinic.Therapist.Get(new Uri(told.Resource).PathAndQuery)).MustBe(200);
            Assert.Equal(["type", "timestamp", "data"], told.Json.AsObject().Select(p => p.Key));
            Assert.Equal(["patient", "resource"], told.Json["data"]!.AsObject().Select(p => p.Key));
            Assert.StartsWith("http://localhost/fhir/R4/", told.Resource, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_what_a_webhook_wants_is_kept_for_it_and_nothing_while_it_is_off()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (id, _) = await clinic.NewWebhook(receiver, "plan.published", "plan.ended");
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/off")).MustBe(204);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/revoke", new { Reason = "A mistake" })).MustBe(200);
        (await clinic.Administrator.Post($"{WebhookHands.Webhooks}/{id}/on")).MustBe(204);
        await host.SendWebhooks(clinic);

        Assert.Equal(["plan.published"], receiver.Told.Select(t => t.Type));
    }

    [Fact]
    public async Task What_did_not_happen_is_not_told()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await clinic.NewWebhook(receiver);
        var (session, body) = (Guid.CreateVersion7(), clinic.Session(plan));

        // A draft that nobody saw, one thing sent twice, one that is refused, and a look.
        var draft = await clinic.Draft(patient: clinic.Patient);
        (await clinic.Therapist.Post($"/api/v1/plans/{draft.Id}/discard")).MustBe(200);
        (await clinic.Patient.Put($"/api/v1/sessions/{session}", body)).MustBe(201);
        (await clinic.Patient.Put($"/api/v1/sessions/{session}", body)).MustBe(200);
        (await clinic.Log(clinic.Session(plan).With("painAfter", 11))).MustBe(400);
        (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), Given.Patient())).MustBe(200);
        (await clinic.Therapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);
        await host.SendWebhooks(clinic);

        Assert.Equal(["session.logged"], receiver.Told.Select(t => t.Type));
    }

    [Fact]
    public async Task A_clinic_is_told_of_its_own_patients_alone()
    {
        await using var receiver = await TestReceiver.Open();
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        await clinic.NewWebhook(receiver);

        await elsewhere.Prescribe();
        await host.SendWebhooks(clinic);
        await host.SendWebhooks(elsewhere);

        Assert.Empty(receiver.Told);
    }

    private static async Task<(Guid Patient, Guid Plan)> Do(TestClinic clinic)
    {
        var patient = await clinic.NewPatient();
        (await clinic.Therapist.Put(TestClinic.PathOf(patient), Given.Patient().With("reference", "HS-8"))).MustBe(200);
        var plan = await clinic.Prescribe(patient: patient);
        var first = Guid.CreateVersion7();
        (await patient.Put($"/api/v1/sessions/{first}", clinic.Session(plan))).MustBe(201);
        (await patient.Post($"/api/v1/sessions/{first}/corrections", new { Id = Guid.CreateVersion7(), Session = clinic.Session(plan).With("painAfter", 9) })).MustBe(201);
        var alert = (await clinic.Alerts()).Single(a => $"{a!["patientId"]}" == $"{patient.PatientId}")!["id"];
        (await clinic.Therapist.Post($"/api/v1/alerts/{alert}/resolve", new { Note = "Called" })).MustBe(200);
        (await clinic.Therapist.Put($"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}", new { })).MustBe(201);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "Holiday" })).MustBe(200);
        clinic.Host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        await clinic.AnswerScreen(patient);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/resume")).MustBe(200);
        (await clinic.Therapist.Put($"{TestClinic.PathOf(patient)}/plans/{plan.Id}", Given.Plan(clinic.Host.Clock.Today).With("basedOn", 1))).MustBe(200);
        (await clinic.Publish(plan, new { ReasonForChange = "More of it" })).MustBe(200);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/complete")).MustBe(200);
        return (patient.PatientId, plan.Id);
    }
}
