using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Door;

/// <summary>Passkeys in a real Chromium, with an authenticator of its own that says yes to everything.</summary>
public sealed class PasskeyTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task An_invitation_is_accepted_with_a_passkey_and_the_passkey_signs_in()
    {
        var clinic = await host.NewClinic();
        await using var browser = await OpenWithAuthenticator();
        await browser.GoTo(await Invited(clinic));
        await browser.Fill("Your e-mail address", $"rosa-{Guid.NewGuid():N}@patient.example");
        await browser.IsAccessible();
        await browser.Photograph("invitation");
        await browser.Press("A passkey: fingerprint, face or phone code");
        await browser.Page.WaitForURLAsync("**/me/today");

        await browser.Press("Sign out");
        await browser.Page.WaitForURLAsync("**/sign-in**");
        await browser.Photograph("sign-in");
        await browser.Press("Use a passkey");
        await browser.Page.WaitForURLAsync("**/me/today");
        await browser.Sees("Today");
    }

    [Fact]
    public async Task A_passkey_is_made_and_removed_on_ones_own_page()
    {
        var clinic = await host.NewClinic();
        await using var browser = await OpenWithAuthenticator();
        await browser.SignIn(clinic.Patient);
        await browser.GoTo("/me/devices");
        await browser.Press("Make a passkey on this device");
        await browser.Sees("Made on ");
        await browser.IsAccessible();
        await browser.Photograph("devices");

        await browser.Press("Remove the passkey");
        await browser.Sees("None yet.");
    }

    [Fact]
    public async Task An_answer_works_once()
    {
        var clinic = await host.NewClinic();
        await using var browser = await OpenWithAuthenticator();
        await browser.SignIn(clinic.Patient);
        await browser.GoTo("/me/devices");
        await browser.Press("Make a passkey on this device");
        await browser.Sees("Made on ");
        await browser.Press("Sign out");
        await browser.Page.WaitForURLAsync("**/sign-in**");

        var answer = "";
        browser.Page.Request += (_, request) => answer = request is { Method: "POST", PostData: { } body } && body.Contains("credential=%7B", StringComparison.Ordinal) ? body : answer;
        await browser.Press("Use a passkey");
        await browser.Page.WaitForURLAsync("**/me/today");
        Assert.NotEqual("", answer);

        var copied = await browser.Page.Context.APIRequest.PostAsync("/sign-in", new APIRequestContextOptions
        {
            DataString = answer,
            Headers = new Dictionary<string, string> { ["Content-Type"] = "application/x-www-form-urlencoded" },
            MaxRedirects = 0,
        });
        Assert.NotEqual(302, copied.Status);
    }

    [Fact]
    public async Task Whoever_says_no_is_told_that_nothing_has_changed_and_can_go_on()
    {
        await using var browser = await OpenWithAuthenticator();
        await browser.GoTo("/sign-in");
        await browser.Press("Use a passkey");

        await browser.Sees("Nothing has changed");
        await browser.IsAccessible();
    }

    // A passkey belongs to a name, not to a number: the same server under the name localhost.
    private async Task<Support.Browser> OpenWithAuthenticator()
    {
        var server = new UriBuilder(host.Http.BaseAddress!) { Host = "localhost" }.Uri;
        var browser = await chromium.Open(server, Look.Phone);
        var devtools = await browser.Page.Context.NewCDPSessionAsync(browser.Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return browser;
    }

    private static async Task<string> Invited(TestClinic clinic)
    {
        var id = Guid.CreateVersion7();
        (await clinic.Therapist.Put($"/api/v1/patients/{id}", Given.Patient())).MustBe(201);
        var made = await clinic.Therapist.Post($"/api/v1/patients/{id}/invitations");
        return $"/invitation/{made.MustBe(201).Json["code"]!.GetValue<string>()}";
    }
}
