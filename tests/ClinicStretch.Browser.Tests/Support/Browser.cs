using ClinicStretch.Integration.Tests.Support;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Support;

/// <summary>A person in front of a browser, doing what people do.</summary>
public sealed class Browser(IPage page) : IAsyncDisposable
{
    /// <summary>Where pictures of what was seen go, for people to look at; null for none.</summary>
    public static string? Pictures { get; } = Environment.GetEnvironmentVariable("CLINICSTRETCH_TEST_PICTURES");

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public IPage Page { get; } = page;

    public Task GoTo(string path) => Page.GotoAsync(path);

    public async Task SignIn(Visitor person)
    {
        await GoTo("/sign-in");
        await Page.GetByLabel("E-mail address").FillAsync(person.Email!);
        await Page.GetByLabel("Password").FillAsync(Visitor.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    public Task Fill(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    public Task Follow(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task Choose(string option) => Page.GetByLabel(option, new() { Exact = true }).First.CheckAsync();

    /// <summary>The page says it, now or in a moment.</summary>
    public Task Sees(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>No violation of WCAG 2.2 A and AA, or of good practice, and nothing wider than the window.</summary>
    /// <param name="strict">True for the contrast of AAA, 7:1, too.</param>
    public async Task IsAccessible(bool strict = false)
    {
        var violations = await Violations(strict);
        Assert.True(violations.Count is 0, $"{Page.Url}: {string.Join("; ", violations)}");
        Assert.False(
            await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > window.innerWidth + 1"), $"{Page.Url} is wider than the window.");
    }

    public async Task Photograph(string name, bool whole = true)
    {
        if (Pictures is not null)
        {
            await Page.WaitForLoadStateAsync(LoadState.Load);
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}.png"), FullPage = whole });
        }
    }

    public async ValueTask DisposeAsync() => await Patience.Until(Page.Context.CloseAsync());

    // Asked for what is wrong alone: the answer of the library's own wrapper, with every node that is right, took longer to read than the rules took to run.
    private async Task<IReadOnlyList<string>> Violations(bool strict)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in globalThis"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>(
            """
            async strict => {
              const { violations } = await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: strict } } });
              return violations.map(v => `${v.id} (${v.help}) at ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')}`);
            }
            """, strict);
    }
}
