using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans;

public sealed class PublishPlanTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_published_plan_is_the_patients_to_see()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var revision = (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/revisions/1")).MustBe(200).Json;

        Assert.Equal("active", revision["status"]!.GetValue<string>());
        Assert.Equal("Thea Brook", revision["publishedBy"]!.GetValue<string>());
        Assert.Equal(["knee-to-chest", "cat-cow"], revision["content"]!["items"]!.AsArray().Select(i => i!["exercise"]!["slug"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_next_one_takes_its_place_and_the_first_stays_as_it_was()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var first = (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/revisions/1")).Json["content"]!.ToJsonString();
        (await Rewrite(clinic, plan, basedOn: 1)).MustBe(200);

        Assert.Equal(2, (await clinic.Publish(plan, new { ReasonForChange = "Stronger now" })).MustBe(200).Json["revision"]!.GetValue<int>());

        var old = (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/revisions/1")).MustBe(200).Json;
        Assert.Equal(first, old["content"]!.ToJsonString());
        Assert.False(old["isCurrent"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_empty_draft_is_refused()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today).With("items", new System.Text.Json.Nodes.JsonArray());
        var plan = await clinic.Draft(body);
        await clinic.AnswerScreen(clinic.Patient);

        (await clinic.NothingChanges(() => clinic.Publish(plan))).MustBeProblem(409, "plan.empty");
    }

    [Fact]
    public async Task Nothing_new_is_nothing_to_publish()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => clinic.Publish(plan, new { ReasonForChange = "Again", BasedOn = 1 }))).MustBeProblem(409, "plan.no_draft");
    }

    [Fact]
    public async Task Over_a_newer_revision_it_is_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await Rewrite(clinic, plan, basedOn: 1)).MustBe(200);
        (await clinic.Publish(plan)).MustBe(200);

        (await clinic.NothingChanges(() => Rewrite(clinic, plan, basedOn: 1))).MustBeProblem(409, "plan.stale_draft");
        (await Rewrite(clinic, plan, basedOn: 2)).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Publish(plan, new { ReasonForChange = "Late", BasedOn = 1 }))).MustBeProblem(409, "plan.stale_draft");
    }

    [Fact]
    public async Task Of_two_therapists_who_publish_at_the_same_time_one_is_told()
    {
        var clinic = await host.NewClinic();
        for (var round = 0; round < 5; round++)
        {
            var plan = await clinic.Draft();
            await clinic.AnswerScreen(clinic.Patient);

            var answers = await Task.WhenAll(new[] { clinic.Therapist, clinic.SecondTherapist }.Select(
                t => t.Post($"/api/v1/plans/{plan.Id}/publish", new { ReasonForChange = "A first plan", BasedOn = 0 })));

            Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
            Assert.Equal(1, await clinic.Count("plan_revisions", $"plan_id = '{plan.Id}'"));
            Assert.Equal(1, await clinic.Count("plan_status_changes", $"plan_id = '{plan.Id}' AND \"to\" = 'Active'"));
        }
    }

    [Fact]
    public async Task Without_a_reason_it_is_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        await clinic.AnswerScreen(clinic.Patient);

        (await clinic.NothingChanges(() => clinic.Publish(plan, new { ReasonForChange = "  " }))).MustBeProblem(409, "plan.reason_needed");
        (await clinic.NothingChanges(() => clinic.Publish(plan, new { ReasonForChange = "a\u0000b" }))).MustBeProblem(400, "text.control_character");
        (await clinic.NothingChanges(() => clinic.Publish(plan, new { }))).MustBeProblem(400, "request.malformed_json");
    }

    [Fact]
    public async Task Without_clear_red_flag_questions_of_this_week_it_is_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        (await clinic.NothingChanges(() => clinic.Publish(plan))).MustBeProblem(409, "plan.screen_not_clear");

        await clinic.AnswerScreen(clinic.Patient);
        host.Clock.MoveOn(TimeSpan.FromDays(7));

        (await clinic.NothingChanges(() => clinic.Publish(plan))).MustBeProblem(409, "plan.screen_not_clear");
    }

    [Fact]
    public async Task Without_the_clinics_emergency_number_it_is_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();
        await clinic.AnswerScreen(clinic.Patient);
        (await clinic.Administrator.Put("/api/v1/clinic", new { Name = "Quayside", Phone = "", EmergencyNumber = " ", Language = "en-GB", TimeZoneId = "Europe/London" })).MustBe(200);

        (await clinic.NothingChanges(() => clinic.Publish(plan))).MustBeProblem(409, "plan.no_emergency_number");
    }

    [Fact]
    public async Task What_is_to_be_avoided_needs_a_reason()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient(precautions: ["hip-replacement"]));
        var plan = await clinic.Draft(patient: patient);
        await clinic.AnswerScreen(patient);

        (await clinic.NothingChanges(() => clinic.Publish(plan))).MustBeProblem(409, "plan.avoid_not_overridden");
        (await clinic.NothingChanges(() => clinic.Publish(plan, Override(plan, "")))).MustBeProblem(409, "plan.avoid_not_overridden");
        (await clinic.Publish(plan, Override(plan, "Surgeon agrees, other side"))).MustBe(200);
    }

    [Fact]
    public async Task A_plan_of_another_clinic_is_not_there_and_a_patient_may_not()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var plan = await clinic.Draft();
        await clinic.AnswerScreen(clinic.Patient);
        var path = $"/api/v1/plans/{plan.Id}/publish";

        (await clinic.NothingChanges(() => elsewhere.Therapist.Post(path, new { ReasonForChange = "Mine" }))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => clinic.Patient.Post(path, new { ReasonForChange = "Mine" }))).MustBeProblem(403, "forbidden");
        (await clinic.NothingChanges(() => clinic.Administrator.Post(path, new { ReasonForChange = "Mine" }))).MustBeProblem(403, "forbidden");
    }

    private static object Override(Prescription plan, string reason) => new
    {
        ReasonForChange = "A first plan",
        Overrides = new[] { new { Item = plan.Items[0], Tag = "hip-replacement", Reason = reason } },
    };

    private Task<Answer> Rewrite(TestClinic clinic, Prescription plan, int basedOn) => clinic.Therapist.Put(
        $"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}", Given.Plan(host.Clock.Today, Given.Item("bridge")).With("basedOn", basedOn));
}
