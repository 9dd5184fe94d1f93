using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>The server's process is killed without warning while patients log, and started again.</summary>
public sealed class KilledServerTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Patients = 8;
    private const int Kills = 3;
    private const int BetweenKills = 60;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_acknowledged_session_is_lost_and_none_is_there_twice()
    {
        host.Clock.MoveOn(TimeProvider.System.GetUtcNow() - host.Clock.Now);
        var clinic = await host.NewClinic();
        await using var server = new RealServer(host.Database.Owner);
        await server.Start();
        await using var load = await SessionLoad.Begin(host, clinic, server.Address, Patients);
        for (var kill = 1; kill <= Kills; kill++)
        {
            await load.Until(kill * BetweenKills);
            await server.Kill();
            await server.Start();
        }

        await load.Until((Kills + 1) * BetweenKills);
        var acknowledged = await load.End();

        Assert.Equal(acknowledged.Count, acknowledged.Distinct().Count());
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions"));
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions", $"id IN ('{string.Join("','", acknowledged)}')"));
        Assert.All(await AuditTrail.Verify(host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));
        output.WriteLine($"{Kills} kills, {acknowledged.Count} sessions acknowledged, {load.SentAgain} sendings repeated; all there once.");
    }

    [Fact]
    public async Task A_server_that_is_asked_to_stop_says_so_and_answers_what_is_under_way()
    {
        host.Clock.MoveOn(TimeProvider.System.GetUtcNow() - host.Clock.Now);
        var clinic = await host.NewClinic();
        await using var server = new RealServer(host.Database.Owner) { Drain = TimeSpan.FromSeconds(4) };
        await server.Start();
        await using var load = await SessionLoad.Begin(host, clinic, server.Address, Patients);
        await load.Until(BetweenKills);

        server.AskToStop();
        await server.Until("/health/ready", 503);
        var (before, again) = (load.Acknowledged, load.SentAgain);
        Assert.Equal(200, await server.StatusOf("/health/live"));
        await load.Until(before + Patients);
        Assert.Equal(0, again);

        Assert.Equal(0, await server.End());
        await server.Start();
        Assert.Equal((await load.End()).Count, await clinic.Count("sessions"));
    }
}
