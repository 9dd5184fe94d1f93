using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Factors;

/// <summary>A recent proof before what an unlocked computer must not be enough for: V7.5.1.</summary>
public sealed class ProofTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(11);

    [Theory]
    [InlineData("/api/v1/me/data")]
    [InlineData("/api/v1/me/data/document.pdf")]
    public async Task Taking_all_of_a_patients_data_along_needs_one(string path)
    {
        var clinic = await host.NewClinic();
        var token = (await host.Token(clinic.Patient)).MustBe(200);
        (await host.With(token, HttpMethod.Get, path)).MustBe(200);
        host.Clock.MoveOn(TooLong);
        (await host.With(token, HttpMethod.Get, path)).MustBeProblem(403, "account.proof_needed");
        (await host.With(token, HttpMethod.Get, "/api/v1/me/today")).MustBe(200);

        (await host.With(token, HttpMethod.Post, "/api/v1/account/proof", new { Password = "not the password" })).MustBeProblem(409, "account.proof_refused");
        var newer = (await host.With(token, HttpMethod.Post, "/api/v1/account/proof", new { Visitor.Password })).MustBe(200);

        (await host.With(newer, HttpMethod.Get, path)).MustBe(200);
    }

    [Fact]
    public async Task A_renewed_token_is_no_newer_proof()
    {
        var clinic = await host.NewClinic();
        var token = (await host.Token(clinic.Patient)).MustBe(200);
        host.Clock.MoveOn(TooLong);

        var renewed = (await host.Stranger().Post("/api/v1/account/refresh", new { RefreshToken = token.Json["refreshToken"]!.GetValue<string>() })).MustBe(200);

        (await host.With(renewed, HttpMethod.Get, "/api/v1/me/data")).MustBeProblem(403, "account.proof_needed");
    }

    [Fact]
    public async Task A_link_to_the_file_asks_and_then_leads_on_to_it()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient, ownDevice: true);
        Assert.Contains("href=\"/account/proof?returnUrl=%2Fapi%2Fv1%2Fme%2Fdata\"", await browser.Get("/me/data"), StringComparison.Ordinal);
        host.Clock.MoveOn(TooLong);
        const string Asks = "/account/proof?returnUrl=%2Fapi%2Fv1%2Fme%2Fdata";

        var wrong = await browser.Post(Asks, "proof", new Dictionary<string, string> { ["proof-password"] = "not the password" });
        Assert.Contains("That does not fit.", wrong, StringComparison.Ordinal);
        Assert.Equal(403, await browser.Status("/api/v1/me/data"));
        await browser.Post(Asks, "proof", new Dictionary<string, string> { ["proof-password"] = Visitor.Password });

        Assert.Equal("/api/v1/me/data", browser.LedTo);
        Assert.Equal(200, await browser.Status("/api/v1/me/data"));
        Assert.Contains("expires=", browser.SignInAttributes, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task It_leads_to_no_other_site()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);

        await browser.Post("/account/proof?returnUrl=%2F%2Fevil.example", "proof", new Dictionary<string, string> { ["proof-password"] = Visitor.Password }, await StalePage(browser));

        Assert.Equal("/", browser.LedTo);
    }

    [Fact]
    public async Task A_proof_by_somebody_elses_password_is_none()
    {
        var clinic = await host.NewClinic();
        using var browser = PatientBrowser.Fresh(host);
        await browser.TypePassword(clinic.Patient);
        host.Clock.MoveOn(TooLong);

        await browser.Post("/account/proof?returnUrl=%2F", "proof", new Dictionary<string, string> { ["proof-password"] = "another calm river" });

        Assert.Equal(403, await browser.Status("/api/v1/me/data"));
    }

    [Fact]
    public async Task An_answer_to_a_request_for_erasure_waits_for_a_proof_and_keeps_what_was_typed()
    {
        var clinic = await host.NewClinic();
        (await clinic.Patient.Put($"/api/v1/me/data/requests/{Guid.CreateVersion7()}", new { Note = "Please" })).MustBe(201);
        using var browser = await PatientBrowser.SignIn(host, clinic.Administrator);
        var page = await browser.Get("/clinic/data-requests");
        var field = page[page.IndexOf("words-", StringComparison.Ordinal)..][..38];
        host.Clock.MoveOn(TooLong);
        Dictionary<string, string> typed = new() { [field] = "We erase it on Friday." };

        var asked = await browser.Post("/clinic/data-requests", "answer-", typed, page);
        Assert.Contains("We erase it on Friday.", asked, StringComparison.Ordinal);
        Assert.Contains("Please show once more that it is you", asked, StringComparison.Ordinal);
        Assert.Null(browser.LedTo);
        Assert.Contains("Asked on", await browser.Get("/clinic/data-requests"), StringComparison.Ordinal);
        var wrong = await browser.Post("/clinic/data-requests", "answer-", With(typed, "not the password"), asked);
        Assert.Contains("We erase it on Friday.", wrong, StringComparison.Ordinal);
        Assert.Contains("That does not fit.", wrong, StringComparison.Ordinal);
        await browser.Post("/clinic/data-requests", "answer-", With(typed, Visitor.Password), wrong);

        Assert.Equal("/clinic/data-requests?answered=true", browser.LedTo);
    }

    [Fact]
    public async Task Asking_less_of_staff_needs_one_and_asking_more_does_not()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Administrator);
        await browser.SetUpApp(host);
        host.Clock.MoveOn(TooLong);

        await browser.Post("/clinic/second-factor", "second-factor", new Dictionary<string, string>());
        Assert.Equal("/clinic/second-factor?saved=true", browser.LedTo);
        var asked = await browser.Post("/clinic/second-factor", "second-factor", new Dictionary<string, string>());
        Assert.Contains("Please show once more that it is you", asked, StringComparison.Ordinal);
        await browser.Post("/clinic/second-factor", "second-factor", new Dictionary<string, string> { ["proof-password"] = Visitor.Password }, asked);

        Assert.Equal("/clinic/second-factor?saved=true", browser.LedTo);
        Assert.Contains("A password is enough for staff", await browser.Get("/clinic/second-factor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_may_show_it_to_the_api_too()
    {
        var clinic = await host.NewClinic();
        using var browser = await PatientBrowser.SignIn(host, clinic.Patient);
        host.Clock.MoveOn(TooLong);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/account/proof")
        {
            Headers = { { "Cookie", browser.SignInCookie }, { "X-ClinicStretch", "1" } },
            Content = System.Net.Http.Json.JsonContent.Create(new { Visitor.Password }),
        };

        var answer = await host.Stranger().Send(request);

        answer.MustBe(204);
        using var export = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me/data") { Headers = { { "Cookie", answer.Headers["Set-Cookie"].Split(';')[0] } } };
        (await host.Stranger().Send(export)).MustBe(200);
    }

    private static Dictionary<string, string> With(Dictionary<string, string> typed, string password) => new(typed) { ["proof-password"] = password };

    private async Task<string> StalePage(PatientBrowser browser)
    {
        host.Clock.MoveOn(TooLong);
        return await browser.Get("/account/proof");
    }
}
