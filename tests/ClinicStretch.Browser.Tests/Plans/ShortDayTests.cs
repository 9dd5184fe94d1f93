using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Plans;

/// <summary>What is enough on a busy day: ticked by the therapist, read by the patient.</summary>
public sealed class ShortDayTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task It_is_ticked_in_the_builder_and_stands_in_the_preview()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest"), Given.Item("cat-cow")), clinic.Patient);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{draft.Id}/edit");

        await Enough(browser).GetByLabel("Knee to chest").CheckAsync();
        await Enough(browser).ScrollIntoViewIfNeededAsync();
        await browser.Photograph("short-day-builder", whole: false);
        await browser.Press("Preview");

        await browser.Sees("On a busy day, these are enough: Knee to chest.");
    }

    [Fact]
    public async Task Everything_ticked_is_no_shorter_version_and_the_builder_says_so()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest"), Given.Item("cat-cow")), clinic.Patient);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{draft.Id}/edit");

        await Enough(browser).GetByLabel("Knee to chest").CheckAsync();
        await Enough(browser).GetByLabel("Cat and cow").CheckAsync();
        await browser.Page.RunAndWaitForResponseAsync(() => browser.Press("Preview"), response => response.Request.IsNavigationRequest);
        await browser.Page.WaitForLoadStateAsync(LoadState.Load);

        await browser.Sees("A shorter version leaves out at least one exercise.");
        await browser.IsAccessible();
    }

    private static ILocator Enough(Support.Browser browser) => browser.Page.GetByRole(AriaRole.Group, new() { Name = "Enough on a busy day" });
}
