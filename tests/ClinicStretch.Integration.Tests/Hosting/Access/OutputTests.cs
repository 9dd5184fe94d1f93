using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>What every answer carries where the site is found over TLS. That of each endpoint is looked at by <see cref="AccessTests"/>, too.</summary>
public sealed class OutputTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/sign-in", 200)]
    [InlineData("GET", "/app.css", 200)]
    [InlineData("GET", "/patients", 200)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/clinic", 403)]
    [InlineData("GET", "/api/v1/nowhere", 404)]
    [InlineData("GET", "/api/v1/me/today", 403)]
    [InlineData("GET", "/api/v1/patients?limit=0", 400)]
    [InlineData("GET", "/api/v1/patients?q=" + "fail%20unexpectedly", 500)]
    [InlineData("GET", "/api/v1/exercises/cat-cow/figure.svg", 200)]
    [InlineData("GET", "/api/v1/exercises/contact-sheet.pdf?q=bridge", 200)]
    [InlineData("DELETE", "/api/v1/clinic", 405)]
    [InlineData("POST", "/sign-in", 400)]
    [InlineData("PUT", "/api/v1/clinic", 413)]
    public async Task Every_kind_of_answer_carries_the_headers_that_keep_a_browser_safe(string method, string path, int status)
    {
        await using var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        await server.StartAsync(TestContext.Current.CancellationToken);
        var clinic = await host.NewClinic();
        var actor = new Actor("therapist", clinic.Therapist, Standing.OfThePatient);

        var answer = await actor.Send(ClinicHost.AddressOf(server), method, path, status is 413 ? new { Name = new string('x', 300_000) } : null);

        answer.MustBe(status);
        Assert.Empty(Output.WrongIn(answer, path));
    }

    [Fact]
    public async Task Nobody_is_asked_to_sign_in_without_them()
    {
        await using var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        await server.StartAsync(TestContext.Current.CancellationToken);
        var nobody = new Actor("nobody", host.Stranger(), Standing.Nobody);
        var address = ClinicHost.AddressOf(server);

        var api = (await nobody.Send(address, "GET", "/api/v1/clinic", null)).MustBe(401);
        var page = (await nobody.Send(address, "GET", "/patients", null)).MustBe(302);
        var signIn = (await nobody.Send(address, "GET", "/sign-in?language=de", null)).MustBe(200);

        Assert.Empty(new[] { api, page, signIn }.SelectMany(a => Output.WrongIn(a, "/")));
        Assert.Contains(signIn.SetCookies, c => c.StartsWith("__Host-language=", StringComparison.Ordinal));
        Assert.Contains(signIn.SetCookies, c => c.StartsWith("__Host-.AspNetCore.Antiforgery", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cookie_that_this_host_has_not_set_alone_opens_nothing()
    {
        await using var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        await server.StartAsync(TestContext.Current.CancellationToken);
        var clinic = await host.NewClinic();
        var nobody = new Actor("nobody", host.Stranger(), Standing.Nobody);
        var address = ClinicHost.AddressOf(server);
        var signedIn = await nobody.Send(
            address, "POST", "/sign-in", new Dictionary<string, string> { ["_handler"] = "sign-in", ["email"] = clinic.Therapist.Email!, ["password"] = Visitor.Password });
        var cookie = signedIn.MustBe(302).SetCookies.Single(c => c.StartsWith("__Host-clinicstretch=", StringComparison.Ordinal));
        Assert.Empty(Output.WrongIn(signedIn, "/sign-in"));
        var value = cookie.Split(';')[0];

        Assert.Equal(200, await StatusWith(address, value));
        Assert.Equal(401, await StatusWith(address, value["__Host-".Length..]));
        Assert.Equal(200, await StatusWith(address, $"clinicstretch=of-a-neighbour; {value}"));
    }

    [Fact]
    public void The_look_at_the_headers_finds_what_is_missing()
    {
        var bare = new Answer(500, null, new Dictionary<string, string> { ["Server"] = "Kestrel", ["Cache-Control"] = "public" }, []);

        Assert.Equal(12, Output.WrongIn(bare, "/patients").Count());
    }

    private async Task<int> StatusWith(Uri server, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, "/api/v1/clinic")) { Headers = { { "Cookie", cookie }, { "Host", Actor.Site } } };
        return (await host.Stranger().Send(request)).Status;
    }
}
