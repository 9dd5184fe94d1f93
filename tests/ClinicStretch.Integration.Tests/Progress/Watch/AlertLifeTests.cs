using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Watch;

public sealed class AlertLifeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_red_flag_is_ended_by_clearing_alone_and_no_plan_starts_again_by_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await clinic.AnswerScreen(clinic.Patient, Questions.Urgent);
        var path = $"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}";

        (await clinic.NothingChanges(() => clinic.Therapist.Post($"{path}/resolve", new { Note = "Rang" }))).MustBeProblem(409, "alert.clear_the_answers");
        (await clinic.NothingChanges(() => clinic.Therapist.Post($"{path}/clear", new { Note = " " }))).MustBeProblem(409, "alert.note_needed");
        Assert.Equal("resolved", Text((await clinic.Therapist.Post($"{path}/clear", new { Note = "Known and stable" })).MustBe(200).Json, "state"));

        Assert.Equal("on-hold", Text((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json, "status"));
        Assert.Equal(0, await clinic.Count("red_flag_screens", "tier = 'Urgent' AND cleared_at IS NULL"));
    }

    [Fact]
    public async Task Clearing_mild_answers_leaves_an_emergency_that_nobody_has_read()
    {
        var clinic = await host.NewClinic();
        await clinic.AnswerScreen(clinic.Patient, Questions.Review);
        var mild = Assert.Single(await clinic.Alerts())!;
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);

        (await clinic.Therapist.Post($"/api/v1/alerts/{Text(mild, "id")}/clear", new { Note = "Told at the visit", Times = 1 })).MustBe(200);

        Assert.Equal("red-flag-emergency", Text(Assert.Single(await clinic.Alerts(), a => Text(a!, "state") is "open")!, "cause"));
        Assert.Equal(1, await clinic.Count("red_flag_screens", "tier = 'Emergency' AND cleared_at IS NULL"));
        Assert.Equal(1, await clinic.Count("audit_entries", "action = 'ClearRedFlag'"));
    }

    [Fact]
    public async Task Answers_that_came_after_the_alert_was_read_are_not_cleared_with_it()
    {
        var clinic = await host.NewClinic();
        await clinic.AnswerScreen(clinic.Patient, Questions.Urgent);
        var path = $"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}/clear";
        await clinic.AnswerScreen(clinic.Patient, Questions.Urgent);

        (await clinic.NothingChanges(() => clinic.Therapist.Post(path, new { Note = "Known", Times = 1 }))).MustBeProblem(409, "alert.seen_again");
        (await clinic.Therapist.Post(path, new { Note = "Known", Times = 2 })).MustBe(200);

        Assert.Equal(0, await clinic.Count("red_flag_screens", "cleared_at IS NULL"));
    }

    [Fact]
    public async Task Clearing_the_answers_on_the_record_ends_their_alert()
    {
        var clinic = await host.NewClinic();
        var screen = await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);

        (await clinic.Therapist.Post($"{TestClinic.PathOf(clinic.Patient)}/screens/{screen}/clear", new { Note = "Seen at hospital" })).MustBe(200);

        Assert.Equal("resolved", Text(Assert.Single(await clinic.Alerts())!, "state"));
    }

    [Fact]
    public async Task Answering_once_more_unlocks_nothing()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);
        host.Clock.MoveOn(TimeSpan.FromMinutes(5));

        await clinic.AnswerScreen(clinic.Patient);

        Assert.True((await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json["locked"]!.GetValue<bool>());
        Assert.Equal("open", Text(Assert.Single(await clinic.Alerts())!, "state"));
    }

    [Fact]
    public async Task A_red_flag_says_to_members_which_questions_it_comes_from()
    {
        var clinic = await host.NewClinic();
        await clinic.AnswerScreen(clinic.Patient, Questions.Review);

        Assert.EndsWith(": yes.", Text(Assert.Single(await clinic.Alerts())!, "why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_is_handed_to_a_member_and_is_then_theirs()
    {
        var clinic = await host.NewClinic();
        (await clinic.Log(clinic.Session(await clinic.Prescribe()).With("painAfter", 7))).MustBe(201);
        var path = $"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}/assign";
        var tom = await Member(clinic, "Tom Vale");

        Assert.Equal("Tom Vale", Text((await clinic.Therapist.Post(path, new { To = tom })).MustBe(200).Json, "assignedToName"));
        (await clinic.NothingChanges(() => clinic.Therapist.Post(path, new { To = Guid.CreateVersion7() }))).MustBeProblem(404, "not_found");

        Assert.Single((await clinic.Therapist.Get($"/api/v1/alerts?assignee={tom}")).MustBe(200).Json.AsArray());
        Assert.Empty((await clinic.Therapist.Get("/api/v1/workspace")).MustBe(200).Json["alerts"]!.AsArray());
        Assert.Single((await clinic.SecondTherapist.Get("/api/v1/workspace")).MustBe(200).Json["alerts"]!.AsArray());
    }

    [Fact]
    public async Task Alerts_are_narrowed_by_how_soon()
    {
        var clinic = await host.NewClinic();
        (await clinic.Log(clinic.Session(await clinic.Prescribe()).With("painAfter", 7))).MustBe(201);

        Assert.Single((await clinic.Therapist.Get("/api/v1/alerts?severity=urgent")).MustBe(200).Json.AsArray());
        Assert.Empty((await clinic.Therapist.Get("/api/v1/alerts?severity=routine")).MustBe(200).Json.AsArray());
        (await clinic.Therapist.Get("/api/v1/alerts?severity=soon")).MustBeProblem(400, "alert.severity");
    }

    [Fact]
    public async Task A_fall_pauses_the_plans_until_a_clinician_resumes_them()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/falls/{Guid.CreateVersion7()}";
        var body = new { Note = "Slipped in the kitchen" };

        (await clinic.Patient.Put(path, body)).MustBe(201);
        (await clinic.Patient.Put(path, body)).MustBe(200);
        (await clinic.Patient.Put(path, new { Note = "Another" })).MustBeProblem(409, "request.id_taken");

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("fall", "urgent", 1), (Text(alert, "cause"), Text(alert, "severity"), alert["times"]!.GetValue<int>()));
        Assert.Equal("on-hold", Text((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json, "status"));
        Assert.Contains("They said: Slipped in the kitchen", Text(alert, "why"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fall_told_with_a_session_keeps_the_session_and_pauses_once()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var session = clinic.Session(plan).With("fell", true);
        var id = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", session)).MustBe(201);
        Assert.Equal("on-hold", Text((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json, "status"));
        host.Clock.MoveOn(TimeSpan.FromMinutes(5));
        await clinic.AnswerScreen(clinic.Patient);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/resume")).MustBe(200);

        (await clinic.Patient.Post($"/api/v1/sessions/{id}/corrections", new { Id = Guid.CreateVersion7(), Session = session.With("note", "Put right") })).MustBe(201);

        Assert.Equal("active", Text((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json, "status"));
        Assert.Equal(1, Assert.Single(await clinic.Alerts())!["times"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(91)]
    [InlineData(-1)]
    public async Task A_fall_that_lies_ahead_or_long_ago_is_refused(int daysAgo)
    {
        var clinic = await host.NewClinic();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/falls/{Guid.CreateVersion7()}";

        (await clinic.NothingChanges(() => clinic.Patient.Put(path, new { HappenedAt = host.Clock.Now.AddDays(-daysAgo) }))).MustBeProblem(400, "fall.time");
        var neighbour = await clinic.NewPatient();
        (await clinic.NothingChanges(() => neighbour.Put(path, new { Note = "Mine" }))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task Three_ambers_in_a_row_raise_one_alert_and_a_green_session_closes_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today).With("painPolicy", new JsonObject { ["kind"] = "monitored" }));
        for (var n = 0; n < 3; n++)
        {
            (await clinic.Log(clinic.Session(plan).With("painBefore", 4).With("painAfter", 5))).MustBe(201);
            host.Clock.MoveOn(TimeSpan.FromDays(1));
        }

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("three-ambers", 3), (Text(alert, "cause"), alert["sessions"]!.AsArray().Count));

        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        Assert.Equal("resolved", Text(Assert.Single(await clinic.Alerts())!, "state"));
    }

    private static async Task<Guid> Member(TestClinic clinic, string name) =>
        (await clinic.Administrator.Get("/api/v1/clinic/alerting")).MustBe(200).Json["members"]!.AsArray()
            .Single(m => Text(m!, "name") == name)!["id"]!.GetValue<Guid>();

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
