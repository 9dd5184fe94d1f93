using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Everyone;

/// <summary>Text of twice the size (WCAG 1.4.4, 1.4.10), on a phone and a desk: nothing lost, nothing that scrolls both ways, the pause always at hand.</summary>
public sealed class LargeTextTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("phone", 390, 844)]
    [InlineData("desk", 1280, 800)]
    public async Task Nothing_is_lost(string name, int width, int height)
    {
        await using var browser = await Open(width, height);
        List<string> wrong = [];
        await new PatientTour(host, browser).Go(async page =>
        {
            await browser.Photograph($"large-{name}-{page}");
            wrong.AddRange((await browser.Page.Lost()).Concat(await browser.Page.Covered()).Select(w => $"{page}: {w}"));
        });

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(844, 390)]
    [InlineData(1280, 800)]
    public async Task The_players_pause_is_always_in_the_window(int width, int height)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Player.PlayerRun.Routine("gentle-six", host.Clock.Today));
        await using var browser = await Open(width, height);
        await browser.SignIn(clinic.Patient);
        await browser.GoTo($"/me/play/{plan.Id}");
        await browser.Page.Locator(".player-main").First.ClickAsync();
        await browser.Page.Locator(".player-number").Nth(2).ClickAsync();
        await browser.Page.Locator(".player-go").WaitForAsync();

        foreach (var where in (string[])["0", "innerHeight / 2", "document.documentElement.scrollHeight"])
        {
            await browser.Page.EvaluateAsync($"scrollTo(0, {where})");
            var box = await browser.Page.Locator(".player-go .player-main").BoundingBoxAsync();
            Assert.True(box is { Y: >= 0 } && box.Y + box.Height <= height, $"Scrolled to {where} the pause lies at {box?.Y} of {height}.");
            Assert.True(
                await browser.Page.Locator(".player-go .player-main").EvaluateAsync<bool>(
                    "e => { const b = e.getBoundingClientRect(); return e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)); }"),
                "Something lies over the pause.");
            await browser.Photograph($"large-pause-{width}-{where.Length}", whole: false);
        }
    }

    private async Task<Support.Browser> Open(int width, int height)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone with { Size = new ViewportSize { Width = width, Height = height } });
        await browser.Page.AddInitScriptAsync(
            "addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; })");
        return browser;
    }
}
