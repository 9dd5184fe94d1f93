using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>The caseload and the team, without a mouse.</summary>
public sealed class CaseloadByKeyboardTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_name_that_is_searched_for_never_stands_in_the_address()
    {
        var clinic = await host.NewClinic();
        await clinic.NewPatient(Given.Patient("Nadia Osei"));
        await using var browser = await Open(clinic.Therapist, "/patients");

        await browser.Page.Locator("#q").FocusAsync();
        await browser.Page.Keyboard.TypeAsync("osei");
        await browser.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Link, new() { Name = "Rosa Blake" })).ToHaveCountAsync(0);
        await browser.Sees("Nadia Osei");
        Assert.DoesNotContain("osei", browser.Page.Url, StringComparison.OrdinalIgnoreCase);
        await browser.IsAccessible();
    }

    [Fact]
    public async Task The_list_narrows_by_keyboard_and_its_address_says_nothing_of_health()
    {
        var clinic = await host.NewClinic();
        await clinic.NewPatient(Given.Patient("Nadia Osei", "Europe/London", "knee-problem"));
        await using var browser = await Open(clinic.Therapist, "/patients");

        await browser.Page.GetByText("Narrow the list").FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await browser.Page.GetByLabel("Precaution").FocusAsync();
        await browser.Page.GetByLabel("Precaution").SelectOptionAsync(new SelectOptionValue { Label = "Knee problem" });
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Show these" }).FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");

        await browser.Page.WaitForURLAsync("**/patients?c=*");
        await browser.Sees("Nadia Osei");
        await Assertions.Expect(browser.Page.GetByRole(AriaRole.Link, new() { Name = "Rosa Blake" })).ToHaveCountAsync(0);
        Assert.DoesNotContain("knee", browser.Page.Url, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Patients_are_handed_over_by_keyboard()
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic.Therapist, "/team/hand-over");

        await browser.Page.GetByLabel("Rosa Blake").FocusAsync();
        await browser.Page.Keyboard.PressAsync("Space");
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Hand over" }).FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");

        await browser.Sees("1 patient handed over");
        await browser.IsAccessible();
    }

    private async Task<Support.Browser> Open(Visitor person, string path)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, Look.Desktop);
        await browser.SignIn(person);
        await browser.GoTo(path);
        return browser;
    }
}
