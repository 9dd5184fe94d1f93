using System.IO.Compression;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>The sheets of a whole caseload, printed from the screen.</summary>
public sealed class BatchScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_sheets_of_all_patients_are_counted_while_they_come_and_kept_as_one_file()
    {
        var clinic = await host.NewClinic();
        var plans = new[] { await clinic.Prescribe(), await clinic.Prescribe(patient: await clinic.NewPatient()) };
        await using var browser = await Open(clinic);

        var file = await browser.Page.RunAndWaitForDownloadAsync(() => browser.Press("Print 2 sheets"));
        await browser.Sees("Done: 2 of 2.");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" })).ToBeHiddenAsync();
        await browser.Photograph("batch-done");
        await browser.IsAccessible();

        Assert.Equal("programmes.zip", file.SuggestedFilename);
        await using var zip = await ZipFile.OpenReadAsync(await file.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(plans.Select(p => $"programme-{p.Id}.pdf").Order(), zip.Entries.Select(e => e.FullName).Order());
    }

    [Fact]
    public async Task It_can_be_stopped_and_begun_again()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var browser = await Open(clinic);
        var held = new TaskCompletionSource();
        await browser.Page.RouteAsync("**/programmes.zip*", async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });

        await browser.Press("Print 1 sheet");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).PressAsync("Enter");
        await browser.Sees("Stopped. Nothing was kept.");
        await Assertions.Expect(browser.Page.Locator("#batch-start")).ToBeFocusedAsync();
        held.SetResult();
        await browser.Page.UnrouteAsync("**/programmes.zip*");

        await browser.Page.RunAndWaitForDownloadAsync(() => browser.Press("Print 1 sheet"));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_said_and_keeps_nothing()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var browser = await Open(clinic);
        await browser.Page.RouteAsync("**/programmes.zip*", route => route.AbortAsync());

        await browser.Press("Print 1 sheet");
        await browser.Sees("This could not be printed. Try again.");
        await browser.IsAccessible();
    }

    private async Task<Support.Browser> Open(TestClinic clinic)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/programmes");
        return browser;
    }
}
