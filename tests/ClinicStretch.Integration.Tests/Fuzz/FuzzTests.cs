using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Infrastructure.Storage;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>
/// Every operation of the OpenAPI document is asked for what it was not made for. CLINICSTRETCH_FUZZ_REQUESTS says how often,
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
        List<Run> runs = [];
        await Parallel.ForEachAsync(worlds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (n, _) =>
        {
            var run = await Live(Seed + n, Math.Min(AWorld, Requests - (n * AWorld)));
            lock (runs)
            {
                runs.Add(run);
            }
        });

        Say(runs, Stopwatch.GetElapsedTime(begun));
        var broken = runs.SelectMany(r => r.Broken).DistinctBy(b => (b.Operation, b.Law)).ToList();
        Assert.True(broken.Count is 0, string.Join(Environment.NewLine, broken));
        Assert.DoesNotContain(host.Log.Lines, l => l.Contains(Spoiling.Canary, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await Stored.Marked(host.Owner));
    }

    private async Task<Run> Live(int seed, int requests)
    {
        var world = await World.Open(host);
        await using var rows = await WrittenRows.Of(host.Owner, world.Clinic.Id, world.Other.Id);
        var document = (await world.Clinic.Therapist.Get("/openapi/v1.json")).MustBe(200).Json;
        using var fuzzing = new Fuzzing(host.Http.BaseAddress!, world, rows, TimeSpan.FromSeconds(20));
        var random = new Random(seed);
        var maker = new RequestMaker(document, world, Extras(), random);
        var operations = Operation.All(document);
        List<BrokenLaw> broken = [];
        for (var n = 0; n < requests; n++)
        {
            var operation = Weighed(operations, random);
            if (await fuzzing.Try(operation, maker.Make(operation)) is { } found && broken.All(b => (b.Operation, b.Law) != (found.Operation, found.Law)))
            {
                broken.Add(found);
            }
        }

        return new Run(broken, fuzzing.Statuses, fuzzing.Longest, fuzzing.Spent);
    }

    // A paper takes as long as a hundred other answers, so one is asked for more seldom.
    private static Operation Weighed(IReadOnlyList<Operation> operations, Random random)
    {
        var picked = random.Pick(operations);
        return picked.Path.EndsWith(".pdf", StringComparison.Ordinal) || picked.Path.EndsWith("pages", StringComparison.Ordinal) || picked.Path.EndsWith(".zip", StringComparison.Ordinal)
            ? random.Next(8) is 0 ? picked : random.Pick(operations)
            : picked;
    }

    private IReadOnlyList<(string Name, Tree Value)> Extras()
    {
        using var scope = host.Services.CreateScope();
        return Stored.Properties(scope.ServiceProvider.GetRequiredService<ClinicDb>());
    }

    private static void Say(IReadOnlyList<Run> runs, TimeSpan took)
    {
        var statuses = Enumerable.Range(0, 600).Select(s => (Status: s, Count: runs.Sum(r => r.Statuses[s]))).Where(s => s.Count > 0);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{string.Join(", ", runs.SelectMany(r => r.Spent).GroupBy(s => s.Key).Select(g => (g.Key, T: g.Sum(x => x.Value.TotalSeconds), N: g.Count())).OrderByDescending(x => x.T).Take(25))} {Requests} requests, seed {Seed}, {took.TotalSeconds:0} s, the slowest {runs.Max(r => r.Longest).TotalMilliseconds:0} ms; {string.Join(", ", statuses.Select(s => $"{s.Status}: {s.Count}"))}"));
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : otherwise;

    private sealed record Run(IReadOnlyList<BrokenLaw> Broken, int[] Statuses, TimeSpan Longest, IReadOnlyDictionary<string, TimeSpan> Spent);
}
