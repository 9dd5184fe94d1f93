using System.Reflection;
using ClinicStretch.Integration.Tests.Hosting.Access;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Hosting;

/// <summary>A page that is asked for with a number that is none, or led back to a place that is none, ended in an error nobody expected: wapiti has found both.</summary>
public sealed class PageQueryTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int Fewest = 25;

    [Fact]
    public async Task What_is_no_value_in_the_address_of_a_page_is_as_if_it_were_not_there()
    {
        await using var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        await server.StartAsync(TestContext.Current.CancellationToken);
        var address = ClinicHost.AddressOf(server);
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var scene = await Scene.Set(host, clinic);
        var actors = Actor.All(scene, await Others.Of(clinic, elsewhere), elsewhere).Where(a => a is { Stands: Standing.OfThePatient, Visitor.Key: null }).ToList();
        var (tried, wrong) = (0, new List<string>());
        foreach (var (pattern, name) in Values(server))
        {
            var path = Asks.Address(new Door("GET", pattern, IsPage: true), scene);
            foreach (var actor in actors)
            {
                var plain = await actor.Send(address, "GET", path, null);
                foreach (var value in (string[])["%3Benv", "", "1e99", "true&" + name + "=no"])
                {
                    tried++;
                    var spoilt = await actor.Send(address, "GET", $"{path}?{name}={value}&language=en-GB", null);
                    wrong.AddRange(spoilt.Status == plain.Status ? [] : [$"{path}?{name}={value} as {actor.Name}: {spoilt.Status}, and without it {plain.Status}"]);
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{tried} tries");
        Assert.True(wrong.Count is 0, string.Join('\n', wrong));
        Assert.True(tried >= Fewest * actors.Count, $"Only {tried} tries.");
    }

    [Fact]
    public async Task What_is_a_value_is_read()
    {
        var clinic = await host.NewClinic();

        Assert.Contains("signed out", (await host.Stranger().Get("/sign-in?out=true")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("signed out", (await host.Stranger().Get("/sign-in?out=perhaps")).Text, StringComparison.OrdinalIgnoreCase);
        (await clinic.Therapist.Get("/alerts?resolved=true")).MustBe(200);
    }

    [Theory]
    [InlineData("/exercises/é")]
    [InlineData("/exercises/a b")]
    [InlineData("/\u2028")]
    [InlineData("//elsewhere.example")]
    public async Task Nobody_is_led_back_to_what_is_no_place_here(string back)
    {
        var clinic = await host.NewClinic();
        await using var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        await server.StartAsync(TestContext.Current.CancellationToken);
        var therapist = new Actor("therapist", clinic.Therapist, Standing.OfThePatient);

        var answer = await therapist.Send(
            ClinicHost.AddressOf(server), "POST", "/exercises/cat-cow/favourite", new Dictionary<string, string> { ["keep"] = "true", ["back"] = back });

        answer.MustBe(302);
        Assert.Equal("/exercises/cat-cow", answer.Headers["Location"]);
    }

    private static IEnumerable<(string Pattern, string Name)> Values(WebApplication server) => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        .SelectMany(e => e.Metadata.GetMetadata<ComponentTypeMetadata>()!.Type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType).IsValueType)
            .Select(p => (Query: p.GetCustomAttribute<SupplyParameterFromQueryAttribute>(), Property: p)).Where(p => p.Query is not null)
            .Select(p => (Door.PatternOf(e), p.Query!.Name ?? p.Property.Name.ToLowerInvariant())));
}
