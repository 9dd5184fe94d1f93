using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Domain.Json;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Player;

/// <summary>The guided player in a real browser, whose clock runs as fast as the test asks.</summary>
internal sealed class PlayerRun(Support.Browser browser) : IAsyncDisposable
{
    public Support.Browser Browser { get; } = browser;

    public IPage Page => Browser.Page;

    /// <summary>Signed in as the patient, on the player's first page.</summary>
    /// <param name="still">Time passes only as the test says; otherwise by itself too.</param>
    public static async Task<PlayerRun> Open(ClinicHost host, Chromium chromium, TestClinic clinic, Prescription plan, Look look, bool still = true)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, look);
        await browser.Page.Clock.InstallAsync(new ClockInstallOptions { TimeDate = host.Clock.Now.UtcDateTime });
        await browser.SignIn(clinic.Patient);
        await browser.GoTo($"/me/play/{plan.Id}");
        await browser.Page.Locator(".player-main").First.WaitForAsync();
        if (still)
        {
            await browser.Page.Clock.PauseAtAsync(host.Clock.Now.UtcDateTime.AddMinutes(1));
        }

        return new PlayerRun(browser);
    }

    /// <summary>A plan of the shipped routine.</summary>
    public static JsonObject Routine(string slug, DateOnly start)
    {
        var routine = CatalogueFile.Shipped().Routines.Single(r => r.Slug == slug);
        return Given.Plan(start, [.. routine.Items.Select(item => Given.Item(item.Exercise).With("variant", item.Variant)
            .With("dosage", System.Text.Json.JsonSerializer.SerializeToNode(item.Dosage.ToDosage(), DomainJson.Options)))]);
    }

    public Task Key(string key) => Page.Keyboard.PressAsync(key);

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task Sees(string text) => Browser.Sees(text);

    /// <summary>Begins, with pain 2 before.</summary>
    public async Task Begin()
    {
        await Press("Start");
        await Press("2");
        await Sees("Get ready");
    }

    public async Task Pass(int seconds)
    {
        for (; seconds > 0; seconds -= 20)
        {
            await Page.Clock.RunForAsync(Math.Min(seconds, 20) * 1000);
        }
    }

    /// <summary>Lets time pass until the player stands at a kind of phase.</summary>
    public async Task Until(string kind)
    {
        for (var seconds = 0; seconds < 900; seconds++)
        {
            if (await Page.Locator($".player-go[data-kind={kind}]").CountAsync() > 0)
            {
                return;
            }

            await Page.Clock.RunForAsync(1000);
        }

        Assert.Fail($"There was no {kind}.");
    }

    public ValueTask DisposeAsync() => Browser.DisposeAsync();
}
