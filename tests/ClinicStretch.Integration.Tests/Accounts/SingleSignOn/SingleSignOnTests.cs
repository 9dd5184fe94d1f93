using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace ClinicStretch.Integration.Tests.Accounts.SingleSignOn;

/// <summary>Staff sign in with the hospital's own account, by the code flow of OpenID Connect against a provider on this machine (V10.2, V10.5).</summary>
public sealed class SingleSignOnTests(ClinicHost host) : IClassFixture<ClinicHost>, IAsyncLifetime
{
    private const string Start = "/sign-in/provider/start";
    private const string FactorPage = "/account/factor";

    private readonly TestProvider _provider = new(host.Clock);
    private WebApplication? _server;

    public async ValueTask InitializeAsync()
    {
        await _provider.Start();
        _server = host.Build(host.Settings, builder => builder.Configuration["SingleSignOn:Authority"] = _provider.Authority);
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _provider.Subject = $"staff-{Guid.NewGuid():N}";
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        await _provider.DisposeAsync();
    }

    [Fact]
    public async Task A_member_connects_their_account_and_signs_in_with_it_from_then_on()
    {
        var clinic = await host.NewClinic();
        using var first = await Browser().SignIn(clinic.Therapist);
        Assert.Contains("You have no Quayside Hospital account connected.", await first.Get(FactorPage), StringComparison.Ordinal);

        await Connect(first);

        Assert.Contains("You can sign in here with your Quayside Hospital account.", await first.Get(FactorPage), StringComparison.Ordinal);
        using var second = Browser();
        Assert.Contains($"href=\"{Start}\"", await second.Get("/sign-in"), StringComparison.Ordinal);
        await second.Follow(Start);
        Assert.Equal("/workspace", second.LedTo);
        await second.Follow($"{Start}?returnUrl=%2Fpatients");
        Assert.Equal("/patients", second.LedTo);
        Assert.Equal(200, await second.Status("/patients"));
    }

    [Fact]
    public async Task The_question_goes_with_a_challenge_a_state_and_a_nonce_and_each_is_new()
    {
        using var browser = Browser();
        await browser.Follow(Start);
        var first = _provider.Asked;
        await browser.Follow(Start);
        var second = _provider.Asked;

        Assert.Equal(("code", "S256"), (first["response_type"].ToString(), first["code_challenge_method"].ToString()));
        Assert.All((string[])["code_challenge", "state", "nonce"], name => Assert.NotEqual(first[name].ToString(), second[name].ToString()));
        Assert.All((string[])["code_challenge", "state", "nonce"], name => Assert.True(first[name].ToString().Length > 20, name));
        Assert.Equal("email openid", string.Join(' ', first["scope"].ToString().Split(' ').Order()));
    }

    [Fact]
    public async Task An_account_that_nobody_has_connected_lets_nobody_in_whatever_its_address_is()
    {
        var clinic = await host.NewClinic();
        _provider.Says = claims => (claims["email"], claims["email_verified"]) = (clinic.Therapist.Email, true);
        using var browser = Browser();

        var page = await browser.Follow(Start);

        Assert.Contains("Nobody here has connected this account.", page, StringComparison.Ordinal);
        Assert.Equal(302, await browser.Status("/workspace"));
    }

