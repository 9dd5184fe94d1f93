using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Progress.Watch;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Progress.Watch;

public sealed class PatrolTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Patrol Patrol => host.Services.GetRequiredService<Patrol>();

    [Fact]
    public async Task Five_days_without_a_session_raise_one_alert_and_the_next_session_closes_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        await Patrol.WatchPlans(Cancel);
        await Patrol.WatchPlans(Cancel);

        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("silence", 1), (Text(alert, "cause"), alert["times"]!.GetValue<int>()));
        Assert.Contains("No session was reported since", Text(alert, "why"), StringComparison.Ordinal);

        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        var closed = Assert.Single(await clinic.Alerts())!;
        Assert.Equal("resolved", Text(closed, "state"));
        Assert.StartsWith("A session of", Text(closed, "resolution"), StringComparison.Ordinal);
        Assert.Null(closed["handledBy"]);
        Assert.Equal(["raised", "closed-itself"], closed["history"]!.AsArray().Select(h => Text(h!, "step")));
    }

    [Fact]
    public async Task A_plan_whose_last_day_has_passed_is_completed_on_a_round()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today);
        body["schedule"]!["end"] = $"{host.Clock.Today.AddDays(1):O}";
        var plan = await clinic.Prescribe(body);

        host.Clock.MoveOn(TimeSpan.FromDays(2));
        await Patrol.WatchPlans(Cancel);

        Assert.Equal("completed", Text((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json, "status"));
    }

    [Fact]
    public async Task What_a_therapist_resolved_is_not_raised_again_by_the_next_round()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        await Patrol.WatchPlans(Cancel);
        (await clinic.Therapist.Post($"/api/v1/alerts/{Text(Assert.Single(await clinic.Alerts())!, "id")}/resolve", new { Note = "On a journey" })).MustBe(200);

        await Patrol.WatchPlans(Cancel);
        Assert.Single(await clinic.Alerts());
        host.Clock.MoveOn(TimeSpan.FromDays(8));
        await Patrol.WatchPlans(Cancel);
        Assert.Equal(2, (await clinic.Alerts()).Count);
    }

    [Fact]
    public async Task Low_adherence_is_told_and_closes_when_it_is_back()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await LogOn(clinic, plan, 2);
        await LogOn(clinic, plan, 3);
        host.Clock.MoveOn(TimeSpan.FromDays(3));
        await Patrol.WatchPlans(Cancel);
        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal("low-adherence", Text(alert, "cause"));
        Assert.Equal(2, alert["sessions"]!.AsArray().Count);

        for (var day = 0; day < 6; day++)
        {
            await LogOn(clinic, plan, 1);
        }

        await Patrol.WatchPlans(Cancel);
        Assert.Equal("resolved", Text(Assert.Single(await clinic.Alerts())!, "state"));
    }

    [Fact]
    public async Task An_emergency_nobody_acknowledges_reaches_the_member_on_call_and_then_the_administrators()
    {
        var clinic = await host.NewClinic();
        var onCall = await MemberOf(clinic, "Tom Vale");
        (await clinic.Administrator.Put("/api/v1/clinic/alerting", new { Escalation = new { RepeatMinutes = 15, OnCallMinutes = 30, AdministratorMinutes = 45, OnCall = onCall } })).MustBe(200);
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);
        Assert.Empty(await Mine(clinic.SecondTherapist));

        await After(31);
        var alert = Assert.Single(await Mine(clinic.SecondTherapist))!;
        Assert.Equal("on-call", Text(alert, "reach"));
        Assert.Empty(await Mine(clinic.Administrator));

        await After(15);
        Assert.Single(await Mine(clinic.Administrator));
        (await clinic.Administrator.Post($"/api/v1/alerts/{Text(alert, "id")}/acknowledge")).MustBe(200);
        await After(600);

        Assert.Equal(
            ["raised", "repeated", "taken-to-on-call", "taken-to-administrators", "acknowledged"],
            Assert.Single(await clinic.Alerts())!["history"]!.AsArray().Select(h => Text(h!, "step")));
    }

    [Fact]
    public async Task Two_patrols_at_once_do_what_one_does()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await clinic.AnswerScreen(await clinic.NewPatient(), Questions.Emergency);
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        await using var other = host.Build(60);
        var second = other.Services.GetRequiredService<Patrol>();

        await Task.WhenAll(Patrol.WatchPlans(Cancel), second.WatchPlans(Cancel), Patrol.Escalate(Cancel), second.Escalate(Cancel));

        Assert.Equal(1, await clinic.Count("alerts", "cause = 'Silence'"));
        Assert.Equal(1, await clinic.Count("alert_events", "step = 'TakenToAdministrators'"));
    }

    [Fact]
    public async Task A_clinic_that_another_process_has_is_passed_by()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        await using (var connection = await host.Owner.OpenConnectionAsync(Cancel))
        await using (var transaction = await connection.BeginTransactionAsync(Cancel))
        {
            await using var take = new NpgsqlCommand(
                $"SELECT pg_advisory_xact_lock(hashtext('patrol plans'), hashtext('{clinic.Id.Value}'))", connection, transaction);
            await take.ExecuteNonQueryAsync(Cancel);
            await Patrol.WatchPlans(Cancel);
            Assert.Empty(await clinic.Alerts());
        }

        await Patrol.WatchPlans(Cancel);
        Assert.Single(await clinic.Alerts());
    }

    [Fact]
    public async Task A_clinic_that_fails_stops_no_other_and_its_log_line_holds_no_health_data()
    {
        var (bad, good) = (await host.NewClinic(), await host.NewClinic());
        await bad.Prescribe();
        await good.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        await Spoil(bad);

        await Patrol.WatchPlans(Cancel);

        Assert.Single(await good.Alerts());
        var line = Assert.Single(host.Log.Lines, l => l.Contains(bad.Id.Value.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain("Rosa", line, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowhere", line, StringComparison.Ordinal);
    }

    private async Task Spoil(TestClinic clinic)
    {
        await using var connection = await host.Owner.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var spoil = new NpgsqlCommand(
            $"SELECT set_config('app.clinic_id', '{clinic.Id.Value}', true); UPDATE patients SET time_zone_id = 'Nowhere' WHERE clinic_id = '{clinic.Id.Value}'",
            connection, transaction);
        await spoil.ExecuteNonQueryAsync(Cancel);
        await transaction.CommitAsync(Cancel);
    }

    private async Task After(int minutes)
    {
        host.Clock.MoveOn(TimeSpan.FromMinutes(minutes));
        await Patrol.Escalate(Cancel);
    }

    private async Task LogOn(TestClinic clinic, Prescription plan, int daysOn)
    {
        host.Clock.MoveOn(TimeSpan.FromDays(daysOn));
        (await clinic.Log(clinic.Session(plan))).MustBe(201);
    }

    private static async Task<JsonArray> Mine(Visitor member) =>
        (await member.Get("/api/v1/workspace")).MustBe(200).Json["alerts"]!.AsArray();

    private static async Task<Guid> MemberOf(TestClinic clinic, string name) =>
        (await clinic.Administrator.Get("/api/v1/clinic/alerting")).MustBe(200).Json["members"]!.AsArray()
            .Single(m => Text(m!, "name") == name)!["id"]!.GetValue<Guid>();

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
