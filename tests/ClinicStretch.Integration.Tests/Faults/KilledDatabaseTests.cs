using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Infrastructure.LocalPostgres;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>PostgreSQL is killed without warning while patients log, and started again; the server of the product goes on by itself.</summary>
public sealed class KilledDatabaseTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Patients = 8;
    private const int Kills = 3;
    private const int BetweenKills = 60;

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
    public async Task No_acknowledged_session_is_lost_and_the_server_needs_no_restart()
    {
        var clinic = await _host.NewClinic();
        await using var load = await SessionLoad.Begin(_host, clinic, _host.Http.BaseAddress!, Patients);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await load.Until(kill * BetweenKills);
            await Kill();
            await Ready(503);
            Assert.Equal(200, (await _host.Stranger().Get("/health/live")).Status);
            Assert.True((await _host.Stranger().Get("/sign-in")).Status is 200 or 503);
            (await clinic.Therapist.Get("/api/v1/patients")).MustBeProblem(503, "unavailable");
            await Restart();
            await Ready(200);
        }

        await load.Until((Kills + 1) * BetweenKills);
        var acknowledged = await load.End();

        Assert.Equal(acknowledged.Count, await clinic.Count("sessions"));
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions", $"id IN ('{string.Join("','", acknowledged)}')"));
        Assert.All(await AuditTrail.Verify(_host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));
        output.WriteLine($"{Kills} kills, {acknowledged.Count} sessions acknowledged, {load.SentAgain} sendings repeated; all there once.");
    }

    // As by the power cord, for the first process and so for all of them.
    private async Task Kill()
    {
        var file = Path.Combine(Path.GetDirectoryName(_cluster.LogFile)!, "data", "postmaster.pid");
        using var server = Process.GetProcessById(int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture));
        server.Kill();
        await _cluster.Exited.WaitAsync(TimeSpan.FromMinutes(1), Cancel);
    }

    private async Task Restart()
    {
        var port = _cluster.Port;
        await _cluster.DisposeAsync();
        _cluster = await LocalCluster.StartAsync(new LocalClusterOptions { DataDirectory = _folder, Port = port }, Cancel);
    }

    private async Task Ready(int status)
    {
        for (var tries = 0; (await _host.Stranger().Get("/health/ready")).Status != status; tries++)
        {
            Assert.True(tries < 300, $"It does not come to answer {status}.");
            await Task.Delay(100, Cancel);
        }
    }
}
