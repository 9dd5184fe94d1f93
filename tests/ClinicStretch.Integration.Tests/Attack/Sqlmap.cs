using System.Text.RegularExpressions;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>sqlmap (sqlmap.org), one operation after the other: whether anything that is sent becomes SQL.</summary>
/// <param name="folder">Where it keeps what it keeps.</param>
internal sealed partial class Sqlmap(Uri server, string folder, Thoroughness how)
{
    private const string Name = "sqlmap";
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public async Task<Outcome> Try(Target target)
    {
        var request = Path.Combine(folder, $"{Guid.NewGuid():N}.http");
        await File.WriteAllTextAsync(request, target.Request(server));
        var run = await ToolRun.Of(
            Longest, Name, "-r", request, "--ignore-stdin", "--batch", "--dbms=PostgreSQL", $"--technique={how.Techniques}", "--level=1", "--risk=1", "--time-sec=2", "--threads=1",
            "--flush-session", "--ignore-redirects", "--ignore-code=401,404", "--drop-set-cookie", "--keep-alive", "--disable-coloring", "--retries=1", $"--output-dir={folder}");
        return Read(target.Name, run);
    }

    /// <summary>What it says at its end. It says the same each time where nothing was found; whatever else it says is no proof of anything.</summary>
    public static Outcome Read(string where, ToolRun run)
    {
        var found = Place().Matches(run.Text).Select(m => new Finding(Name, "SQL Injection", where, $"{m.Groups["place"].Value}; {m.Groups["how"].Value}")).Distinct().ToList();
        var isDone = found.Count > 0 || run.Text.Contains("all tested parameters do not appear to be injectable", StringComparison.Ordinal);
        return new Outcome(1, found, isDone && run.Code is not null ? [] : [$"{Name} did not try {where}: {LastOf(run)}"]);
    }

    private static string LastOf(ToolRun run) => run.Code is null ? "it took too long"
        : run.Text.Split('\n').LastOrDefault(l => l.Contains("[CRITICAL]", StringComparison.Ordinal) || l.Contains("[ERROR]", StringComparison.Ordinal))?.Trim() ?? $"it ended with {run.Code}";

    [GeneratedRegex(@"^Parameter: (?<place>.+)\n +Type: (?<how>.+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}

/// <summary>How much of everything is tried.</summary>
/// <param name="Techniques">Of sqlmap, by their letters.</param>
/// <param name="Module">The longest that a module of wapiti may take; its walk before takes three times as long.</param>
/// <param name="Sqlmap">The longest that all of sqlmap's tries may take; what there is no time for is told as not done.</param>
internal sealed record Thoroughness(string Techniques, TimeSpan Module, TimeSpan Sqlmap)
{
    private static readonly Thoroughness Whole = new("BEUST", TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(18));
    private static readonly Thoroughness Short = new("BE", TimeSpan.FromSeconds(6), TimeSpan.FromMinutes(10));

    /// <summary>CLINICSTRETCH_ATTACK=short for a look in some minutes.</summary>
    public static Thoroughness Wanted => Environment.GetEnvironmentVariable("CLINICSTRETCH_ATTACK") is "short" ? Short : Whole;
}
