using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans;

public sealed class PlanLifecycleTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_plan_is_paused_resumed_and_completed()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        Assert.Equal("on-hold", await Step(clinic.Therapist, plan, "pause", new { Reason = "Holiday" }));
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "resume"))).MustBeProblem(409, "plan.screen_before_hold");
        await AnswerLater(clinic);
        Assert.Equal("active", await Step(clinic.Therapist, plan, "resume"));
        Assert.Equal("completed", await Step(clinic.Therapist, plan, "complete"));

        var history = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json["history"]!.AsArray();
        Assert.Equal(["draft", "active", "on-hold", "active", "completed"], history.Select(h => h!["to"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_patient_may_pause_and_the_therapist_is_told()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        Assert.Equal("on-hold", await Step(clinic.Patient, plan, "pause", new { Reason = "It hurts" }));

        Assert.Equal("paused-by-patient", Assert.Single(await clinic.Alerts())!["cause"]!.GetValue<string>());
        (await clinic.NothingChanges(() => Post(clinic.Patient, plan, "resume"))).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_plan_taken_back_is_over()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        Assert.Equal("revoked", await Step(clinic.Therapist, plan, "revoke", new { Reason = "Wrong patient" }));

        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "resume"))).MustBeProblem(409, "plan.not_on_hold");
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "complete"))).MustBeProblem(409, "plan.not_running");
        var path = $"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}";
        (await clinic.NothingChanges(() => clinic.Therapist.Put(path, Given.Plan(host.Clock.Today).With("basedOn", 1)))).MustBeProblem(409, "plan.ended");
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_a_published_plan_is_not()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();

        Assert.Equal("discarded", await Step(clinic.Therapist, draft, "discard"));

        var plan = await clinic.Prescribe();
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "discard"))).MustBeProblem(409, "plan.not_a_draft");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Pausing_and_taking_back_need_a_reason(string reason)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "pause", new { Reason = reason }))).MustBeProblem(409, "plan.reason_needed");
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "revoke", new { Reason = reason }))).MustBeProblem(409, "plan.reason_needed");
    }

    [Fact]
    public async Task A_step_out_of_turn_is_refused()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Post(clinic.Therapist, draft, "pause", new { Reason = "Early" }))).MustBeProblem(409, "plan.not_active");
        (await clinic.NothingChanges(() => Post(clinic.Therapist, draft, "complete"))).MustBeProblem(409, "plan.not_running");
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "resume"))).MustBeProblem(409, "plan.not_on_hold");
    }

    [Fact]
    public async Task A_grave_answer_pauses_the_plan_and_only_a_clear_screen_lets_it_go_on()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromMinutes(5));
        var screen = await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);

        Assert.Equal("on-hold", (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).Json["status"]!.GetValue<string>());
        Assert.True((await clinic.Patient.Get("/api/v1/me/today")).Json["locked"]!.GetValue<bool>());
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "resume"))).MustBeProblem(409, "plan.screen_not_clear");

        (await clinic.Therapist.Post($"{TestClinic.PathOf(clinic.Patient)}/screens/{screen}/clear", new { Note = "Seen at the hospital" })).MustBe(200);
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "resume"))).MustBeProblem(409, "plan.screen_before_hold");
        await AnswerLater(clinic);

        Assert.Equal("active", await Step(clinic.Therapist, plan, "resume"));
    }

    private async Task AnswerLater(TestClinic clinic)
    {
        host.Clock.MoveOn(TimeSpan.FromMinutes(5));
        await clinic.AnswerScreen(clinic.Patient);
    }

    private static Task<Answer> Post(Visitor who, Prescription plan, string step, object? body = null) =>
        who.Post($"/api/v1/plans/{plan.Id}/{step}", body);

    private static async Task<string> Step(Visitor who, Prescription plan, string step, object? body = null) =>
        (await Post(who, plan, step, body)).MustBe(200).Json["status"]!.GetValue<string>();
}
