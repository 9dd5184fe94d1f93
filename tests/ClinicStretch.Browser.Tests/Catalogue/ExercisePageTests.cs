using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Catalogue;

/// <summary>A therapist at the page of an exercise: looks, reads what it rests on, signs, takes it back.</summary>
public sealed class ExercisePageTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [Look.Phone.Name, Look.Desktop.Name];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_therapist_signs_off_what_awaits_and_withdraws_one_again(string look)
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/catalogue/review");
        await browser.Follow("Knee to chest");
        await browser.Sees("facts await sign-off.");
        await browser.Follow("Sign off what awaits");
        await browser.IsAccessible();
        await browser.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Breathing" }).UncheckAsync();
        await browser.Fill("On what grounds", "Read against our protocol");
        await browser.Press("I confirm what is ticked");

        await browser.Sees("facts are signed off");
        await browser.Sees("1 fact awaits sign-off.");
        await browser.Page.GetByText("Cautions: ").Last.ClickAsync();
        await browser.IsAccessible();
        await browser.Photograph($"{look}-signed");
        await browser.Page.Locator("#fact-cautions-knee-problem").GetByRole(AriaRole.Link, new() { Name = "Withdraw" }).ClickAsync();
        await browser.IsAccessible();
        await browser.Press("Withdraw the sign-off");
        await browser.Sees("2 facts await sign-off.");
    }

    [Fact]
    public async Task Nothing_ticked_is_asked_for_again()
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/exercises/bridge/sign-off?fact=feel");
        await browser.Page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await browser.Press("I confirm what is ticked");

        await browser.Sees("Tick at least one fact.");
        await browser.IsAccessible();
        Assert.Equal(0, await clinic.Count("fact_sign_offs"));
    }

    [Fact]
    public async Task Language_side_and_movement_are_links_that_work_by_keyboard()
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/exercises/knee-to-chest");
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Français" }).FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await browser.Sees("Genou vers la poitrine");
        await browser.Follow("Left");
        await browser.Page.WaitForURLAsync(url => url.Contains("side=left", StringComparison.Ordinal) && url.Contains("language=fr", StringComparison.Ordinal));
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Still", Exact = true }).ClickAsync();

        await browser.Sees("Genou vers la poitrine");
        Assert.DoesNotContain("animated", await browser.Page.Locator("#figure img").GetAttributeAsync("src"), StringComparison.Ordinal);
    }
}
