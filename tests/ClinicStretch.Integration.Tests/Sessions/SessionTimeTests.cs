using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

public sealed class SessionTimeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_session_from_the_future_is_refused()
    {
        var (clinic, plan) = await Ready();

        var answer = await clinic.NothingChanges(() => clinic.Log(Given.Session(plan, host.Clock.Now.AddMinutes(20))));

        answer.MustBeProblem(409, "session.in_the_future");
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z", 409)]
    [InlineData("0001-01-01T00:00:00+14:00", 400)]
    [InlineData("9999-12-31T23:59:59Z", 409)]
    [InlineData("9999-12-31T23:59:59-12:00", 400)]
    public async Task The_ends_of_time_are_refused(string startedAt, int status)
    {
        var (clinic, plan) = await Ready();
        var session = clinic.Session(plan);

        (await clinic.NothingChanges(() => clinic.Log(session.With("startedAt", startedAt)))).MustBe(status);
        (await clinic.NothingChanges(() => clinic.Log(session.With("startedAt", startedAt).With("loggedAt", startedAt)))).MustBe(status);
        (await clinic.NothingChanges(() => clinic.Log(session.With("endedAt", "0001-01-01T00:00:00Z")))).MustBe(400);
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public async Task A_plan_that_begins_at_an_end_of_time_breaks_no_page(string start)
    {
        var clinic = await host.NewClinic();
        var schedule = new JsonObject { ["start"] = start, ["timesPerWeek"] = 3 };
        var path = $"{TestClinic.PathOf(clinic.Patient)}/plans/{Guid.CreateVersion7()}";
        var written = await clinic.Therapist.Put(path, Given.Plan(host.Clock.Today).With("schedule", schedule));

        if (written.Status is 201)
        {
            await clinic.Prescribe(Given.Plan(host.Clock.Today).With("schedule", schedule.DeepClone()));
            (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200);
            (await clinic.Patient.Get($"{TestClinic.PathOf(clinic.Patient)}/progress")).MustBe(200);
            (await clinic.Therapist.Get("/api/v1/patients")).MustBe(200);
        }
        else
        {
            written.MustBe(400);
        }
    }

    [Fact]
    public async Task Three_days_are_too_late_to_write_a_session_down()
    {
        var (clinic, plan) = await Ready();
        var session = clinic.Session(plan);
        host.Clock.MoveOn(TimeSpan.FromDays(3));

        (await clinic.NothingChanges(() => clinic.Log(session))).MustBeProblem(409, "session.too_late");
    }

    [Fact]
    public async Task A_sheet_of_paper_may_come_in_three_days_later()
    {
        var (clinic, plan) = await Ready();
        var session = clinic.Session(plan).With("source", "paper");
        host.Clock.MoveOn(TimeSpan.FromDays(3));

        var answer = (await clinic.Therapist.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", session)).MustBe(201);

        Assert.True(answer.Json["loggedLate"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_a_phone_wrote_down_in_time_may_arrive_three_days_later()
    {
        var (clinic, plan) = await Ready();
        var session = clinic.Session(plan).With("loggedAt", host.Clock.Now);
        host.Clock.MoveOn(TimeSpan.FromDays(3));

        (await clinic.Log(session)).MustBe(201);
    }

    [Fact]
    public async Task A_session_that_ends_before_it_starts_is_refused()
    {
        var (clinic, plan) = await Ready();
        var session = clinic.Session(plan).With("endedAt", host.Clock.Now.AddDays(-1));

        (await clinic.NothingChanges(() => clinic.Log(session))).MustBeProblem(400, "session.ends_before_start");
    }

    [Fact]
    public async Task Which_day_it_was_is_decided_where_the_patient_lives()
    {
        var clinic = await host.NewClinic();
        var far = await clinic.NewPatient(Given.Patient("Kiri Hohepa", "Pacific/Auckland"));
        var plan = await clinic.Prescribe(patient: far);
        host.Clock.MoveOn(TimeSpan.FromHours(3));
        var evening = host.Clock.Now.UtcDateTime.AddMinutes(-30);

        var answer = await far.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", Given.Session(plan, new DateTimeOffset(evening, TimeSpan.Zero)));

        var there = TimeZoneInfo.ConvertTimeFromUtc(evening, TimeZoneInfo.FindSystemTimeZoneById("Pacific/Auckland"));
        Assert.Equal($"{DateOnly.FromDateTime(there):O}", answer.MustBe(201).Json["day"]!.GetValue<string>());
        Assert.NotEqual(DateOnly.FromDateTime(evening), DateOnly.FromDateTime(there));
    }

    [Fact]
    public async Task A_phone_that_sends_its_own_offset_is_understood_and_the_same_moment_stays()
    {
        var (clinic, plan) = await Ready();
        var started = host.Clock.Now.AddMinutes(-20).ToOffset(TimeSpan.FromHours(-8));

        (await clinic.Log(Given.Session(plan, started))).MustBe(201);

        var line = (await clinic.Patient.Get($"{TestClinic.PathOf(clinic.Patient)}/sessions")).MustBe(200).Json["sessions"]![0]!;
        Assert.Equal(started, line["startedAt"]!.GetValue<DateTimeOffset>());
    }

    [Fact]
    public async Task Today_shows_what_is_due_and_less_after_a_session()
    {
        var (clinic, plan) = await Ready();
        var before = await Today(clinic);

        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        var after = await Today(clinic);
        Assert.Equal((1, 0), (Plan(before)["due"]!.GetValue<int>(), Plan(before)["doneToday"]!.GetValue<int>()));
        Assert.Equal((0, 1), (Plan(after)["due"]!.GetValue<int>(), Plan(after)["doneToday"]!.GetValue<int>()));
        Assert.Equal("999", before["emergencyNumber"]!.GetValue<string>());
    }

    [Fact]
    public async Task Today_shows_neither_drafts_nor_the_plans_of_others()
    {
        var clinic = await host.NewClinic();
        await clinic.Draft();
        await clinic.Prescribe(patient: await clinic.NewPatient());

        Assert.Empty((await Today(clinic))["plans"]!.AsArray());
        (await clinic.Therapist.Get("/api/v1/me/today")).MustBeProblem(403, "forbidden");
    }

    private static JsonNode Plan(JsonNode today) => Assert.Single(today["plans"]!.AsArray())!;

    private static async Task<JsonNode> Today(TestClinic clinic) => (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json;

    private async Task<(TestClinic Clinic, Prescription Plan)> Ready()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromMinutes(30));
        return (clinic, plan);
    }
}
