using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Door;

/// <summary>A member of staff sets an app up, and signs in with its codes, in a real Chromium.</summary>
public sealed class AppCodeTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_therapist_who_must_enrols_by_keyboard_and_signs_in_with_the_code()
    {
        var clinic = await host.NewClinic();
        (await clinic.Administrator.Put("/api/v1/clinic/second-factor", new { IsNeeded = true })).MustBe(204);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);
        await browser.Sees("Your clinic asks for a second step");
        await browser.IsAccessible();
        await browser.Photograph("factor-needed");
        var hands = new Hands(browser.Page, byKeyboard: true);
        await hands.Press(browser.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Set up an app" }));

        var app = new Authenticator((await browser.Page.Locator(".app-key code").TextContentAsync())!);
        await browser.IsAccessible();
        await browser.Photograph("factor-app");
        await hands.Fill(browser.Page.GetByLabel("Code from your app"), app.Shows(host.Clock.Now));
        await hands.Press(browser.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Turn it on" }));
        await browser.Sees("Your recovery codes");
        Assert.Equal(10, await browser.Page.Locator(".recovery-codes code").CountAsync());
        await browser.IsAccessible();
        await browser.Photograph("factor-codes");
        await browser.Follow("I have kept them");
        await browser.Sees("It is on.");
        await browser.IsAccessible();
        await browser.Photograph("factor-on");

        await browser.Press("Sign out");
        await browser.Page.WaitForURLAsync("**/sign-in**");
        host.Clock.MoveOn(TimeSpan.FromSeconds(30));
        await browser.Page.GetByLabel("E-mail address").FillAsync(clinic.Therapist.Email!);
        await browser.Page.GetByLabel("Password").FillAsync(Visitor.Password);
        await browser.Page.Keyboard.PressAsync("Enter");
        await browser.Sees("One more step.");
        await browser.IsAccessible();
        await browser.Photograph("factor-sign-in");
        await browser.Page.GetByLabel("Code from your app").FillAsync(app.Shows(host.Clock.Now));
        await browser.Page.Keyboard.PressAsync("Enter");
        await browser.Page.WaitForURLAsync("**/workspace");
    }

    [Theory]
    [InlineData("phone")]
    [InlineData("desktop-dark")]
    public async Task The_page_that_asks_once_more_and_the_question_inside_a_form(string look)
    {
        var clinic = await host.NewClinic();
        (await clinic.Patient.Put($"/api/v1/me/data/requests/{Guid.CreateVersion7()}", new { Note = "Please" })).MustBe(201);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Administrator);
        await browser.GoTo("/clinic/data-requests");
        await browser.Page.Locator("textarea").FillAsync("We erase it on Friday.");
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        await browser.Press("Send the answer");
        await browser.Sees("Please show once more that it is you");
        await browser.IsAccessible();
        await browser.Photograph($"{look}-proof-inside");
        Assert.Equal("We erase it on Friday.", await browser.Page.Locator("textarea").InputValueAsync());

        await browser.GoTo("/account/proof?returnUrl=/clinic/data-requests");
        await browser.IsAccessible();
        await browser.Photograph($"{look}-proof");
        await browser.Page.GetByLabel("Your password").FillAsync(Visitor.Password);
        await browser.Page.Keyboard.PressAsync("Enter");
        await browser.Page.WaitForURLAsync("**/clinic/data-requests");
    }
}
