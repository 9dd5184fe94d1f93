using System.Collections.Concurrent;
using System.Diagnostics;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>Sets sqlmap on one operation after the other while there is time. Reads are tried two at a time; of what changes something, each may end what the next one is about.</summary>
internal sealed class SqlmapRound(Sqlmap sqlmap, Targets targets, TimeSpan longest, ITestOutputHelper output)
{
    private readonly ConcurrentBag<Outcome> _outcomes = [];
    private readonly Stopwatch _clock = new();
    private int _places;

    /// <summary>At how many values something was put in.</summary>
    public int Places => _places;

    public async Task<Outcome> Run()
    {
        _clock.Start();
        List<Target> reads = [];
        foreach (var operation in targets.Operations.Where(o => o.Method is "GET"))
        {
            reads.AddRange(await targets.Of(operation));
        }

        await Parallel.ForEachAsync(reads, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (target, _) => await Try(target));
        foreach (var operation in targets.Operations.Where(o => o.Method is not "GET"))
        {
            if (_clock.Elapsed > longest)
            {
                _outcomes.Add(new Outcome(0, [], [$"sqlmap had no time left for {operation.Name}"]));
                continue;
            }

            foreach (var target in await targets.Of(operation))
            {
                await Try(target);
            }
        }

        return Outcome.Of(_outcomes);
    }

    private async Task Try(Target target)
    {
        if (target.Places is 0)
        {
            return;
        }

        if (_clock.Elapsed > longest)
        {
            _outcomes.Add(new Outcome(0, [], [$"sqlmap had no time left for {target.Name}"]));
            return;
        }

        var outcome = await sqlmap.Try(target);
        _outcomes.Add(outcome);
        Interlocked.Add(ref _places, target.Places);
        output.WriteLine($"{_clock.Elapsed:mm\\:ss} {target.Name}: {target.Places} places, {outcome.Findings.Count} found{string.Concat(outcome.Unfinished.Select(u => $"; {u}"))}");
    }
}
