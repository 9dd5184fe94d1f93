using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>
/// Every operation of the OpenAPI document, and of FHIR's CapabilityStatement, is asked for what it was not made for. CLINICSTRETCH_FUZZ_REQUESTS says how often,
/// CLINICSTRETCH_FUZZ_SEED where the dice begin.
/// </summary>
public sealed class FuzzTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int AWorld = 1_000;
    private static readonly int Requests = Setting("CLINICSTRETCH_FUZZ_REQUESTS", 20_000);
    private static readonly int Seed = Setting("CLINICSTRETCH_FUZZ_SEED", 20261122);

    [Fact]
    public async Task Whatever_is_asked_nothing_breaks_and_a_refusal_changes_nothing()
    {
        await WrittenRows.Watch(host.Owner);
        var begun = Stopwatch.GetTimestamp();
        var worlds = Enumerable.Range(0, (Requests + AWorld - 1) / AWorld);
        List<FuzzRun> runs = [];
        await Parallel.ForEachAsync(worlds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (n, _) =>
        {
            var dice = new Dice(Seed + n, Math.Min(AWorld, Requests - (n * AWorld)));
            var run = await FuzzRun.Live(host, host.Http.BaseAddress!, await World.Open(host), dice, TimeSpan.FromSeconds(20), hasFhir: true);
            lock (runs)
            {
                runs.Add(run);
            }
        });

        Say(runs, Stopwatch.GetElapsedTime(begun));
        var broken = runs.SelectMany(r => r.Broken).DistinctBy(b => b.Law).ToList();
        Assert.True(broken.Count is 0, string.Join(Environment.NewLine, broken));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(Spoiling.Canary, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await Stored.Marked(host.Owner));
    }

    private static void Say(IReadOnlyList<FuzzRun> runs, TimeSpan took)
    {
        var statuses = Enumerable.Range(0, 600).Select(s => (Status: s, Count: runs.Sum(r => r.Statuses[s]))).Where(s => s.Count > 0);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Requests} requests, seed {Seed}, {took.TotalSeconds:0} s, the slowest {runs.Max(r => r.Longest).TotalMilliseconds:0} ms; {string.Join(", ", statuses.Select(s => $"{s.Status}: {s.Count}"))}; asked again: {string.Join("; ", runs.SelectMany(r => r.AskedAgain).DefaultIfEmpty("none"))}"));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : otherwise;
}
