using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Hosting;
using Microsoft.AspNetCore.Builder;

namespace ClinicStretch.Integration.Tests.Hosting;

/// <summary>Where a request came from, as the proxies before the server have it.</summary>
public sealed class ProxyHeaderTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task From_nobody_in_particular_it_counts_for_nothing_and_the_limit_holds()
    {
        await using var server = await Start(proxies: "");

        Assert.Equal([401, 401, 401, 429], await TriesFrom(server, "198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4"));
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_named_each_visitor_has_a_limit_of_their_own()
    {
        await using var server = await Start(proxies: "127.0.0.1, 10.0.0.0/8");

        Assert.Equal([401, 401, 401, 401, 429], await TriesFrom(server, "198.51.100.1", "198.51.100.1", "198.51.100.1", "198.51.100.2", "198.51.100.1"));
    }

    // The last one that is no proxy of ours: those before it, the visitor has written.
    [Fact]
    public async Task What_a_visitor_writes_before_the_proxy_does_is_not_believed()
    {
        await using var server = await Start(proxies: "127.0.0.1 10.0.0.0/8");

        Assert.Equal(
            [401, 401, 401, 429],
            await TriesFrom(server, "203.0.113.1, 198.51.100.9, 10.0.0.7", "203.0.113.2, 198.51.100.9, 10.0.0.7", "198.51.100.9", "203.0.113.3, 198.51.100.9"));
    }

    [Fact]
    public async Task The_audit_says_where_a_request_came_from()
    {
        var clinic = await host.NewClinic();
        await using var server = await Start(proxies: "127.0.0.1");
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(ClinicHost.AddressOf(server), TestClinic.PathOf(clinic.Patient)))
        {
            Headers = { { "X-Forwarded-For", "198.51.100.77" } },
        };

        (await clinic.Therapist.Send(request)).MustBe(200);

        Assert.Equal(1, await clinic.Count("audit_entries t", "t::text LIKE '%198.51.100.77%'"));
    }

    [Theory]
    [InlineData("10.0.0.5/33")]
    [InlineData("proxy.example")]
    [InlineData("10.0.0.5 everything")]
    public void What_is_no_address_stops_the_start(string named) => Assert.Throws<InvalidOperationException>(() => KnownProxies.Read(named));

    private async Task<WebApplication> Start(string proxies)
    {
        var server = host.Build(host.Settings with { SignInsAMinute = 3, Proxies = proxies });
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    private static async Task<List<int>> TriesFrom(WebApplication server, params string[] addresses)
    {
        using var http = new HttpClient { BaseAddress = ClinicHost.AddressOf(server) };
        var statuses = new List<int>();
        foreach (var address in addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/account/token")
            {
                Headers = { { "X-Forwarded-For", address } },
                Content = new StringContent("{\"email\":\"nobody@clinic.example\",\"password\":\"guess\"}", null, "application/json"),
            };
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }
}
