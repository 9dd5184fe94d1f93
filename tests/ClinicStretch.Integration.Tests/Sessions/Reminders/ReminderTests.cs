using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Sessions.Reminders;

/// <summary>Reminders by mail, to a real server on this machine. The clinic's Monday begins at 9 in London; the patient wishes for 10.</summary>
public sealed class ReminderTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string? _to;

    [Fact]
    public async Task A_reminder_comes_when_the_session_is_not_logged_and_says_nothing_of_health()
    {
        var clinic = await Reminded();

        await Round();
        Assert.Empty(Mails);
        await At(10);

        var mail = Assert.Single(Mails);
        Assert.Equal("Time for your session", mail.Header("Subject"));
        Assert.Contains("http://localhost/me/today", mail.Text, StringComparison.Ordinal);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Header("List-Unsubscribe-Post"));
        foreach (var word in (string[])["stretch", "exercise", "pain", "physio", "back", "Quayside", "Rosa", "Gentle"])
        {
            Assert.DoesNotContain(word, mail.Text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal(1, await clinic.Count("deliveries", "state = 'Sent' AND content IS NULL"));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_a_session_that_is_logged()
    {
        var (clinic, plan) = await RemindedOfPlan();
        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        await At(10);

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task Nothing_comes_while_the_plan_is_paused_and_it_comes_again_the_day_it_goes_on()
    {
        var (clinic, plan) = await RemindedOfPlan();
        (await clinic.Patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "Away" })).MustBe(200);

        await At(10);
        Assert.Empty(Mails);

        await clinic.AnswerScreen(clinic.Patient);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/resume")).MustBe(200);
        await At(10, days: 1);
        Assert.Single(Mails);
    }

    [Fact]
    public async Task Nothing_comes_while_an_answer_to_the_red_flag_questions_waits_for_a_clinician()
    {
        var clinic = await Reminded();
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);

        await At(10);

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task Several_servers_at_once_send_it_once()
    {
        var clinic = await Reminded();
        await using var second = host.Build(signInsAMinute: 1_000_000);
        await using var third = host.Build(signInsAMinute: 1_000_000);
        host.Clock.MoveOn(TimeSpan.FromHours(1));

        WebApplication?[] servers = [null, second, third];
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => Task.Run(() => Round(servers[n % 3]))));
        await Round();

        Assert.Single(Mails);
        Assert.Equal(1, await clinic.Count("deliveries"));
    }

    [Fact]
    public async Task After_a_standstill_only_the_last_hour_counts_and_of_several_times_the_last()
    {
        await Reminded(Wish("10:00", "13:00", "13:20"));

        await At(13, minute: 45);
        Assert.Single(Mails);

        await Round();
        Assert.Single(Mails);
    }

    [Fact]
    public async Task A_reminder_of_this_morning_is_not_sent_in_the_evening()
    {
        await Reminded();

        await At(18);

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task A_late_one_does_not_break_into_quiet_hours()
    {
        await Reminded(Wish("21:50").With("quiet", new JsonObject { ["from"] = "22:00:00", ["to"] = "07:00:00" }));

        await At(22, minute: 10);

        Assert.Empty(Mails);
    }

    [Fact]
    public async Task One_click_in_the_mail_program_ends_them_without_a_sign_in_and_without_a_form()
    {
        var clinic = await Reminded();
        await At(10);
        var link = new Uri(Assert.Single(Mails).Header("List-Unsubscribe").Trim('<', '>')).PathAndQuery;

        (await host.Stranger().Get(link)).MustBe(302);
        Assert.True((await Settings(clinic))["byMail"]!.GetValue<bool>());
        using var oneClick = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        (await host.Stranger().Send(HttpMethod.Post, link, oneClick)).MustBe(302);
        Assert.Contains("These reminders have stopped", (await host.Stranger().Get(link[..^"/now".Length])).MustBe(200).Text, StringComparison.Ordinal);

        Assert.False((await Settings(clinic))["byMail"]!.GetValue<bool>());
        await At(10, days: 1);
        Assert.Single(Mails);
    }

    [Fact]
    public async Task A_link_that_is_not_ours_stops_nothing()
    {
        var clinic = await Reminded();
        await At(10);
        var link = Assert.Single(Mails).PathOf("/stop/");

        foreach (var wrong in new[] { link[..^4], link[..^1] + (link[^1] is 'A' ? 'B' : 'A'), "/reminders/stop/x", "/reminders/stop/!" })
        {
            Assert.Equal(404, (await clinic.NothingChanges(() => host.Stranger().Post($"{wrong}/now"))).Status);
        }
    }

    [Fact]
    public async Task Mail_that_comes_back_is_told_to_the_patient_and_the_therapist_until_it_arrives()
    {
        var clinic = await Reminded();
        host.Mail.Unknown[clinic.Patient.Email!] = true;

        await At(10);

        Assert.NotNull((await Settings(clinic))["mailRefusedAt"]);
        Assert.NotNull((await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/reminders")).MustBe(200).Json["mailRefusedAt"]);
        Assert.Equal(1, await clinic.Count("deliveries", "state = 'Refused' AND why = '550' AND content IS NULL"));

        host.Mail.Unknown.Clear();
        await At(10, days: 1);
        Assert.Single(Mails);
        Assert.Null((await Settings(clinic))["mailRefusedAt"]);
    }

    [Fact]
    public async Task A_busy_server_is_tried_again_and_takes_it_once()
    {
        var clinic = await Reminded();
        host.Mail.Busy[clinic.Patient.Email!] = true;
        await At(10);
        Assert.Equal(1, await clinic.Count("deliveries", "state = 'Waiting' AND tries = 1"));

        host.Mail.Busy.Clear();
        host.Clock.MoveOn(TimeSpan.FromMinutes(2));
        await Round();
        await Round();

        Assert.Single(Mails);
    }

    [Fact]
    public async Task A_server_that_takes_it_and_falls_silent_is_not_sent_it_twice()
    {
        var clinic = await Reminded();
        host.Mail.Dropped[clinic.Patient.Email!] = true;

        await At(10);
        host.Mail.Dropped.Clear();
        host.Clock.MoveOn(TimeSpan.FromMinutes(20));
        await Round();

        Assert.Single(Mails);
        Assert.Equal(1, await clinic.Count("deliveries", "state = 'Unsure'"));
    }

    [Fact]
    public async Task A_time_in_quiet_hours_and_a_wish_without_a_time_are_refused()
    {
        var clinic = await host.NewClinic();
        var quiet = Wish("23:00").With("quiet", new JsonObject { ["from"] = "22:00:00", ["to"] = "07:00:00" });

        (await clinic.NothingChanges(() => Put(clinic, quiet))).MustBeProblem(400, "reminders.time_is_quiet");
        (await clinic.NothingChanges(() => Put(clinic, Wish()))).MustBeProblem(400, "reminders.no_time");
        (await clinic.NothingChanges(() => Put(clinic, Wish("10:00").With("times", null)))).MustBe(400);
    }

    [Fact]
    public async Task A_patient_who_moves_is_reminded_by_the_clock_of_the_new_place()
    {
        var clinic = await Reminded();
        (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), Given.Patient(timeZone: "Europe/Berlin"))).MustBe(200);

        // It is 10 in Berlin already. That has passed; tomorrow's comes at 9 in London.
        await Round();
        Assert.Empty(Mails);
        await At(9, days: 1);

        Assert.Single(Mails);
    }

    private IReadOnlyList<TestMail> Mails => host.Mail.To(_to!);

    private static JsonObject Wish(params IReadOnlyList<string> times) => new()
    {
        ["times"] = new JsonArray([.. times.Select(t => new JsonObject
        {
            ["at"] = $"{t}:00",
            ["days"] = new JsonArray([.. Enum.GetNames<DayOfWeek>().Select(d => (JsonNode)d.ToLowerInvariant())]),
        })]),
        ["byMail"] = true,
    };

    private static Task<Answer> Put(TestClinic clinic, JsonObject wish) => clinic.Patient.Put("/api/v1/me/reminders", wish);

    private static async Task<JsonNode> Settings(TestClinic clinic) => (await clinic.Patient.Get("/api/v1/me/reminders")).MustBe(200).Json;

    private async Task<TestClinic> Reminded(JsonObject? wish = null) => (await RemindedOfPlan(wish)).Clinic;

    private async Task<(TestClinic Clinic, Prescription Plan)> RemindedOfPlan(JsonObject? wish = null)
    {
        ToNineOnAMorning();
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        _to = clinic.Patient.Email;
        (await Put(clinic, wish ?? Wish("10:00"))).MustBe(200);
        return (clinic, plan);
    }

    // Tests of a class share a clock that only goes on: each begins at nine on the next day.
    private void ToNineOnAMorning()
    {
        var now = host.Clock.Now;
        var nine = new DateTimeOffset(now.Date.AddHours(9), TimeSpan.Zero);
        host.Clock.MoveOn(nine >= now ? nine - now : nine.AddDays(1) - now);
    }

    private async Task At(int hour, int minute = 0, int days = 0)
    {
        var then = new DateTimeOffset(host.Clock.Now.Date.AddDays(days).AddHours(hour).AddMinutes(minute), TimeSpan.Zero);
        host.Clock.MoveOn(then - host.Clock.Now);
        await Round();
    }

    private Task Round(WebApplication? server = null) => (server?.Services ?? host.Services).GetRequiredService<Courier>().Round(Cancel);
}
