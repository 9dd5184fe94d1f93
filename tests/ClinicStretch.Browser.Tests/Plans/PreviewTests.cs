using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Plans;

/// <summary>What the patient will see, before they see it.</summary>
public sealed class PreviewTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_builder_and_the_preview_are_accessible_and_publish_nothing(string look)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient(precautions: "knee-problem").With("language", "es").With("minutesADay", 4));
        var slugs = (string[])["childs-pose", "knee-to-chest", "cat-cow", "bridge", "pelvic-tilt"];
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, [.. slugs.Select(Given.Item)]), patient);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{draft.Id}/edit");
        await browser.Photograph($"builder-whole-{look}");
        await browser.IsAccessible();

        await browser.Press("Preview");

        await browser.Sees("Nothing is published.");
        await browser.Sees("Rodilla");
        Assert.Equal(["Empezar, paso a paso", "Lo he hecho todo"], (await browser.Page.GetByRole(AriaRole.Button, new() { Disabled = true }).AllInnerTextsAsync()).Take(2));
        await browser.Photograph($"preview-{look}");
        await browser.IsAccessible();
        Assert.Equal(0, await clinic.Count("plan_revisions"));
    }
}
