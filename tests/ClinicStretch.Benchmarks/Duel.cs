using System.Diagnostics;

namespace ClinicStretch.Benchmarks;

/// <summary>
/// Two pieces of work measured in turn, A B A B, on one machine in one run. Only their ratio means something: absolute times on a shared
/// machine do not.
/// </summary>
internal sealed record Duel(string Name, string First, Action DoFirst, string Second, Action DoSecond)
{
    private const int Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);

    /// <summary>Prints microseconds a call of both, as medians, and the median of the ratios within each round.</summary>
    public void Fight(TextWriter writer)
    {
        MicrosecondsOf(DoFirst);
        MicrosecondsOf(DoSecond);
        var rounds = Enumerable.Range(0, Rounds).Select(_ => (First: MicrosecondsOf(DoFirst), Second: MicrosecondsOf(DoSecond))).ToList();
        writer.WriteLine(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Name,-28} | {First} {Median(rounds.Select(r => r.First)):N0} us | {Second} {Median(rounds.Select(r => r.Second)):N0} us | {Median(rounds.Select(r => r.First / r.Second)):0.00} x"));
    }

    private static double MicrosecondsOf(Action work)
    {
        var calls = 0;
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Round)
        {
            work();
            calls++;
        }

        return watch.Elapsed.TotalMicroseconds / calls;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
