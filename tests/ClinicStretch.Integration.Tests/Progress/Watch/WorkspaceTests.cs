using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Watch;

public sealed class WorkspaceTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_session_is_new_until_the_member_marks_it_as_read_and_a_later_one_is_new_again()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("note", "Easier today"))).MustBe(201);

        var came = Assert.Single(await Came(clinic.Therapist))!;
        Assert.Equal((1, 2), (came["sessions"]!.GetValue<int>(), came["newest"]!["painAfter"]!.GetValue<int>()));
        Assert.Equal("Easier today", came["notes"]![0]!.GetValue<string>());
        (await Read(clinic.Therapist, clinic.Patient, came["until"]!)).MustBe(200);
        Assert.Empty(await Came(clinic.Therapist));

        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        Assert.Equal(1, Assert.Single(await Came(clinic.Therapist))!["sessions"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_one_member_has_read_is_new_to_another_and_a_mark_never_goes_back()
    {
        var clinic = await host.NewClinic();
        (await clinic.Log(clinic.Session(await clinic.Prescribe()))).MustBe(201);
        var until = Assert.Single(await Came(clinic.Therapist))!["until"]!;
        (await Read(clinic.Therapist, clinic.Patient, until)).MustBe(200);
        (await Read(clinic.Therapist, clinic.Patient, JsonValue.Create(host.Clock.Now.AddDays(-3)))).MustBe(200);

        Assert.Empty(await Came(clinic.Therapist));
        Assert.Empty(await Came(clinic.SecondTherapist));
        Assert.Single(await Came(clinic.SecondTherapist, whole: true));
    }

    [Fact]
    public async Task Who_stands_in_for_a_colleague_has_what_is_theirs_before_them_and_hands_it_back_after()
    {
        var clinic = await host.NewClinic();
        (await clinic.Log(clinic.Session(await clinic.Prescribe()).With("painAfter", 7))).MustBe(201);
        var today = host.Clock.Today;
        var terms = new
        {
            Absent = await clinic.MemberNamed("Thea Brook"), StandIn = await clinic.MemberNamed("Tom Vale"), From = today, Until = today,
        };
        Assert.Empty((await Day(clinic.SecondTherapist))["alerts"]!.AsArray());

        (await clinic.Therapist.Put($"/api/v1/team/covers/{Guid.CreateVersion7()}", terms)).MustBe(201);

        Assert.Single((await Day(clinic.SecondTherapist))["alerts"]!.AsArray());
        Assert.Single(await Came(clinic.SecondTherapist));
        Assert.Single((await Day(clinic.Therapist))["alerts"]!.AsArray());
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        Assert.Empty((await Day(clinic.SecondTherapist))["alerts"]!.AsArray());
    }

    [Fact]
    public async Task Nobody_marks_the_future_or_a_patient_of_another_clinic_as_read()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var plan = await clinic.Prescribe();
        (await Read(clinic.Therapist, clinic.Patient, JsonValue.Create(host.Clock.Now.AddDays(9)))).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        Assert.Single(await Came(clinic.Therapist));
        (await clinic.NothingChanges(() => Read(elsewhere.Therapist, clinic.Patient, JsonValue.Create(host.Clock.Now)))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task Plans_that_end_soon_reviews_that_are_due_and_drafts_are_there()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today);
        body["schedule"]!["end"] = $"{host.Clock.Today.AddDays(40):O}";
        var plan = await clinic.Prescribe(body);
        var draft = await clinic.Draft();
        Assert.Equal([draft.Id], Ids(await Day(clinic.Therapist), "drafts"));
        Assert.Empty(Ids(await Day(clinic.Therapist), "ending"));

        host.Clock.MoveOn(TimeSpan.FromDays(30));
        var day = await Day(clinic.Therapist);

        Assert.Equal([plan.Id], Ids(day, "ending"));
        Assert.Equal([plan.Id], Ids(day, "reviews"));
        Assert.Empty(Ids(await Day(clinic.SecondTherapist), "ending"));
        Assert.Equal([plan.Id], Ids(await Day(clinic.SecondTherapist, whole: true), "ending"));
    }

    [Fact]
    public async Task A_day_without_anything_says_what_would_come_here()
    {
        var clinic = await host.NewClinic();

        var page = (await clinic.Therapist.Get("/workspace")).MustBe(200).Text;

        Assert.Contains("Nothing needs you now", page, StringComparison.Ordinal);
        Assert.Contains("You have read all that came in", page, StringComparison.Ordinal);
        (await clinic.Patient.Get("/api/v1/workspace")).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_clinics_and_a_plans_thresholds_are_kept_and_wrong_ones_are_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var path = $"/api/v1/plans/{plan.Id}/alerting";

        (await clinic.Administrator.Put("/api/v1/clinic/alerting", new { Thresholds = new { SilenceDays = 9 } })).MustBe(200);
        Assert.Equal(9, Silence((await clinic.Therapist.Get(path)).MustBe(200).Json));
        (await clinic.Therapist.Put(path, new { Thresholds = new { SilenceDays = 3 } })).MustBe(200);
        Assert.Equal(3, Silence((await clinic.Therapist.Get(path)).MustBe(200).Json));
        (await clinic.Therapist.Put(path, new { })).MustBe(200);
        Assert.Equal(9, Silence((await clinic.Therapist.Get(path)).MustBe(200).Json));

        (await clinic.NothingChanges(() => clinic.Therapist.Put(path, new { Thresholds = new { SilenceDays = 0 } }))).MustBeProblem(400, "thresholds.range");
        (await clinic.NothingChanges(() => clinic.Administrator.Put("/api/v1/clinic/alerting", new { Escalation = new { RepeatMinutes = 1 } })))
            .MustBeProblem(400, "escalation.order");
        (await clinic.NothingChanges(() => clinic.Administrator.Put("/api/v1/clinic/alerting", new { Escalation = new { OnCall = Guid.CreateVersion7() } })))
            .MustBeProblem(404, "not_found");
    }

    private static Task<Answer> Read(Visitor member, Visitor patient, JsonNode until) =>
        member.Put($"{TestClinic.PathOf(patient)}/read", new JsonObject { ["until"] = until.DeepClone() });

    private static async Task<JsonNode> Day(Visitor member, bool whole = false) =>
        (await member.Get($"/api/v1/workspace?whole={(whole ? "true" : "false")}")).MustBe(200).Json;

    private static async Task<JsonArray> Came(Visitor member, bool whole = false) => (await Day(member, whole))["came"]!.AsArray();

    private static IEnumerable<Guid> Ids(JsonNode day, string list) => day[list]!.AsArray().Select(l => l!["id"]!.GetValue<Guid>());

    private static int Silence(JsonNode alerting) => alerting["thresholds"]!["silenceDays"]!.GetValue<int>();
}
