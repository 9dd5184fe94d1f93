using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>The catalogue's search, without a mouse; and without script.</summary>
public sealed class SearchByKeyboardTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Fact]
    public async Task A_stroke_finds_arrows_move_and_enter_opens()
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic, Look.Desktop, "/exercises");
        var keys = browser.Page.Keyboard;

        await keys.PressAsync("/");
        await HasFocus(browser, "q");
        await keys.TypeAsync("stretch");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("q=stretch", default, TimeSpan.FromSeconds(1)));
        await keys.PressAsync("ArrowDown");
        var first = await Focused(browser);
        await keys.PressAsync("ArrowRight");
        Assert.NotEqual(first, await Focused(browser));
        await keys.PressAsync("ArrowLeft");
        Assert.Equal(first, await Focused(browser));
        await keys.PressAsync("ArrowUp");
        await HasFocus(browser, "q");
        await keys.PressAsync("Escape");
        await Assertions.Expect(browser.Page.Locator("#search-count")).ToHaveTextAsync("20 exercises");
        await keys.TypeAsync("brigde");
        await browser.Sees("These are for");
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await browser.Page.WaitForURLAsync("**/exercises/bridge");
    }

    [Fact]
    public async Task Escape_leads_back_to_the_box_and_a_slash_in_it_is_a_letter()
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic, Look.Desktop, "/exercises?q=knee");
        var keys = browser.Page.Keyboard;

        await keys.PressAsync("/");
        await keys.PressAsync("End");
        await keys.TypeAsync("/");
        Assert.Equal("knee/", await browser.Page.Locator("#q").InputValueAsync());
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Escape");
        await HasFocus(browser, "q");
    }

    [Fact]
    public async Task A_result_that_is_gone_by_the_time_the_answer_comes_gives_the_keyboard_back_to_the_box()
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic, Look.Desktop, "/exercises?q=knee");
        var keys = browser.Page.Keyboard;

        await keys.PressAsync("/");
        await keys.TypeAsync("nothing is called that");
        await keys.PressAsync("ArrowDown");
        await Assertions.Expect(browser.Page.Locator("#results [data-result]")).ToHaveCountAsync(0);
        await HasFocus(browser, "q");
    }

    [Fact]
    public async Task In_a_plan_enter_adds_what_the_arrows_have_found_for_this_patient()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient(precautions: "knee-problem"));
        var plan = await clinic.Draft(patient: patient);
        await using var browser = await Open(clinic, Look.Desktop, $"/plans/{plan.Id}/edit");
        var keys = browser.Page.Keyboard;

        await keys.PressAsync("/");
        await keys.TypeAsync("bird d");
        await Assertions.Expect(browser.Page.Locator("#results li")).ToHaveCountAsync(1);
        await browser.Photograph("builder-search");
        await browser.IsAccessible();
        await keys.PressAsync("Enter");
        await keys.PressAsync("Enter");

        await Assertions.Expect(browser.Page.Locator(".plan-item")).ToHaveCountAsync(3);
        await browser.GoTo($"/plans/{plan.Id}/edit?q=");
        await browser.Sees("hidden");
        await browser.Follow("Show");
        await browser.Sees("Avoid: knee problem");
        await browser.IsAccessible();
    }

    [Fact]
    public async Task A_choice_is_counted_taken_away_and_stays_in_the_address()
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic, Look.Desktop, "/exercises");
        var hip = browser.Page.Locator("#facet-region-hip");

        await hip.CheckAsync();
        await Assertions.Expect(browser.Page.Locator(".chip").First).ToBeVisibleAsync();
        var count = await browser.Page.Locator("#search-count").TextContentAsync();
        var counted = await browser.Page.Locator("[data-count='region.hip']").TextContentAsync();
        Assert.Equal(counted!.Trim(' ', ',', '\n'), count!.Split(' ')[0]);
        await browser.Page.ReloadAsync();
        await Assertions.Expect(hip).ToBeCheckedAsync();
        await browser.Page.Locator(".chip").First.ClickAsync();
        await Assertions.Expect(browser.Page.Locator("#search-count")).ToHaveTextAsync("20 exercises");
    }

    [Fact]
    public async Task A_star_is_kept_at_once()
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic, Look.Desktop, "/exercises");
        var star = browser.Page.GetByRole(AriaRole.Button, new() { Name = "Favourite: Seated twist" });

        await star.ClickAsync();
        await Assertions.Expect(star).ToHaveAttributeAsync("aria-pressed", "true");
        await browser.Page.ReloadAsync();

        await Assertions.Expect(browser.Page.Locator("#results h3").First).ToHaveTextAsync("Seated twist");
    }

    [Fact]
    public async Task Without_script_the_form_finds_and_the_star_comes_back_to_the_same_results()
    {
        var clinic = await host.NewClinic();
        await using var signedIn = await Open(clinic, Look.Phone, "/exercises");
        await using var plain = await signedIn.Page.Context.Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = host.Http.BaseAddress!.ToString(),
            JavaScriptEnabled = false,
            ViewportSize = Look.Phone.Size,
            StorageState = await signedIn.Page.Context.StorageStateAsync(),
        });
        var page = await plain.NewPageAsync();
        await page.GotoAsync("/exercises");

        await page.Locator("#q").FillAsync("knee");
        await page.Locator("#facets > summary").ClickAsync();
        await page.Locator("#facet-position-supine").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show results" }).ClickAsync();
        var address = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Favourite: Knee rolls" }).ClickAsync();

        Assert.Contains("position=supine", page.Url, StringComparison.Ordinal);
        Assert.Contains("q=knee", address, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Favourite: Knee rolls" })).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Its_states_look_right_on_every_look(string look)
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic, Look.All.Single(l => l.Name == look), "/exercises");
        foreach (var (name, query) in new[]
        {
            ("some", "?q=brigde&safeFor=knee-problem&safeFor=osteoporosis&position=supine&position=prone"),
            ("avoided", "?safeFor=knee-problem&safeFor=osteoporosis&avoided=true&language=de"), ("none", "?q=bridge+handstand"),
        })
        {
            await browser.GoTo($"/exercises{query}");
            await browser.Photograph($"{look}-search-{name}");
            await browser.IsAccessible();
        }

        if (await browser.Page.Locator("#facets > summary").IsVisibleAsync())
        {
            await browser.GoTo("/exercises?language=en-GB");
            await browser.Page.Locator("#facets > summary").ClickAsync();
            await browser.Photograph($"{look}-search-facets");
            await browser.IsAccessible();
        }
    }

    private async Task<Support.Browser> Open(TestClinic clinic, Look look, string path)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, look);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo(path);
        return browser;
    }

    private static Task<string> Focused(Support.Browser browser) => browser.Page.EvaluateAsync<string>("document.activeElement.outerHTML");

    private static async Task HasFocus(Support.Browser browser, string id) => await Assertions.Expect(browser.Page.Locator($"#{id}")).ToBeFocusedAsync();
}
