using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>V3.5.1: every form that a page shows to anybody carries the token against forged ones, and is turned away without it, with nothing changed.</summary>
public sealed class FormTokenTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Token = "__RequestVerificationToken";
    private const int FewestForms = 80;
    private static readonly string[] OfTheAudit = ["INSERT audit_entries", "INSERT audit_heads", "UPDATE audit_heads"];

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_on_any_page()
    {
        await using var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        await server.StartAsync(TestContext.Current.CancellationToken);
        var address = ClinicHost.AddressOf(server);
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var scene = await Scene.Set(host, clinic);
        var actors = Actor.All(scene, await Others.Of(clinic, elsewhere), elsewhere).Where(a => a.Name is "nobody" or "patient" or "therapist" or "administrator").ToList();
        var pages = Door.All(server.Services.GetRequiredService<EndpointDataSource>()).Where(d => d is { IsPage: true, Method: "GET" }).ToList();
        await Task.WhenAll(actors.Where(a => a.Visitor.Email is not null).Select(a => a.Visitor.Token()));
        var writes = await Writes.Watch(host.Owner);
        var (sent, wrong) = (0, new List<string>());
        foreach (var (door, actor) in pages.SelectMany(d => actors.Select(a => (d, a))))
        {
            var path = Asks.Address(door, scene);
            var page = await actor.Send(address, "GET", path, null);
            foreach (var (name, fields) in page.Status is 200 ? Pages.FormsOf(page.Text) : [])
            {
                sent++;
                wrong.AddRange(fields.ContainsKey(Token) ? [] : [$"{door.Name} #{name} as {actor.Name} has no token"]);
                await writes.Since();
                var status = await Post(actor, new Uri(address, path), fields.Where(f => f.Key != Token));
                wrong.AddRange(status is 400 ? [] : [$"{door.Name} #{name} as {actor.Name} is answered {status} without it"]);
                wrong.AddRange((await writes.Since()).Except(OfTheAudit).Select(w => $"{door.Name} #{name} as {actor.Name}: {w}"));
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{pages.Count} pages, {sent} forms sent without their token");
        Assert.True(wrong.Count is 0, string.Join('\n', wrong));
        Assert.True(sent >= FewestForms, $"Only {sent} forms.");
    }

    private static async Task<int> Post(Actor actor, Uri address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Host = Actor.Site;
        return (await actor.Visitor.Send(request)).Status;
    }
}
