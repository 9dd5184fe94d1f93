using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>A therapist writes an exercise of the clinic's own, in a browser.</summary>
public sealed class OwnExerciseTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_copy_is_changed_saved_and_archived(string look)
    {
        var clinic = await host.NewClinic();
        await using var browser = await Open(clinic, look);
        await browser.GoTo("/exercises/cat-cow");
        await browser.Follow("Copy and change");
        await IsRight(browser, look, "copy");

        await browser.Page.Locator("#name").FillAsync("Cat without cow");
        await browser.Fill("Short name", "");
        await browser.Fill("Breathing", "");
        await browser.Press("Save the exercise");
        await browser.Sees("Breathing: fill this in.");
        await browser.Fill("Breathing", "Breathe out as you round up.");
        await browser.Fill("Sets", "9");
        await browser.Press("Save the exercise");
        await browser.Sees("9 lies outside its allowed range");
        Assert.Equal("Cat without cow", await browser.Page.Locator("#name").InputValueAsync());
        await IsRight(browser, look, "wrong");

        await browser.Fill("Sets", "1");
        await browser.Press("Preview");
        await browser.Sees("As a patient sees it");
        await IsRight(browser, look, "preview");
        await browser.Press("Save the exercise");
        await browser.Sees("Version 1 saved");

        await browser.Fill("Steps", "Subsequently, individuals experiencing considerable discomfort should discontinue participation immediately.");
        await browser.Press("Save as the next version");
        await browser.Sees("Version 2 saved");
        await browser.Sees("The steps read at about age");
        await IsRight(browser, look, "saved");

        await browser.Follow("Versions");
        await browser.Sees("Made from Cat cow");
        await IsRight(browser, look, "versions");
        await browser.Follow("See it");
        await browser.Press("Archive");
        await browser.Sees("Cannot be prescribed");
        await IsRight(browser, look, "archived");
        await browser.GoTo("/exercises/own");
        await browser.Sees("Cat without cow");
        await IsRight(browser, look, "list");
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_new_one_starts_empty_and_has_no_drawing(string look)
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", Given.OwnExercise())).MustBe(201);
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("ankle-pumps")));
        await using var browser = await Open(clinic, look);

        await browser.GoTo("/exercises/new");
        await IsRight(browser, look, "new");
        await browser.Press("Save the exercise");
        await browser.Sees("Steps: write at least one step.");
        await IsRight(browser, look, "new-wrong");
        await browser.GoTo("/exercises/ankle-pumps");
        await browser.Sees("No drawing");
        await IsRight(browser, look, "without-drawing");
        await browser.GoTo($"/plans/{plan.Id}/edit");
        await IsRight(browser, look, "plan-without-drawing");
    }

    private async Task<Support.Browser> Open(TestClinic clinic, string look)
    {
        var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);
        return browser;
    }

    private static async Task IsRight(Support.Browser browser, string look, string name)
    {
        await browser.Photograph($"own-{name}-{look}");
        await browser.IsAccessible();
    }
}
