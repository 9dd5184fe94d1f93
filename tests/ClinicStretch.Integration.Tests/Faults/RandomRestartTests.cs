using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>
/// Two processes of the product and PostgreSQL go down and come up under load, some at a time, in an order that dice decide; CLINICSTRETCH_RESTART_SEED says where the dice begin.
/// </summary>
public sealed class RandomRestartTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Patients = 6;
    private const int Afterwards = 20;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly int Seed = int.TryParse(
        Environment.GetEnvironmentVariable("CLINICSTRETCH_RESTART_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : 20261122;

    private readonly Random _dice = new(Seed);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"clinicstretch_test_{Guid.NewGuid():N}");
    private LocalCluster _cluster = null!;
    private ClinicHost _host = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _folder }, Cancel);
        _host = new ClinicHost(TestPostgres.On(_cluster.ConnectionString));
        await _host.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task In_whatever_order_the_parts_restart_every_session_is_there_once()
    {
        _host.Clock.MoveOn(TimeProvider.System.GetUtcNow() - _host.Clock.Now);
        var clinic = await _host.NewClinic();
        await using var first = new RealServer(_host.Database.Owner);
        await using var second = new RealServer(_host.Database.Owner);
        await Task.WhenAll(first.Start(), second.Start());
        await using var load = await SessionLoad.Begin(_host, clinic, [first.Address, second.Address], Patients);
        load.Pace = TimeSpan.FromMilliseconds(200);
        await load.Until(Afterwards);

        var parts = new[] { Part.Of("first", first), Part.Of("second", second), new Part("PostgreSQL", EndDatabase, StartDatabase) };
        List<string> told = [];
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Long;)
        {
            told.Add(await Restart(parts));
            await Task.Delay(_dice.Next(200, 3000), Cancel);
        }

        await load.Until(load.Acknowledged + Afterwards);
        var acknowledged = await load.End();
        _host.Owner.Clear();

        output.WriteLine($"Seed {Seed}, {acknowledged.Count} sessions acknowledged, {load.SentAgain} sendings repeated, restarts: {string.Join("; ", told)}.");
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions"));
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions", $"id IN ('{string.Join("','", acknowledged)}')"));
        Assert.All(await AuditTrail.Verify(_host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));
    }

    // Some go down one after the other, and come up in another order, each as soon as it can.
    private async Task<string> Restart(Part[] parts)
    {
        var some = parts.OrderBy(_ => _dice.Next()).Take(_dice.Next(1, parts.Length + 1)).ToList();
        List<string> told = [];
        foreach (var part in some)
        {
            var isKilled = _dice.Next(2) is 0;
            await part.End(isKilled);
            told.Add($"{part.Name} {(isKilled ? "killed" : "stopped")}");
            await Task.Delay(_dice.Next(0, 500), Cancel);
        }

        List<Task> starts = [];
        foreach (var part in some.OrderBy(_ => _dice.Next()))
        {
            starts.Add(part.Start());
            await Task.Delay(_dice.Next(0, 500), Cancel);
        }

        await Task.WhenAll(starts);
        return string.Join(" + ", told);
    }

    private async Task EndDatabase(bool isKilled)
    {
        if (isKilled)
        {
            var file = Path.Combine(Path.GetDirectoryName(_cluster.LogFile)!, "data", "postmaster.pid");
            using var server = Process.GetProcessById(int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture));
            server.Kill();
            await _cluster.Exited.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
        }

        await _cluster.DisposeAsync();
    }

    private async Task StartDatabase() =>
        _cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _folder, Port = _cluster.Port }, Cancel);

    private sealed record Part(string Name, Func<bool, Task> End, Func<Task> Start)
    {
        public static Part Of(string name, RealServer server) => new(name, async isKilled =>
        {
            if (isKilled)
            {
                await server.Kill();
                return;
            }

            server.AskToStop();
            Assert.Equal(0, await server.End());
        }, server.StartAgainAndAgain);
    }
}
