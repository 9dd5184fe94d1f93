using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ClinicStretch.Integration.Tests.Attack.Planted;
using ClinicStretch.Integration.Tests.Hosting.Access;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>
/// <c>./clinic attack</c>: the scanners of others against a running clinic with something of everything in it, and against a small server with holes. The clinic's
/// limits on tries a minute are opened: what they hold back has tests of its own, and here they would keep the scanners from the rest.
/// </summary>
public sealed class AttackTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>, IDisposable
{
    private const double MostTurnedAway = 0.1;

    private readonly Tally _tally = new();
    private readonly X509Certificate2 _certificate = OfThisMachine();
    private readonly string _folder = Directory.CreateTempSubdirectory("clinicstretch-attack-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task What_is_planted_is_found_and_its_sound_twins_are_not()
    {
        await Do("CREATE TABLE planted AS SELECT * FROM (VALUES ('cow', 'moo'), ('cat', 'purr')) AS v (name, note)");
        await File.WriteAllTextAsync(Path.Combine(_folder, "cow.txt"), "A cow.", Cancel);
        await using var server = new PlantedApp(host.Owner, _folder).Build(_certificate, _tally);
        await server.StartAsync(Cancel);
        var (plain, secure) = AddressesOf(server);

        var sql = await Scan(new Sqlmap(plain, _folder, Thoroughness.Wanted), PlantedApp.Targets);
        var pages = await new Wapiti(secure, _folder, Thoroughness.Wanted).Walk("nobody", new Dictionary<string, string>(), ["/"]);

        var outcome = Outcome.Of([sql, pages]);
        var missed = PlantedApp.Holes.Where(h => !outcome.Findings.Any(f => (f.Tool, f.Kind) == (h.Tool, h.Kind) && f.Where == h.Where)).ToList();
        Say($"{PlantedApp.Holes.Count} holes planted, {PlantedApp.Holes.Count - missed.Count} found; {_tally}", outcome);
        Assert.Empty(outcome.Unfinished);
        Assert.Empty(missed);
        Assert.DoesNotContain(outcome.Findings, f => f.Where.Contains("/twins/", StringComparison.Ordinal));
    }

    [Fact(Explicit = true)]
    public async Task Nothing_that_is_sent_becomes_sql()
    {
        await using var server = await Clinic(_tally);
        var (plain, _) = AddressesOf(server);
        var clinic = await host.NewClinic();
        var document = (await clinic.Therapist.Get("/openapi/v1.json")).MustBe(200).Json;
        var targets = new Targets(host, clinic, document);
        var round = new SqlmapRound(new Sqlmap(plain, _folder, Thoroughness.Wanted), targets, Thoroughness.Wanted.Sqlmap, output);

        var outcome = await round.Run();

        Judge($"sqlmap: {targets.Operations.Count} operations, {outcome.Tried} requests to put something in, at {round.Places} places", outcome);
    }

    [Theory(Explicit = true)]
    [InlineData("nobody")]
    [InlineData("patient")]
    [InlineData("therapist")]
    [InlineData("administrator")]
    public async Task On_no_page_is_a_hole(string who)
    {
        await using var server = await Clinic(_tally, new Fence());
        var (plain, secure) = AddressesOf(server);
        var clinic = await host.NewClinic();
        var scene = await Scene.Set(host, clinic);
        var visitor = who switch { "patient" => scene.Patient, "therapist" => clinic.Therapist, "administrator" => clinic.Administrator, _ => null };
        var table = AccessTable.Read();
        var pages = Door.All(server.Services.GetRequiredService<EndpointDataSource>()).Where(d => d is { IsPage: true } && table[d.Name][who] is "yes")
            .Select(d => Asks.Address(d, scene)).Where(a => !Fence.Keeps(a)).ToList();
        var cookies = visitor is null ? new Dictionary<string, string>() : await SignedIn.As(plain, visitor.Email!);

        var whole = await new Wapiti(secure, _folder, Thoroughness.Wanted).Walk(who, cookies, pages);

        // Of what the fence answers, nothing is the clinic's own.
        var outcome = whole with { Findings = [.. whole.Findings.Where(f => !Fence.Keeps(f.Where.Split(' ')[1]))] };
        Judge($"wapiti as {who}: begun at {pages.Count} pages", outcome);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Judge(string what, Outcome outcome)
    {
        Say($"{what}; {_tally}; {outcome.Findings.Count} findings, {outcome.Holes.Count()} of them holes; {outcome.CutShort.Count} parts cut short by time", outcome);
        Assert.Empty(outcome.Holes);
        Assert.Empty(_tally.Errors);
        Assert.Empty(outcome.Unfinished);
        Assert.True(_tally.TurnedAway < MostTurnedAway, $"{_tally.TurnedAway:P0} were turned away: this says nothing of what is behind the door.");
    }

    private void Say(string what, Outcome outcome) => output.WriteLine(string.Join(
        "\n  ", [what, .. outcome.Findings.Select(f => $"found {f}"), .. outcome.CutShort.Select(c => $"cut short: {c}"), .. outcome.Unfinished.Select(u => $"not done: {u}")]));

    private static async Task<Outcome> Scan(Sqlmap sqlmap, IEnumerable<Target> targets)
    {
        List<Outcome> outcomes = [];
        foreach (var target in targets)
        {
            outcomes.Add(await sqlmap.Try(target));
        }

        return Outcome.Of(outcomes);
    }

    // Over TLS for the pages, as the public finds them; without it for the operations, whose every request would begin with a handshake.
    private async Task<WebApplication> Clinic(params IEnumerable<IStartupFilter> before)
    {
        var server = host.Build(host.Settings with { Urls = ["http://127.0.0.1:0", "https://127.0.0.1:0"] }, builder =>
        {
            foreach (var filter in before)
            {
                builder.Services.AddSingleton(filter);
            }

            builder.WebHost.ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = _certificate));
        });
        await server.StartAsync(Cancel);
        return server;
    }

    private async Task Do(string sql)
    {
        await using var command = host.Owner.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    private static (Uri Plain, Uri Secure) AddressesOf(WebApplication server) =>
        (new Uri(server.Urls.Single(u => u.StartsWith("http:", StringComparison.Ordinal))), new Uri(server.Urls.Single(u => u.StartsWith("https:", StringComparison.Ordinal))));

    private static X509Certificate2 OfThisMachine()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
