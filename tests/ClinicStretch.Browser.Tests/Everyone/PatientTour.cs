using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Everyone;

/// <summary>A way past everything a patient can come to: the door, each page, the app's screens and the player.</summary>
internal sealed class PatientTour(ClinicHost host, Support.Browser browser)
{
    private static readonly string[] Door = ["/sign-in", "/sign-in?out=true", "/invitation/none", "/s/none", "/nothing-here"];

    /// <param name="look">Called on each page, once it stands; with a name for it.</param>
    public async Task Go(Func<string, Task> look)
    {
        foreach (var path in Door)
        {
            await At(path, look);
        }

        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Player.PlayerRun.Routine("gentle-six", host.Clock.Today));
        await browser.SignIn(clinic.Patient);
        await At("/me/today", look);
        await browser.GoTo("/me/app");
        await App(plan, look);
        await RunThePlayer(plan, look);
        var session = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("painAfter", 8).With("note", "It pulled when I got up."))).MustBe(201);
        string[] paths =
        [
            $"/me/log/{plan.Id}", $"/me/logged/{session}", $"/me/logged/{session}?pain=ask", $"/me/correct/{session}", "/me/history", "/me/help", "/me/check",
            "/me/check?set=short", "/me/carers", "/me/fall", "/me/next-day", "/me/messages", "/me/measures", "/me/measures/psfs", "/me/measures/nprs-week",
            "/me/reminders", "/me/devices", "/me/data", "/me/data/all", $"/me/sheet/{plan.Id}/1", "/me/nothing-here",
        ];
        foreach (var path in paths)
        {
            await At(path, look);
        }

        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);
        await At("/me/today", look, "locked");
    }

    private async Task At(string path, Func<string, Task> look, string? name = null)
    {
        await browser.GoTo(path);
        await look(name ?? string.Concat(path.Where(c => char.IsLetter(c) || c is '/')).Trim('/').Replace('/', '-'));
    }

    private async Task App(Prescription plan, Func<string, Task> look)
    {
        await browser.Page.Locator("summary").First.ClickAsync();
        await look("app-today");
        foreach (var screen in (string[])[$"all/{plan.Id}", $"log/{plan.Id}", "sent", "help", "check"])
        {
            await browser.Page.EvaluateAsync("path => { location.hash = path; }", screen);
            await browser.Page.WaitForTimeoutAsync(150);
            await look($"app-{screen.Split('/')[0]}");
        }
    }

    // One press after the other, whatever the words are: the main one goes on.
    private async Task RunThePlayer(Prescription plan, Func<string, Task> look)
    {
        await browser.GoTo($"/me/play/{plan.Id}");
        await browser.Page.Locator(".player-main").First.WaitForAsync();
        await look("player-start");
        await Main();
        await look("player-before");
        await browser.Page.Locator(".player-number").Nth(2).ClickAsync();
        await look("player-ready");
        await Main();
        await browser.Page.Locator(".player-go[data-runs=true]:not([data-kind=ready])").WaitForAsync();
        await look("player-runs");
        await Main();
        await look("player-paused");
        await browser.Page.Locator(".player-acts .player-danger").ClickAsync();
        await look("player-hurts");
        await browser.Page.Locator(".player-stack .player-button").First.ClickAsync();
        await look("player-level");
        await browser.Page.Locator(".player-number").Nth(8).ClickAsync();
        await look("player-advice");
        await Main();
        await look("player-question");
    }

    private Task Main() => browser.Page.Locator(".player-main").First.ClickAsync();
}
