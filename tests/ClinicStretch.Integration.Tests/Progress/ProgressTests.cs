using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress;

public sealed class ProgressTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Two_full_days_one_missed_and_one_half_done_are_half_of_the_sessions_and_five_eighths_of_the_dose()
    {
        var clinic = await host.NewClinic();
        var monday = host.Clock.Today;
        var plan = await clinic.Prescribe();

        await Day(clinic, clinic.Session(plan));
        await Day(clinic, clinic.Session(plan));
        await Day(clinic, null);
        await Day(clinic, Half(clinic.Session(plan), plan));

        var progress = (await clinic.Therapist.Get($"{PathOf(clinic)}?from={monday:O}&to={monday.AddDays(3):O}")).MustBe(200).Json;
        var adherence = Assert.Single(progress["plans"]!.AsArray())!["adherence"]!;
        Assert.Equal(0.5m, adherence["sessionAdherence"]!.GetValue<decimal>());
        Assert.Equal(0.625m, adherence["doseAdherence"]!.GetValue<decimal>());
        Assert.Equal("part", adherence["band"]!.GetValue<string>());
        Assert.Equal(["full", "full", "missed", "partial"], adherence["slots"]!.AsArray().Select(s => s!["class"]!.GetValue<string>()));
        Assert.Equal(3, adherence["sources"]!["later"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_correction_counts_instead_of_what_it_corrects()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var (id, session) = (Guid.CreateVersion7(), clinic.Session(plan));
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", session.With("painAfter", 6))).MustBe(201);

        (await clinic.Patient.Post($"/api/v1/sessions/{id}/corrections", new { Id = Guid.CreateVersion7(), Session = session.With("painAfter", 1) })).MustBe(201);

        var pain = Assert.Single((await clinic.Patient.Get(PathOf(clinic))).MustBe(200).Json["pain"]!.AsArray())!;
        Assert.Equal(1, pain["after"]!.GetValue<int>());
    }

    [Fact]
    public async Task Pain_that_was_not_reported_is_not_nought()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe()).With("painBefore", null).With("painAfter", 0);

        (await clinic.Log(session)).MustBe(201);

        var pain = Assert.Single((await clinic.Patient.Get(PathOf(clinic))).MustBe(200).Json["pain"]!.AsArray())!;
        Assert.Null(pain["before"]);
        Assert.Equal(0, pain["after"]!.GetValue<int>());
    }

    [Fact]
    public async Task Nothing_reported_is_kept_apart_from_reported_as_not_done()
    {
        var clinic = await host.NewClinic();
        var (first, plan) = (host.Clock.Today, await clinic.Prescribe());
        await Day(clinic, clinic.Session(plan).With("items", new JsonArray(Given.Skipped(plan.Items[0], "no-time"), Given.Skipped(plan.Items[1], "no-time"))));
        await Day(clinic, null);
        await Day(clinic, clinic.Session(plan));

        var found = (await clinic.Therapist.Get($"{PathOf(clinic)}?from={first:O}&to={first.AddDays(2):O}")).MustBe(200).Json["plans"]![0]!;

        Assert.Equal((1, 1, 1), (Number(found["adherence"]!["full"]), Number(found["adherence"]!["notDone"]), Number(found["adherence"]!["unknown"])));
        Assert.Equal(2, Number(found["items"]![0]!["reasons"]!["noTime"] ?? found["items"]![0]!["reasons"]!["no-time"]) + Number(found["items"]![0]!["done"]));
        Assert.Equal((1, null), (Number(found["items"]![0]!["pain"]!["with"]!["sessions"]), found["items"]![0]!["pain"]!["with"]!["rise"]));
    }

    [Fact]
    public async Task Pain_of_the_next_day_stands_beside_its_session()
    {
        var clinic = await host.NewClinic();
        var (id, session) = (Guid.CreateVersion7(), clinic.Session(await clinic.Prescribe()));
        (await clinic.Patient.Put($"/api/v1/sessions/{id}", session)).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        (await clinic.Patient.Put($"/api/v1/sessions/{id}/next-day", new { Pain = 3 })).MustBe(201);

        var pain = Assert.Single((await clinic.Patient.Get(PathOf(clinic))).MustBe(200).Json["pain"]!.AsArray())!;

        Assert.Equal((2, 3), (Number(pain["after"]), Number(pain["nextDay"])));
    }

    [Fact]
    public async Task The_whole_plan_starts_on_its_first_day()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var first = host.Clock.Today;
        host.Clock.MoveOn(TimeSpan.FromDays(40));

        var progress = (await clinic.Therapist.Get($"{PathOf(clinic)}?whole=true")).MustBe(200).Json;

        Assert.Equal($"{first:O}", progress["from"]!.GetValue<string>());
        Assert.Equal(40, Number(progress["plans"]![0]!["adherence"]!["unknown"]));
    }

    [Fact]
    public async Task A_plan_of_more_than_a_year_says_plainly_that_it_is_cut()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var first = host.Clock.Today;
        var page = $"/patients/{clinic.Patient.PatientId}/progress?range=plan";
        host.Clock.MoveOn(TimeSpan.FromDays(366));
        Assert.DoesNotContain("This is not the whole plan", (await clinic.Therapist.Get(page)).MustBe(200).Text, StringComparison.Ordinal);
        host.Clock.MoveOn(TimeSpan.FromDays(34));

        var progress = (await clinic.Therapist.Get($"{PathOf(clinic)}?whole=true")).MustBe(200).Json;

        Assert.Equal(($"{first.AddDays(34):O}", $"{first:O}"), (progress["from"]!.GetValue<string>(), progress["began"]!.GetValue<string>()));
        Assert.Contains("This is not the whole plan", (await clinic.Therapist.Get(page)).MustBe(200).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?from=2026-03-03&to=2026-03-02")]
    [InlineData("?from=2020-01-01&to=2026-03-02")]
    [InlineData("?from=2020-01-01")]
    [InlineData("?from=2199-12-31")]
    [InlineData("?to=9999-12-31")]
    [InlineData("?to=0001-01-01")]
    [InlineData("?from=0001-01-01&to=0001-01-02")]
    public async Task A_window_that_cannot_be_is_refused(string window)
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();

        (await clinic.Therapist.Get($"{PathOf(clinic)}{window}")).MustBeProblem(400, "progress.window");
        (await clinic.Therapist.Get($"{PathOf(clinic)}?to=2026-02-30")).MustBeProblem(400, "request.malformed");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_patients_progress_is_not_there(bool elsewhere)
    {
        var clinic = await host.NewClinic();
        var other = elsewhere ? await host.NewClinic() : clinic;
        var stranger = elsewhere ? other.Patient : await clinic.NewPatient();

        (await stranger.Get(PathOf(clinic))).MustBeProblem(404, "not_found");
        (await stranger.Get($"{TestClinic.PathOf(clinic.Patient)}/sessions")).MustBeProblem(404, "not_found");
    }

    private static int Number(JsonNode? node) => node!.GetValue<int>();

    private static string PathOf(TestClinic clinic) => $"{TestClinic.PathOf(clinic.Patient)}/progress";

    private static JsonObject Half(JsonObject session, Prescription plan) =>
        session.With("items", new JsonArray(Given.Done(plan.Items[0]), Given.Skipped(plan.Items[1], "no-time")));

    private async Task Day(TestClinic clinic, JsonObject? session)
    {
        if (session is not null)
        {
            (await clinic.Log(session)).MustBe(201);
        }

        host.Clock.MoveOn(TimeSpan.FromDays(1));
    }
}
