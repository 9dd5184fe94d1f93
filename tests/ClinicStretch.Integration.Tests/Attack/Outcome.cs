namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>What came of a tool's run, in whole.</summary>
/// <param name="Tried">How many operations or pages it was given.</param>
/// <param name="Findings">False alarms among them.</param>
/// <param name="Unfinished">What was not tried, and why: a run with one of these proves nothing.</param>
internal sealed record Outcome(int Tried, IReadOnlyList<Finding> Findings, IReadOnlyList<string> Unfinished)
{
    /// <summary>What its time was not enough for.</summary>
    public IReadOnlyList<string> CutShort { get; init; } = [];

    public static Outcome Of(IEnumerable<Outcome> parts)
    {
        var all = parts.ToList();
        return new Outcome(all.Sum(p => p.Tried), [.. all.SelectMany(p => p.Findings)], [.. all.SelectMany(p => p.Unfinished)])
        {
            CutShort = [.. all.SelectMany(p => p.CutShort)],
        };
    }

    public IEnumerable<Finding> Holes => Findings.Where(f => !FalseAlarm.Known.Any(a => a.Is(f)));
}