    [Fact]
    public async Task Nobody_takes_over_an_account_that_is_connected_with_somebody_else()
    {
        var clinic = await host.NewClinic();
        using var first = await Browser().SignIn(clinic.Therapist);
        await Connect(first);
        using var other = await Browser().SignIn(clinic.SecondTherapist);

        var page = await Connect(other, leadsBack: false);

        Assert.Contains("This account is connected with somebody else here.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_connect_takes_a_recent_proof_and_ends_the_other_sign_ins()
    {
        var clinic = await host.NewClinic();
        using var elsewhere = await Browser().SignIn(clinic.Therapist);
        using var browser = await Browser().SignIn(clinic.Therapist);
        await browser.Follow("/account/provider/start");
        host.Clock.MoveOn(TimeSpan.FromMinutes(9));
        await browser.Follow("/account/provider/start");
        host.Clock.MoveOn(TimeSpan.FromMinutes(2));
        await browser.Post("/account/provider", "connect", new Dictionary<string, string>());
        Assert.StartsWith("/account/proof", browser.LedTo, StringComparison.Ordinal);

        await browser.Post(browser.LedTo!, "proof", new Dictionary<string, string> { ["proof-password"] = Visitor.Password });
        await Connect(browser);

        Assert.Equal(302, await elsewhere.Status("/workspace"));
        Assert.Equal(200, await browser.Status("/workspace"));
    }

    [Fact]
    public async Task Disconnected_it_lets_nobody_in_any_more()
    {
        var clinic = await host.NewClinic();
        using var browser = await Browser().SignIn(clinic.Therapist);
        await Connect(browser);

        await browser.Post(FactorPage, "disconnect-provider", new Dictionary<string, string>());

        using var other = Browser();
        Assert.Contains("Nobody here has connected this account.", await other.Follow(Start), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patient_has_no_account_there_to_connect()
    {
        var clinic = await host.NewClinic();
        using var browser = await Browser().SignIn(clinic.Patient);

        Assert.DoesNotContain("Quayside Hospital", await browser.Get(FactorPage), StringComparison.Ordinal);
        await browser.Follow("/account/provider/start");
        Assert.Equal(403, await browser.Status("/account/provider"));
    }

    [Fact]
    public async Task A_code_of_the_app_is_asked_for_after_it_unless_the_provider_asked_for_two()
    {
        var clinic = await host.NewClinic();
        using var browser = await Browser().SignIn(clinic.Therapist);
        var enrolled = await browser.SetUpApp(host);
        await Connect(browser);
        host.Clock.MoveOn(TimeSpan.FromSeconds(30));

        using var other = Browser();
        var asked = await other.Follow(Start);
        Assert.Equal(302, await other.Status("/workspace"));
        await other.TypeCode(asked, enrolled.App.Shows(host.Clock.Now));
        Assert.Equal("/workspace", other.LedTo);

        _provider.Says = claims => claims["amr"] = new JsonArray("pwd", "mfa");
        using var third = Browser();
        await third.Follow(Start);
        Assert.Equal(200, await third.Status("/workspace"));
    }

    [Fact]
    public async Task It_is_a_recent_proof_only_where_the_provider_says_that_they_have_just_shown_who_they_are()
    {
        var clinic = await host.NewClinic();
        using var browser = await Browser().SignIn(clinic.Administrator);
        await Connect(browser);

        using var silent = Browser();
        await silent.Follow(Start);
        await silent.Follow("/account/password");
        Assert.StartsWith("/account/proof", silent.LedTo, StringComparison.Ordinal);

        _provider.Says = claims => claims["auth_time"] = host.Clock.Now.AddMinutes(-1).ToUnixTimeSeconds();
        using var fresh = Browser();
        await fresh.Follow(Start);
        await fresh.Follow("/account/password");
        Assert.Equal("/account/password", fresh.LedTo);
    }

    public static TheoryData<string, Action<JsonObject>> WrongTokens() => new()
    {
        { "of another provider", c => c["iss"] = "https://another.example" },
        { "for another server", c => c["aud"] = "somebody-else" },
        { "for several, asked by another", c => (c["aud"], c["azp"]) = (new JsonArray(TestProvider.ClientId, "somebody-else"), "somebody-else") },
        { "for several, and not said who asked", c => c["aud"] = new JsonArray(TestProvider.ClientId, "somebody-else") },
        { "to another question", c => c["nonce"] = "another" },
        { "to no question", c => c.Remove("nonce") },
        { "too old", c => c["exp"] = c["exp"]!.GetValue<long>() - 3600 },
        { "without an end", c => c.Remove("exp") },
        { "of nobody", c => c["sub"] = "" },
        { "of the wrong kind", c => c["sub"] = 7 },
    };

    [Theory]
    [MemberData(nameof(WrongTokens))]
    public async Task A_token_that_is_not_what_was_asked_for_introduces_nobody(string what, Action<JsonObject> wrong)
    {
        var clinic = await host.NewClinic();
        using var connected = await Browser().SignIn(clinic.Therapist);
        await Connect(connected);
        _provider.Says = wrong;
        using var browser = Browser();

        var page = await browser.Follow(Start);

        Assert.Contains("Quayside Hospital did not let you in", page, StringComparison.Ordinal);
        Assert.True(await browser.Status("/workspace") is 302, what);
    }

    [Fact]
    public async Task An_answer_that_another_browser_asked_for_is_not_taken()
    {
        var clinic = await host.NewClinic();
        using var connected = await Browser().SignIn(clinic.Therapist);
        await Connect(connected);
        using var browser = Browser();
        await browser.Follow(Start);
        var state = _provider.Asked["state"].ToString();

        using var victim = Browser();
        var page = await victim.Follow($"/sign-in/provider/done?code=anything&state={Uri.EscapeDataString(state)}");

        Assert.Contains("Quayside Hospital did not let you in", page, StringComparison.Ordinal);
        Assert.Equal(302, await victim.Status("/workspace"));
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_is_told_and_the_other_ways_stay_open()
    {
        await _provider.DisposeAsync();
        using var browser = Browser();

        Assert.Contains("Quayside Hospital did not let you in", await browser.Follow(Start), StringComparison.Ordinal);
        Assert.Contains("name=\"password\"", await browser.Get("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_such_way()
    {
        await using var server = host.Build(host.Settings, builder => builder.Configuration["SingleSignOn:Authority"] = "");
        await server.StartAsync(TestContext.Current.CancellationToken);
        using var browser = PatientBrowser.At(ClinicHost.AddressOf(server));

        Assert.DoesNotContain(Start, await browser.Get("/sign-in"), StringComparison.Ordinal);
        Assert.Equal(404, await browser.Status(Start));
        Assert.Equal(404, await browser.Status("/sign-in/provider"));
        Assert.Equal(404, await browser.Status("/sign-in/provider/done?code=a&state=b"));
    }

    private PatientBrowser Browser() => PatientBrowser.At(ClinicHost.AddressOf(_server!));

    private static async Task<string> Connect(PatientBrowser browser, bool leadsBack = true)
    {
        await browser.Follow("/account/provider/start");
        Assert.Equal("/account/provider", browser.LedTo);
        var page = await browser.Post("/account/provider", "connect", new Dictionary<string, string>());
        Assert.True(!leadsBack || browser.LedTo is FactorPage, page);
        return page;
    }
}
