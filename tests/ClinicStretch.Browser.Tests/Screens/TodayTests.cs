using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>The therapist's page of today, without a mouse, and in every look.</summary>
public sealed class TodayTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Fact]
    public async Task By_keyboard_an_alert_is_seen_resolved_and_what_came_in_is_marked_as_read()
    {
        var clinic = await Busy();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        await browser.Page.WaitForURLAsync("**/workspace");
        await browser.Sees("pain before was 2 and at its worst 7");

        await PressByKey(browser, "I have seen it");
        await browser.Sees("Urgent, seen");
        await browser.Page.Locator("summary", new() { HasText = "Resolve it" }).First.FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await browser.Page.GetByLabel("What was done about it").First.FocusAsync();
        await browser.Page.Keyboard.TypeAsync("Rang her: lifted a box.");
        await PressByKey(browser, "Resolve");
        await browser.Sees("Nothing needs you now");

        await PressByKey(browser, "Mark as read");
        await browser.Sees("You have read all that came in");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_busy_day_is_accessible_in_every_look(string look)
    {
        var clinic = await Busy();
        await clinic.AnswerScreen(await clinic.NewPatient(Given.Patient("Anselm Okafor")), Questions.Emergency);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.First(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/workspace");

        await browser.IsAccessible();
        await browser.Photograph($"today-{look}");
        await browser.Page.Locator("summary").First.ClickAsync();
        await browser.IsAccessible();
        await browser.GoTo("/alerts");
        await browser.IsAccessible();
        await browser.Photograph($"alerts-{look}");
    }

    [Fact]
    public async Task The_patient_is_asked_the_day_after_and_answers_by_keyboard()
    {
        var clinic = await host.NewClinic();
        (await clinic.Log(clinic.Session(await clinic.Prescribe()))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All[0]);
        await browser.SignIn(clinic.Patient);
        await browser.Sees("How is your pain today?");
        await browser.Photograph("next-day-card");
        await browser.IsAccessible();

        await browser.Page.Locator("input[name=pain-next-day][value='6']").FocusAsync();
        await browser.Page.Keyboard.PressAsync("Space");
        await PressByKey(browser, "Save my pain");

        await browser.Sees("Your therapist has been told");
        await browser.IsAccessible();
        await browser.Photograph("next-day-flare");
    }

    private static async Task PressByKey(Support.Browser browser, string button)
    {
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = button }).First.FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Pain over the limit, with a note, and a draft.</summary>
    private async Task<TestClinic> Busy()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 7).With("note", "It pulled when I got up."))).MustBe(201);
        await clinic.Draft();
        return clinic;
    }
}
