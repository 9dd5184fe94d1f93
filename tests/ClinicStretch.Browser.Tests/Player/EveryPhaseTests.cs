using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Player;

/// <summary>Each screen of the player in each look: no accessibility violation, contrast 7:1, targets of 44 px, nothing cut off.</summary>
public sealed class EveryPhaseTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name), "large-text"];

    [Theory, MemberData(nameof(Looks))]
    public async Task Each_screen_can_be_read_and_pressed(string look)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(PlayerRun.Routine("gentle-six", host.Clock.Today));
        await using var run = await PlayerRun.Open(host, chromium, clinic, plan, Look.All.FirstOrDefault(l => l.Name == look) ?? Look.Phone, still: false);
        if (look is "large-text")
        {
            await run.Page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
        }

        await Check(run, look, "start");
        await run.Press("Start");
        await Check(run, look, "before");
        await run.Press("2");
        await Check(run, look, "ready");
        foreach (var kind in (string[])["hold", "rest", "switch", "rep"])
        {
            await run.Until(kind);
            await Check(run, look, kind);
        }

        await run.Press("Pause");
        await Check(run, look, "paused");
        await run.Press("Leave out");
        await Check(run, look, "skip");
        await run.Press("No time");
        await run.Press("It hurts");
        await Check(run, look, "hurts");
        await run.Press("It hurts");
        await Check(run, look, "level");
        await run.Press("5");
        await Check(run, look, "advice");
        await run.Press("Answer the safety questions");
        await Check(run, look, "question");
        foreach (var _ in Enumerable.Range(0, 20))
        {
            await run.Press("No");
        }

        await Check(run, look, "clear");
        await run.Press("Stop here for today");
        await Check(run, look, "worst");
        await run.Press("5");
        await run.Press("3");
        await Check(run, look, "end");
    }

    [Fact]
    public async Task The_grave_screens_can_be_read_too()
    {
        var clinic = await host.NewClinic();
        await using var run = await PlayerRun.Open(host, chromium, clinic, await clinic.Prescribe(), Look.Phone, still: false);
        await run.Begin();
        await run.Press("It hurts");
        await run.Press("Something else is wrong");
        await run.Press("Not sure");
        await run.Sees("Get help now");
        await Check(run, "phone", "locked");
    }

    private static async Task Check(PlayerRun run, string look, string name)
    {
        await run.Browser.Photograph($"player-{look}-{name}", whole: false);
        await run.Browser.IsAccessible(strict: true);
        var small = await run.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.player button, .player a, .player select, .player label.player-choice')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 44).map(e => e.textContent)");
        Assert.True(small.Length is 0, $"{name}: too small to press: {string.Join("; ", small)}");
    }
}
