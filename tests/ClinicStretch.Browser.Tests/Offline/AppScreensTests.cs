using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>Every screen of the app in every look, and without a mouse.</summary>
public sealed class AppScreensTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_apps_screens_are_accessible_in_every_look(string look)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Patient);
        await browser.Sees("On your phone, also without a network");
        await browser.Follow("Open the app");
        await browser.Page.Locator("summary").First.ClickAsync();
        await Check("today");
        await Visit($"all/{plan.Id}", "all");
        await Visit($"log/{plan.Id}", "log");
        await browser.Press("Save the session");
        await browser.Sees("Please check these");
        await Check("wrong");
        await Visit("sent", "sent");
        await Visit("help", "help");
        await Visit("check", "check");
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);
        await browser.GoTo("/me/app");
        await browser.Sees("Get help now");
        await Check("lock");

        async Task Visit(string path, string name)
        {
            await browser.Page.EvaluateAsync("path => { location.hash = path; }", path);
            await browser.Page.WaitForTimeoutAsync(150);
            await Check(name);
        }

        async Task Check(string name)
        {
            await browser.Photograph($"app-{name}-{look}");
            await browser.IsAccessible();
        }
    }

    [Fact]
    public async Task By_keyboard_a_session_is_written_down_item_by_item()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Patient);
        await browser.GoTo("/me/app");
        await browser.Sees("To do today");
        var hands = new Hands(browser.Page, byKeyboard: true);

        await hands.Press(browser.Page.GetByRole(AriaRole.Link, new() { Name = "Log item by item" }));
        await browser.Sees("How did it go?");
        await browser.Page.Locator("[name=item-0][value=done]").FocusAsync();
        await browser.Page.Keyboard.PressAsync("Space");
        await browser.Page.Locator("[name=item-1][value=done]").FocusAsync();
        await browser.Page.Keyboard.PressAsync("Space");
        await browser.Page.Keyboard.PressAsync("ArrowRight");
        await hands.Fill(browser.Page.Locator("#reps-1"), "4");
        await hands.Press(browser.Page.GetByRole(AriaRole.Button, new() { Name = "Save the session" }));

        await browser.Sees("Your clinic has it.");
        Assert.Equal(1, await clinic.Count("sessions", "items::text like '%4%'"));
    }
}
