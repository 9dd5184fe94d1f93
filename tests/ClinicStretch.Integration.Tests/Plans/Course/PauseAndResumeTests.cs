using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans.Course;

public sealed class PauseAndResumeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_pause_has_a_kind_and_a_day_to_be_back()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var back = host.Clock.Today.AddDays(8);

        (await Post(clinic.Patient, plan, "pause", new { Kind = "holiday", BackOn = back })).MustBe(200);

        var record = await RecordOf(clinic, plan);
        var pause = record["history"]!.AsArray()[^1]!;
        Assert.Equal(("holiday", $"{back:O}"), (pause["pause"]!.GetValue<string>(), pause["backOn"]!.GetValue<string>()));
        Assert.Equal($"{back:O}", record["reviewOn"]!.GetValue<string>());
        var today = (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json["plans"]![0]!;
        Assert.Equal(("on-hold", "a holiday"), (today["status"]!.GetValue<string>(), today["pausedBecause"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("other", 5, 409, "plan.reason_needed")]
    [InlineData("illness", 0, 400, "plan.back_on")]
    public async Task A_pause_that_says_too_little_or_ends_before_it_begins_is_refused(string kind, int days, int status, string code)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "pause", new { Kind = kind, BackOn = host.Clock.Today.AddDays(days) })))
            .MustBeProblem(status, code);
    }

    [Theory]
    [InlineData("half")]
    [InlineData("three-quarters")]
    [InlineData("flare-set")]
    public async Task A_plan_goes_on_with_a_smaller_dose_as_a_new_revision(string dose)
    {
        var clinic = await host.NewClinic();
        var item = Given.Item("knee-to-chest").With("dosage", Given.Hold(20, reps: 5));
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, item));
        (await Post(clinic.Therapist, plan, "pause", new { Kind = "flare" })).MustBe(200);
        await AnswerLater(clinic);

        (await Post(clinic.Therapist, plan, "resume", new { Dose = dose, Reason = "Slowly after the flare-up" })).MustBe(200);

        var record = await RecordOf(clinic, plan);
        Assert.Equal("active", record["status"]!.GetValue<string>());
        Assert.Equal(2, record["revisions"]!.AsArray().Count);
        var newest = record["revisions"]![0]!;
        Assert.Equal("Slowly after the flare-up", newest["reasonForChange"]!.GetValue<string>());
        Assert.InRange(newest["content"]!["items"]![0]!["dosage"]!["reps"]!.GetValue<int>(), 2, 4);
        Assert.Equal(plan.Items[0], newest["content"]!["items"]![0]!["key"]!.GetValue<Guid>());
    }

    [Fact]
    public async Task The_whole_dose_is_no_new_revision()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await Post(clinic.Therapist, plan, "pause", new { Kind = "flare" })).MustBe(200);
        await AnswerLater(clinic);
        (await Post(clinic.Therapist, plan, "resume", new { Dose = "full" })).MustBe(200);

        Assert.Single((await RecordOf(clinic, plan))["revisions"]!.AsArray());
    }

    [Fact]
    public async Task A_smaller_dose_needs_a_clear_screen_too_and_no_draft_that_waits()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var body = Given.Plan(host.Clock.Today).With("basedOn", 1);
        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", body)).MustBe(200);
        (await Post(clinic.Therapist, plan, "pause", new { Kind = "flare" })).MustBe(200);
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "resume", new { Dose = "half" }))).MustBeProblem(409, "plan.change_begun");

        var other = await clinic.Prescribe();
        (await Post(clinic.Therapist, other, "pause", new { Kind = "flare" })).MustBe(200);
        (await clinic.NothingChanges(() => Post(clinic.Therapist, other, "resume", new { Dose = "half" }))).MustBeProblem(409, "plan.screen_before_hold");
        host.Clock.MoveOn(TimeSpan.FromDays(8));
        (await clinic.NothingChanges(() => Post(clinic.Therapist, other, "resume", new { Dose = "half" }))).MustBeProblem(409, "plan.screen_not_clear");
    }

    [Fact]
    public async Task A_plan_ends_well_and_somebody_asks_after_three_months()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await Post(clinic.Therapist, plan, "complete", new { Ending = "confident-alone", Note = "Walks each day" })).MustBe(200);

        var record = await RecordOf(clinic, plan);
        Assert.Equal("confident-alone", record["history"]!.AsArray()[^1]!["ending"]!.GetValue<string>());
        Assert.Equal($"{host.Clock.Today.AddMonths(3):O}", record["reviewOn"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("last-day-passed", 400, "value.out_of_range")]
    [InlineData("other", 409, "plan.reason_needed")]
    public async Task An_ending_that_is_not_a_persons_or_says_nothing_is_refused(string ending, int status, string code)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "complete", new { Ending = ending }))).MustBeProblem(status, code);
    }

    [Fact]
    public async Task A_taper_is_a_draft_with_fewer_days()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await Post(clinic.Therapist, plan, "taper", new { Weeks = 2 })).MustBe(200);

        var record = await RecordOf(clinic, plan);
        Assert.Equal(3, record["draft"]!["schedule"]!["timesPerWeek"]!.GetValue<int>());
        Assert.Single(record["revisions"]!.AsArray());
        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "taper"))).MustBeProblem(409, "plan.change_begun");
    }

    [Fact]
    public async Task A_taper_of_no_weeks_is_bad_input()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Post(clinic.Therapist, plan, "taper", new { Weeks = 0 }))).MustBeProblem(400, "plan.taper_weeks");
    }

    private async Task AnswerLater(TestClinic clinic)
    {
        host.Clock.MoveOn(TimeSpan.FromMinutes(5));
        await clinic.AnswerScreen(clinic.Patient);
    }

    private static Task<Answer> Post(Visitor who, Prescription plan, string step, object? body = null) =>
        who.Post($"/api/v1/plans/{plan.Id}/{step}", body);

    private static async Task<JsonNode> RecordOf(TestClinic clinic, Prescription plan) =>
        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json;
}
