using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress;

public sealed class AlertTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Pain_that_rises_keeps_the_session_and_raises_an_alert()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var answer = (await clinic.Log(clinic.Session(plan).With("painAfter", 7))).MustBe(201).Json;

        Assert.True(answer["toldTherapist"]!.GetValue<bool>());
        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("pain-over-limit", "urgent", "open"), (Text(alert, "cause"), Text(alert, "severity"), Text(alert, "state")));
        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task The_same_cause_again_is_the_same_alert_and_as_grave_as_the_gravest()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 7))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await clinic.Log(clinic.Session(plan).With("painAfter", 4))).MustBe(201);

        var alert = Assert.Single(await clinic.Alerts())!;

        Assert.Equal(("urgent", 2), (Text(alert, "severity"), alert["times"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_session_sent_again_raises_nothing_again()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe()).With("painAfter", 7);
        var path = $"/api/v1/sessions/{Guid.CreateVersion7()}";
        (await clinic.Patient.Put(path, session)).MustBe(201);
        (await clinic.Patient.Put(path, session)).MustBe(200);

        Assert.Equal(1, Assert.Single(await clinic.Alerts())!["times"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_many_sessions_at_the_same_time_every_one_is_kept_and_one_alert_is_open()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => clinic.Log(clinic.Session(plan).With("painAfter", 7))));

        Assert.All(answers, a => a.MustBe(201));
        Assert.Equal(6, await clinic.Count("sessions"));
        Assert.Equal(6, Assert.Single(await clinic.Alerts())!["times"]!.GetValue<int>());
    }

    [Fact]
    public async Task Two_causes_are_two_alerts_gravest_first()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 4))).MustBe(201);
        var spread = clinic.Session(plan).With("items", new JsonArray(Given.Skipped(plan.Items[0], "leg-symptoms-spread")));

        (await clinic.Log(spread)).MustBe(201);

        Assert.Equal(["leg-symptoms-spread", "pain-over-limit"], (await clinic.Alerts()).Select(a => Text(a!, "cause")));
    }

    [Fact]
    public async Task Too_hard_twice_in_a_row_is_told_and_once_is_not()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var hard = new JsonArray(new JsonObject { ["key"] = plan.Items[0], ["outcome"] = "too-hard" });
        (await clinic.Log(clinic.Session(plan).With("items", hard.DeepClone()))).MustBe(201);
        Assert.Empty(await clinic.Alerts());
        host.Clock.MoveOn(TimeSpan.FromDays(1));

        (await clinic.Log(clinic.Session(plan).With("items", hard.DeepClone()))).MustBe(201);

        Assert.Equal("too-hard-twice", Text(Assert.Single(await clinic.Alerts())!, "cause"));
    }

    [Fact]
    public async Task An_alert_is_acknowledged_and_resolved_and_the_next_time_is_a_new_one()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 7))).MustBe(201);
        var path = $"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}";

        Assert.Equal("acknowledged", Text((await clinic.Therapist.Post($"{path}/acknowledge")).MustBe(200).Json, "state"));
        (await clinic.NothingChanges(() => clinic.Therapist.Post($"{path}/resolve", new { Note = " " }))).MustBeProblem(409, "alert.note_needed");
        (await clinic.NothingChanges(() => clinic.Therapist.Post($"{path}/resolve", new { Note = "a\u0000b" }))).MustBeProblem(400, "text.control_character");
        Assert.Equal("resolved", Text((await clinic.Therapist.Post($"{path}/resolve", new { Note = "Rang her" })).MustBe(200).Json, "state"));
        (await clinic.NothingChanges(() => clinic.Therapist.Post($"{path}/acknowledge"))).MustBeProblem(409, "alert.resolved");

        (await clinic.Log(clinic.Session(plan).With("painAfter", 7))).MustBe(201);
        Assert.Single((await clinic.Therapist.Get("/api/v1/alerts?state=open")).MustBe(200).Json.AsArray());
        Assert.Equal(2, (await clinic.Alerts()).Count);
    }

    [Fact]
    public async Task Alerts_are_the_clinics_own()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        (await clinic.Log(clinic.Session(await clinic.Prescribe()).With("painAfter", 7))).MustBe(201);
        var path = $"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}";

        Assert.Empty(await elsewhere.Alerts());
        (await clinic.NothingChanges(() => elsewhere.Therapist.Post($"{path}/acknowledge"))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => clinic.Patient.Post($"{path}/acknowledge"))).MustBeProblem(403, "forbidden");
        (await clinic.Patient.Get("/api/v1/alerts")).MustBeProblem(403, "forbidden");
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("7")]
    [InlineData("")]
    [InlineData("open,resolved")]
    public async Task A_state_there_is_not_is_refused(string state)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get($"/api/v1/alerts?state={state}")).MustBeProblem(400, "alert.state");
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
