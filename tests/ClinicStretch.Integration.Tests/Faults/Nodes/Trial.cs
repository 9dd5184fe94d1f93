using ClinicStretch.Integration.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace ClinicStretch.Integration.Tests.Faults.Nodes;

/// <summary>Patients who log through the product while the machines of its database fail, one fault after the other.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private const int Patients = 8;
    private const int Stranded = 2;
    private const int Before = 150;
    private const int After = 300;

    private static readonly string[] CutOff = ["cut", "freeze-agent", "freeze-machine"];

    private readonly Rig _rig;
    private readonly ClinicHost _host;
    private readonly List<Guid> _acknowledged = [];
    private TestClinic _clinic = null!;

    // Sessions of one clinic wait for each other, since its audit is a chain; those beside the lost machine are not to wait for what is stuck on its lines.
    private TestClinic _besideClinic = null!;

    private Trial(Rig rig, ClinicHost host) => (_rig, _host) = (rig, host);

    /// <summary>What can befall the machine that takes writes.</summary>
    public static IReadOnlyList<string> Faults { get; } = ["switch-over", "kill-postgres", "kill-machine", .. CutOff];

    public ClinicHost Host => _host;

    /// <summary>Every session somebody was told is saved.</summary>
    public IReadOnlyList<Guid> Acknowledged => _acknowledged;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Trial> Begin(bool isSynchronous)
    {
        var rig = await Rig.Up(isSynchronous);
        var trial = new Trial(rig, new ClinicHost(TestPostgres.On(Rig.Connection)));
        await trial._host.InitializeAsync();
        trial._clinic = await trial._host.NewClinic();
        trial._besideClinic = await trial._host.NewClinic();
        return trial;
    }

    /// <summary>One fault under load, until another machine has taken over and all three are whole again.</summary>
    /// <returns>How it went.</returns>
    public async Task<FaultReport> Suffer(string fault)
    {
        var machine = await Rig.Leader();
        await using var load = await SessionLoad.Begin(_host, _clinic, _host.Http.BaseAddress!, Patients);
        await using var beside = CutOff.Contains(fault) ? await ServerBeside(machine) : null;
        await using var stranded = beside is null ? null : await SessionLoad.Begin(_host, _besideClinic, [ClinicHost.AddressOf(beside), _host.Http.BaseAddress!], Stranded);
        stranded?.PrefersFirst = true;
        await load.Until(Before);
        await Rig.Do(fault, machine);
        await Rig.OtherThan(machine);
        await load.Until(load.Acknowledged + After);
        await Rig.Mend(fault, machine);
        await load.Until(load.Acknowledged + Before);
        IReadOnlyList<Guid> those = [.. await load.End(), .. stranded is null ? [] : await stranded.End()];
        _acknowledged.AddRange(those);
        await Calm();
        return new FaultReport(fault, machine, those.Count, load.SentAgain + (stranded?.SentAgain ?? 0), load.LongestPause, those.Except(await Kept()).Count());
    }

    /// <summary>Every session there is.</summary>
    public async Task<IReadOnlyList<Guid>> Kept()
    {
        List<Guid> kept = [];
        foreach (var clinic in (TestClinic[])[_clinic, _besideClinic])
        {
            await using var rows = await ClinicRows.Open(_host.Owner, clinic.Id);
            kept.AddRange(await rows.Ids("sessions"));
        }

        return kept;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _rig.DisposeAsync();
    }

    private async Task<WebApplication> ServerBeside(int machine)
    {
        var server = _host.Build(_host.Settings with { AppConnection = Rig.Beside(machine, _host.Database.App) });
        await server.StartAsync(Cancel);
        return server;
    }

    // Lines to a machine that no longer leads are found out when they are used.
    private async Task Calm()
    {
        _host.Owner.Clear();
        for (var (good, tries) = (0, 0); good < 30; tries++)
        {
            Assert.True(tries < 600, "It does not come to rest.");
            good = (await _host.Stranger().Get("/health/ready")).Status is 200 ? good + 1 : 0;
        }
    }
}

/// <param name="Machine">That took writes.</param>
/// <param name="Pause">The longest nobody's session was acknowledged.</param>
internal sealed record FaultReport(string Fault, int Machine, int Acknowledged, int SentAgain, TimeSpan Pause, int Lost);
