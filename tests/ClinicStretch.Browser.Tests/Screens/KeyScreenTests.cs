using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>An administrator makes a key for another system, copies it, and ends it.</summary>
public sealed class KeyScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("desktop-dark")]
    public async Task A_key_is_made_shown_once_and_withdrawn(string look)
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Administrator);
        await browser.GoTo("/clinic/keys");
        await See(browser, "No other system comes in.", $"{look}-keys-none");
        await browser.Follow("Make a key");

        await browser.Press("Make the key");
        await See(browser, "Fill this in.", $"{look}-keys-wrong");
        Assert.True(await browser.Page.GetByText("Choose at least one thing that the key opens").First.IsVisibleAsync());

        // Long enough after the sign-in that it is asked once more who this is; what was typed stays.
        await browser.Fill("Name of the other system", "Quayside Records");
        await browser.Page.GetByLabel("Read plans").CheckAsync();
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        await browser.Press("Make the key");
        await See(browser, "Please show once more that it is you", $"{look}-keys-proof");
        Assert.True(await browser.Page.GetByLabel("Read plans").IsCheckedAsync());
        await browser.Page.GetByLabel("Password").FillAsync(Visitor.Password);
        await browser.Press("Make the key");
        await See(browser, "Copy the key into the other system now", $"{look}-keys-made");
        var secret = await browser.Page.GetByLabel("Key", new() { Exact = true }).InputValueAsync();
        (await new Visitor(host, null) { Key = secret }.Get($"/fhir/R4/CarePlan?patient={clinic.Patient.PatientId}")).MustBe(200);

        await browser.GoTo("/clinic/keys");
        await See(browser, "Quayside Records", $"{look}-keys");
        Assert.DoesNotContain(secret[12..], await browser.Page.ContentAsync(), StringComparison.Ordinal);
        await browser.Press("Withdraw");
        await See(browser, "let in no more", $"{look}-keys-withdrawn");
        (await new Visitor(host, null) { Key = secret }.Get($"/fhir/R4/CarePlan?patient={clinic.Patient.PatientId}")).MustBe(401);
    }

    private static async Task See(Support.Browser browser, string says, string name)
    {
        await browser.Sees(says);
        await browser.IsAccessible();
        await browser.Photograph(name);
    }
}
