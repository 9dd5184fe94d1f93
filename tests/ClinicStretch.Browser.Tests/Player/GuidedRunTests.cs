using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Player;

/// <summary>Whole sessions with the guided player, from the first press to the row in the database.</summary>
public sealed class GuidedRunTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_routine_gentle_six_is_done_hands_free_and_kept_by_keyboard_alone()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(PlayerRun.Routine("gentle-six", host.Clock.Today));
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.Phone);
        await run.Key("Enter");
        await run.Sees("How is your pain before you begin?");
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await run.Key("ArrowRight");
        }

        await run.Key("Enter");

        // Not a press from here to the end of the last exercise: 571 seconds.
        await run.Sees("Get ready");
        await run.Pass(569);
        await run.Sees("Cat and cow");
        await run.Pass(3);
        await run.Sees("How bad was the pain at its worst?");
        host.Clock.MoveOn(TimeSpan.FromMinutes(12));
        await run.Key("ArrowRight");
        await run.Key("Enter");
        await run.Sees("How is your pain now?");
        await run.Key("ArrowRight");
        await run.Key("Enter");
        await run.Sees("That is what your plan asked for.");
        Assert.Equal(0, await clinic.Count("sessions"));
        await run.Page.Locator("h1").FocusAsync();
        await run.Key("Enter");
        await run.Page.WaitForURLAsync("**/me/app*");

        await Eventually(async () => await clinic.Count("sessions", "source = 'Live' AND pain_before = 2 AND pain_worst = 0 AND pain_after = 0") is 1);
        Assert.Equal(1, await clinic.Count("sessions", "jsonb_array_length(items::jsonb) = 6 AND items::text NOT LIKE '%artly%' AND items::text NOT LIKE '%kipped%'"));
        Assert.Equal(1, await clinic.Count("sessions", "ended_at - started_at BETWEEN interval '571 seconds' AND interval '600 seconds'"));
    }

    [Fact]
    public async Task A_session_that_was_only_opened_leaves_nothing()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.Phone);
        await run.Begin();
        await run.Press("I am ready");
        await run.Press("Pause");
        await run.Press("Stop here for today");
        await run.Press("I would rather not say");
        await run.Press("I would rather not say");
        await run.Sees("Nothing was done this time");
        Assert.Equal(0, await run.Page.GetByRole(AriaRole.Button, new() { Name = "Save the session" }).CountAsync());

        await run.Press("Leave without saving");
        await run.Press("Leave without saving");
        await run.Page.WaitForURLAsync("**/me/app*");
        Assert.Equal(0, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task A_closed_tab_loses_nothing_and_the_session_goes_on_where_it_was()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.Phone);
        await run.Begin();
        await run.Until("rest");
        await run.Sees("2 of 3");

        await run.Browser.GoTo($"/me/play/{plan.Id}");
        await run.Sees("You did not finish");
        await run.Press("Go on where I was");
        await run.Sees("2 of 3");
        await run.Press("Stop here for today");
        await run.Press("I would rather not say");
        await run.Press("I would rather not say");
        await Assertions.Expect(run.Page.Locator("#player-line-0")).ToContainTextAsync("1 of 6 times");
        await run.Press("Save the session");

        await Eventually(async () => await clinic.Count("sessions", "items::text LIKE '%artly%'") is 1);
        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task Away_from_the_page_the_clock_waits_and_no_hold_is_counted_by_itself()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.Phone);
        await run.Begin();
        await run.Until("hold");
        await run.Page.Clock.FastForwardAsync(90_000);

        await run.Sees("You were away, so the clock waited.");
        await run.Sees("Paused");
        await run.Press("Stop here for today");
        await run.Press("I would rather not say");
        await run.Press("I would rather not say");
        await run.Sees("Nothing was done this time");
    }

    [Fact]
    public async Task Who_answered_the_six_questions_on_the_way_is_not_asked_again_when_the_session_is_in()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.Phone);
        await run.Begin();
        await run.Press("I am ready");
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        foreach (var button in new[] { "It hurts", "It hurts", "5", "Answer the safety questions", "No", "No", "No", "No", "No", "No", "Stop here for today", "5", "3" })
        {
            await run.Press(button);
        }

        await run.Page.Locator("h1").FocusAsync();
        await run.Key("Enter");
        await run.Page.WaitForURLAsync("**/me/app*");

        await Eventually(async () => await clinic.Count("sessions", "pain_worst = 5") is 1);
        Assert.Equal(1, await clinic.Count("red_flag_screens", "during in (select id from sessions)"));
        Assert.Null((await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Json["screen"]);
    }

    [Fact]
    public async Task Without_a_network_an_emergency_answer_shows_the_clinics_number_at_once_and_is_sent_when_there_is_one()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var before = await clinic.Count("red_flag_screens");
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.Phone);
        await run.Begin();
        await run.Page.Context.SetOfflineAsync(true);
        await run.Press("It hurts");
        await run.Press("New numbness or weakness");
        await run.Press("Yes");

        await run.Sees("Get help now");
        Assert.Equal("tel:999", await run.Page.GetByRole(AriaRole.Link, new() { Name = "Call 999" }).GetAttributeAsync("href"));
        Assert.Equal(before, await clinic.Count("red_flag_screens"));

        await run.Page.Context.SetOfflineAsync(false);
        await Eventually(async () => await clinic.Count("red_flag_screens", "tier = 'Emergency'") is 1);
        Assert.Equal(1, await clinic.Count("plans", "status = 'OnHold'"));
    }

    [Fact]
    public async Task An_emergency_answer_is_sent_though_the_browser_never_says_that_the_network_was_gone()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.Phone);
        await run.Page.Context.RouteAsync("**/api/**", route => route.AbortAsync());
        await run.Begin();
        await run.Press("It hurts");
        await run.Press("New numbness or weakness");
        await run.Press("Yes");
        await run.Sees("Get help now");

        await run.Page.Context.UnrouteAllAsync();
        await Eventually(async () =>
        {
            await run.Pass(10);
            return await clinic.Count("red_flag_screens", "tier = 'Emergency'") is 1;
        });
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come to hold in ten seconds.");
    }
}
