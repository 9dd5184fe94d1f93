using ClinicStretch.Infrastructure.Audit;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Faults;

/// <summary>Two processes of the product before one database: when one is killed under load, the other goes on.</summary>
public sealed class TwoServersTests(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Patients = 8;
    private const int InBetween = 40;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_one_is_killed_the_other_takes_every_session_and_each_is_there_once()
    {
        host.Clock.MoveOn(TimeProvider.System.GetUtcNow() - host.Clock.Now);
        var clinic = await host.NewClinic();
        await using var first = new RealServer(host.Database.Owner);
        await using var second = new RealServer(host.Database.Owner);
        await Task.WhenAll(first.Start(), second.Start());
        await using var load = await SessionLoad.Begin(host, clinic, [first.Address, second.Address], Patients);
        load.Pace = TimeSpan.FromMilliseconds(300);
        await load.Until(InBetween);

        await first.Kill();
        await load.Until(load.Acknowledged + InBetween);
        await first.Start();
        await second.Kill();
        await load.Until(load.Acknowledged + InBetween);
        var acknowledged = await load.End();

        Assert.Equal(acknowledged.Count, await clinic.Count("sessions"));
        Assert.Equal(acknowledged.Count, await clinic.Count("sessions", $"id IN ('{string.Join("','", acknowledged)}')"));
        Assert.All(await AuditTrail.Verify(host.Owner, [], Cancel), verdict => Assert.Empty(verdict.Faults));
        output.WriteLine($"Each of two servers killed once, {acknowledged.Count} sessions acknowledged, {load.SentAgain} sendings repeated; all there once.");
    }
}
