using System.Diagnostics;

namespace ClinicStretch.Integration.Tests.Speed;

/// <summary>Some connections that ask one thing after the other, each as soon as the last is answered.</summary>
internal static class Load
{
    /// <param name="ask">Number of the connection, from 0, and of the question on it.</param>
    public static async Task<Reading> For(TimeSpan time, int connections, Func<int, int, Task> ask)
    {
        var watch = Stopwatch.StartNew();
        var answers = await Task.WhenAll(Enumerable.Range(0, connections).Select(connection => Task.Run(() => Ask(connection))));
        return new Reading(answers.Sum(a => a.Count) / watch.Elapsed.TotalSeconds, [.. answers.SelectMany(a => a).Order()]);

        async Task<List<double>> Ask(int connection)
        {
            var times = new List<double>();
            while (watch.Elapsed < time)
            {
                var begun = watch.Elapsed;
                await ask(connection, times.Count);
                times.Add((watch.Elapsed - begun).TotalMilliseconds);
            }

            return times;
        }
    }
}

/// <param name="ASecond">Answers a second.</param>
/// <param name="Times">Milliseconds, shortest first.</param>
internal sealed record Reading(double ASecond, IReadOnlyList<double> Times)
{
    /// <param name="share">From 0 to 1; 0.5 for the median.</param>
    public double At(double share) => Times[(int)(share * (Times.Count - 1))];
}
