using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Watch;

/// <summary>What a clinician has dealt with comes back for something new alone.</summary>
public sealed class HandledAlertTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_row_of_ambers_that_was_dealt_with_comes_back_for_a_new_session_and_not_for_the_same_ones()
    {
        var clinic = await host.NewClinic();
        var plan = await Monitored(clinic);
        var last = await Ambers(clinic, plan);
        await Resolve(clinic, "three-ambers");

        (await clinic.Patient.Put($"/api/v1/sessions/{last}/next-day", new { Pain = 4 })).MustBe(201);
        (await Correct(clinic, last, clinic.Session(plan).With("startedAt", host.Clock.Now.AddHours(-24)).With("painBefore", 4).With("painAfter", 5))).MustBe(201);
        Assert.Equal(1, await clinic.Count("alerts"));

        (await clinic.Log(clinic.Session(plan).With("painBefore", 4).With("painAfter", 5))).MustBe(201);
        Assert.Single(await clinic.Alerts(), a => Text(a!, "state") is "open");
    }

    [Fact]
    public async Task An_open_row_of_ambers_is_not_seen_again_when_one_of_its_sessions_is_put_right()
    {
        var clinic = await host.NewClinic();
        var plan = await Monitored(clinic);
        var last = await Ambers(clinic, plan);
        (await clinic.Therapist.Post($"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}/acknowledge")).MustBe(200);

        (await Correct(clinic, last, clinic.Session(plan).With("startedAt", host.Clock.Now.AddHours(-24)).With("painBefore", 4).With("painAfter", 5))).MustBe(201);

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("acknowledged", 1), (Text(alert, "state"), alert["times"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Two_flares_that_were_dealt_with_do_not_come_back_when_a_session_is_put_right()
    {
        var clinic = await host.NewClinic();
        var plan = await Monitored(clinic);
        var (session, body) = (Guid.Empty, new JsonObject());
        for (var n = 0; n < 2; n++)
        {
            (session, body) = (Guid.CreateVersion7(), clinic.Session(plan).With("painBefore", 2).With("painAfter", 2));
            (await clinic.Patient.Put($"/api/v1/sessions/{session}", body)).MustBe(201);
            host.Clock.MoveOn(TimeSpan.FromDays(1));
            (await clinic.Patient.Put($"/api/v1/sessions/{session}/next-day", new { Pain = 6 })).MustBe(201);
        }

        await Resolve(clinic, "two-flares");
        await Resolve(clinic, "flare");

        (await Correct(clinic, session, body.With("note", "Put right"))).MustBe(201);

        Assert.DoesNotContain(await clinic.Alerts(), a => Text(a!, "state") is not "resolved");
    }

    [Fact]
    public async Task Pain_over_the_limit_that_was_dealt_with_comes_back_with_a_correction_only_when_there_was_more_of_it()
    {
        var clinic = await host.NewClinic();
        var body = clinic.Session(await clinic.Prescribe()).With("painAfter", 7);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        (await clinic.Patient.Put($"/api/v1/sessions/{first}", body)).MustBe(201);
        await Resolve(clinic, "pain-over-limit");

        (await Correct(clinic, first, body.With("note", "Put right"), second)).MustBe(201);
        Assert.Equal(1, await clinic.Count("alerts"));

        (await Correct(clinic, second, body.With("painAfter", 9))).MustBe(201);
        Assert.Single(await clinic.Alerts(), a => Text(a!, "state") is "open");
    }

    [Fact]
    public async Task A_precaution_against_the_plan_that_was_dealt_with_comes_back_for_another_precaution_alone()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("childs-pose"), Given.Item("knee-to-chest")));
        var path = TestClinic.PathOf(clinic.Patient);
        (await clinic.Therapist.Put(path, Given.Patient(precautions: ["knee-problem"]))).MustBe(200);
        await Resolve(clinic, "precaution-against-plan");

        (await clinic.Therapist.Put(path, Given.Patient("Rosa Black", precautions: ["knee-problem"]))).MustBe(200);
        Assert.Equal(1, await clinic.Count("alerts"));

        (await clinic.Therapist.Put(path, Given.Patient(precautions: ["knee-problem", "hip-replacement"]))).MustBe(200);
        Assert.Single(await clinic.Alerts(), a => Text(a!, "state") is "open");
    }

    [Fact]
    public async Task An_open_precaution_alert_is_not_seen_again_when_the_record_is_saved()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("childs-pose")));
        var path = TestClinic.PathOf(clinic.Patient);
        (await clinic.Therapist.Put(path, Given.Patient(precautions: ["knee-problem"]))).MustBe(200);
        (await clinic.Therapist.Post($"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}/acknowledge")).MustBe(200);

        (await clinic.Therapist.Put(path, Given.Patient("Rosa Black", precautions: ["knee-problem"]))).MustBe(200);

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("acknowledged", 1), (Text(alert, "state"), alert["times"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Who_acknowledged_assigned_and_resolved_is_in_the_audit_and_on_the_timeline()
    {
        var clinic = await host.NewClinic();
        (await clinic.Log(clinic.Session(await clinic.Prescribe()).With("painAfter", 7))).MustBe(201);
        var path = $"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}";
        (await clinic.SecondTherapist.Post($"{path}/acknowledge")).MustBe(200);
        (await clinic.SecondTherapist.Post($"{path}/assign", new { To = (Guid?)null })).MustBe(200);
        (await clinic.Therapist.Post($"{path}/resolve", new { Note = "Rang her" })).MustBe(200);

        foreach (var action in (string[])["AcknowledgeAlert", "AssignAlert", "ResolveAlert"])
        {
            Assert.Equal(1, await clinic.Count("audit_entries", $"action = '{action}' AND subject_kind = 'alert' AND patient_id = '{clinic.Patient.PatientId}'"));
        }

        var entries = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=alerts")).MustBe(200).Json["entries"]!.AsArray();
        Assert.Contains(entries, e => (Text(e!, "title"), e!["who"]?.GetValue<string>()) is ("Alert acknowledged: pain over limit", "Tom Vale"));
        Assert.Contains(entries, e => (Text(e!, "title"), e!["who"]?.GetValue<string>()) is ("Alert assigned: pain over limit", "Tom Vale"));
        Assert.Contains(entries, e => (Text(e!, "title"), e!["who"]?.GetValue<string>()) is ("Alert resolved: pain over limit", "Thea Brook"));
        var access = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=access")).MustBe(200).Json["entries"]!.AsArray();
        Assert.Contains(access, e => (Text(e!, "title"), e!["who"]?.GetValue<string>()) is ("Resolved an alert", "Thea Brook"));
    }

    private Task<Prescription> Monitored(TestClinic clinic) =>
        clinic.Prescribe(Given.Plan(host.Clock.Today).With("painPolicy", new JsonObject { ["kind"] = "monitored" }));

    private async Task<Guid> Ambers(TestClinic clinic, Prescription plan)
    {
        var last = Guid.Empty;
        for (var n = 0; n < 3; n++)
        {
            last = Guid.CreateVersion7();
            (await clinic.Patient.Put($"/api/v1/sessions/{last}", clinic.Session(plan).With("painBefore", 4).With("painAfter", 5))).MustBe(201);
            host.Clock.MoveOn(TimeSpan.FromDays(1));
        }

        return last;
    }

    private static async Task Resolve(TestClinic clinic, string cause)
    {
        var alert = Assert.Single(await clinic.Alerts(), a => Text(a!, "cause") == cause && Text(a!, "state") is not "resolved")!;
        (await clinic.Therapist.Post($"/api/v1/alerts/{Text(alert, "id")}/resolve", new { Note = "Rang her" })).MustBe(200);
    }

    private static Task<Answer> Correct(TestClinic clinic, Guid session, JsonObject body, Guid? id = null) =>
        clinic.Patient.Post($"/api/v1/sessions/{session}/corrections", new { Id = id ?? Guid.CreateVersion7(), Session = body });

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
