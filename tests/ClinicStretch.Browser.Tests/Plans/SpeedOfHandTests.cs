using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Plans;

/// <summary>How many presses and fields it takes to prescribe. The red-flag questions are part of the way, and counted.</summary>
public sealed class SpeedOfHandTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    private const int NewPatient = 12;
    private const int DoseChange = 6;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_new_patient_has_gentle_six_in_at_most_twelve_interactions(bool byKeyboard)
    {
        var clinic = await host.NewClinic();
        var (browser, hands) = await Begin(clinic, "/patients", byKeyboard);
        await using var open = browser;

        await hands.Press(Link(browser, "Register a patient"));
        await hands.Fill(browser.Page.Locator("#name"), "Maria Santos");
        await hands.Press(Button(browser, "Register and prescribe"));
        await hands.Press(browser.Page.Locator("button[value=gentle-six]"));
        await hands.Press(Button(browser, "Check and publish"));
        await hands.Press(Button(browser, "no to all the rest"));
        await hands.Fill(browser.Page.Locator("#reason"), "To loosen a stiff lower back.");
        await hands.Press(Button(browser, "Publish the plan"));
        await browser.Sees("Published");

        TestContext.Current.TestOutputHelper?.WriteLine(hands.ToString());
        hands.MustBeAtMost(NewPatient);
        Assert.Equal(1, await clinic.Count("plan_revisions", "jsonb_array_length(content->'items') = 6"));
        Assert.Equal(1, await clinic.Count("red_flag_screens"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_known_patients_dose_is_changed_in_at_most_six_from_the_list_of_patients(bool byKeyboard)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var (browser, hands) = await Begin(clinic, "/patients", byKeyboard);
        await using var open = browser;

        await hands.Press(Link(browser, "Rosa Blake"));
        await Change(browser, hands, plan);

        hands.MustBeAtMost(DoseChange);
        Assert.Equal(1, await clinic.Count("plan_revisions", "number = 2 AND content->'items'->0->'dosage'->>'holdSeconds' = '25'"));
    }

    [Fact]
    public async Task Where_the_red_flag_questions_are_due_again_it_is_six_from_the_patients_record()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromDays(8));
        var (browser, hands) = await Begin(clinic, $"/patients/{plan.PatientId}", byKeyboard: false);
        await using var open = browser;

        await Change(browser, hands, plan, isScreenDue: true);

        hands.MustBeAtMost(DoseChange);
        Assert.Equal(1, await clinic.Count("plan_revisions", "number = 2"));
    }

    private static async Task Change(Support.Browser browser, Hands hands, Prescription plan, bool isScreenDue = false)
    {
        await hands.Press(browser.Page.Locator($"a[href='/plans/{plan.Id}/edit']"));
        await hands.Fill(browser.Page.Locator($"#hold-{plan.Items[0]}"), "25");
        await hands.Press(Button(browser, "Check and publish"));
        if (isScreenDue)
        {
            await hands.Press(Button(browser, "no to all the rest"));
        }

        await hands.Fill(browser.Page.Locator("#reason"), "It has become easy.");
        await hands.Press(Button(browser, "Publish revision 2"));
        await browser.Sees("Published");
        TestContext.Current.TestOutputHelper?.WriteLine(hands.ToString());
    }

    private async Task<(Support.Browser Browser, Hands Hands)> Begin(TestClinic clinic, string path, bool byKeyboard)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo(path);
        return (browser, new Hands(browser.Page, byKeyboard));
    }

    private static ILocator Button(Support.Browser browser, string name) => browser.Page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Link(Support.Browser browser, string name) => browser.Page.GetByRole(AriaRole.Link, new() { Name = name });
}
