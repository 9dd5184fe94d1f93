using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Storage.Pooling;

/// <summary>Sixteen at a time who change clinics with each of their 150 questions.</summary>
internal static class ClinicRace
{
    public const int Workers = 16;
    public const int Reads = 150;
    public const int FewestThatTheControlMisses = 500;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <returns>How many of the answers were not right.</returns>
    public static async Task<int> Run(IReadOnlyList<TestClinic> clinics, Func<TestClinic, Task<bool>> isRight)
    {
        var wrong = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(0, Workers),
            new ParallelOptions { MaxDegreeOfParallelism = Workers, CancellationToken = Cancel },
            async (worker, _) =>
            {
                for (var read = 0; read < Reads; read++)
                {
                    if (!await isRight(clinics[(worker + read) % clinics.Count]))
                    {
                        Interlocked.Increment(ref wrong);
                    }
                }
            });
        return wrong;
    }

    /// <summary>A race that finds nothing where there is something to find proves nothing.</summary>
    public static void MustSee(int wrong) => Assert.True(wrong > FewestThatTheControlMisses, $"The race is blind: {wrong} of {Workers * Reads}.");
}
