using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>
/// V3.5.1: a link that somebody is led to changes nothing. Every address that can be read, as everybody, writes that it was read, in the audit, and nothing else
/// in any table.
/// </summary>
public sealed class ReadingTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int FewestReads = 1200;

    // The row of who read what, and the end of the clinic's chain of them.
    private static readonly string[] OfTheAudit = ["INSERT audit_entries", "INSERT audit_heads", "UPDATE audit_heads"];

    [Fact]
    public async Task Whoever_reads_writes_nothing_but_that_it_was_read()
    {
        await using var server = await Secure();
        var doors = Readable(server);

        var (reads, noted, written) = await Walk(ClinicHost.AddressOf(server), doors);

        TestContext.Current.TestOutputHelper!.WriteLine($"{doors.Count} addresses, {reads} reads, {noted} of them noted in the audit, {written.Count} that wrote more");
        Assert.True(written.Count is 0, string.Join('\n', written));
        Assert.True(reads >= FewestReads, $"Only {reads} reads.");
        Assert.True(noted > reads / 10, $"Only {noted} were noted: the triggers do not see what is written.");
    }

    // The control.
    [Fact]
    public async Task A_read_that_writes_is_found()
    {
        await using var server = await Secure(app => app.MapGet("/api/v1/patients/{patientId:guid}/counted", Count));
        var planted = Readable(server).Where(d => d.Pattern.EndsWith("/counted", StringComparison.Ordinal)).ToList();

        var (_, _, written) = await Walk(ClinicHost.AddressOf(server), planted);

        Assert.Single(planted);
        Assert.Contains("GET /api/v1/patients/{patientId}/counted as nobody: UPDATE people", written);
    }

    private async Task<IResult> Count(Guid patientId)
    {
        await using var command = host.Owner.CreateCommand($"UPDATE people SET phone_number = '{patientId:N}'");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return Results.NoContent();
    }

    private async Task<(int Reads, int Noted, IReadOnlyList<string> Written)> Walk(Uri server, IReadOnlyList<Door> doors)
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var others = await Others.Of(clinic, elsewhere);
        await clinic.NarrowToOwnCaseload();
        var scene = await Scene.Set(host, clinic);
        var actors = Actor.All(scene, others, elsewhere);
        await SignIn(actors);
        var writes = await Writes.Watch(host.Owner);
        var (noted, found) = (0, new List<string>());
        foreach (var (door, actor) in doors.SelectMany(d => actors.Select(a => (d, a))))
        {
            await actor.Send(server, "GET", Asks.Address(door, scene), null);
            var written = await writes.Since();
            noted += written.Contains("INSERT audit_entries") ? 1 : 0;
            found.AddRange(written.Except(OfTheAudit).Select(w => $"{door.Name} as {actor.Name}: {w}"));
        }

        return (doors.Count * actors.Count, noted, found);
    }

    // Whoever signs in writes.
    private static async Task SignIn(IReadOnlyList<Actor> actors)
    {
        foreach (var actor in actors.Where(a => a.Visitor.Email is not null))
        {
            await actor.Visitor.Token();
        }

        // The first use of a key on a day is kept.
        foreach (var key in actors.Where(a => a.Visitor.Key is not null))
        {
            (await key.Visitor.Get("/fhir/R4/metadata")).MustBe(200);
        }
    }

    private static IReadOnlyList<Door> Readable(WebApplication server) =>
        [.. Door.All(server.Services.GetRequiredService<EndpointDataSource>()).Where(d => d.Method is "GET")];

    private async Task<WebApplication> Secure(Action<WebApplication>? plant = null)
    {
        var server = host.Build(signInsAMinute: 1_000_000, $"https://{Actor.Site}");
        plant?.Invoke(server);
        await server.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }
}
