using System.Text.RegularExpressions;
using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Rules;

/// <summary>What must not be written in the source.</summary>
internal static class SourceRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The only places that may say so: they put the server together, or are a command of the operator's.</summary>
    private static readonly string[] CompositionRoot =
        ["src/ClinicStretch.Web/Program.cs", "src/ClinicStretch.Web/Hosting/", "src/ClinicStretch.Web/Operation/"];

    /// <summary>Each catches everything for a reason that its own comment gives.</summary>
    private static readonly string[] CatchesEverything =
    [
        "src/ClinicStretch.Application/Programmes/FallbackProgrammePrinter.cs",
        "src/ClinicStretch.Web/Progress/Watch/Patrol.cs",
        "src/ClinicStretch.Web/Exchange/Courier.cs",
        "src/ClinicStretch.Web/Exchange/Webhooks/WebhookRounds.cs",
    ];

    public static IEnumerable<string> Clocks(IEnumerable<SourceFile> files) =>
        Find(files, @"\bDateTime(Offset)?\s*\.\s*(Now|UtcNow|Today)\b");

    public static IEnumerable<string> SystemClocks(IEnumerable<SourceFile> files) =>
        Find(Outside(files, CompositionRoot), @"\bTimeProvider\s*\.\s*System\b");

    public static IEnumerable<string> RawSql(IEnumerable<SourceFile> files) =>
        Find(files, @"\b(FromSqlRaw|ExecuteSqlRaw|ExecuteSqlRawAsync|SqlQueryRaw)\b");

    public static IEnumerable<string> UnsafeDatabase(IEnumerable<SourceFile> files) =>
        Find(files, @"\b(EnsureCreated|EnsureCreatedAsync|EnsureDeleted|EnsureDeletedAsync|EnableSensitiveDataLogging|UseInMemoryDatabase|UseSqlite)\b");

    /// <summary>A patient whom something else named may have been erased since: <c>OrGone</c> answers that there is nobody, where these end in an error of ours.</summary>
    public static IEnumerable<string> CertainPatients(IEnumerable<SourceFile> files) =>
        Find(files, @"\bPatients\b((?!\bOrGone\b)[^;{}])*\.\s*(Single|First)Async\s*\(");

    public static IEnumerable<string> Processes(IEnumerable<SourceFile> files) =>
        Find(Outside(files, "src/ClinicStretch.Infrastructure/LocalPostgres/"), @"\bProcess\s*\.\s*Start\b|\bnew\s+ProcessStartInfo\b");

    /// <summary>Secrets come from the system's own generator; made-up people may come from a seed.</summary>
    public static IEnumerable<string> WeakChance(IEnumerable<SourceFile> files) =>
        Find(Outside(files, "src/ClinicStretch.Web/Operation/Demo"), @"\bnew\s+(System\.)?Random\b|\bRandom\s*\.\s*Shared\b");

    /// <summary>
    /// A catch of everything: without a filter, or with one that only leaves something out. One that ends by throwing on only tidies up.
    /// </summary>
    public static IEnumerable<string> CatchAlls(IEnumerable<SourceFile> files) => Find(
        Outside(files, CatchesEverything),
        @"\bcatch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\)\s*)?(?!\s*\()(?!\s*when\s*\(\s*\w+\s+is\s+(?!not\b))[^{]*\{(?![^{}]*\bthrow\s*;\s*\})");

    public static IEnumerable<string> Regions(IEnumerable<SourceFile> files) => FindInText(files, @"^[ \t]*#(region|endregion)\b");

    public static IEnumerable<string> LeftForLater(IEnumerable<SourceFile> files) => FindInText(files, @"\b(TODO|FIXME|HACK|XXX)\b");

    /// <summary>Web speaks to use cases; what runs beneath them is known where the server is put together, and where signing in is set up.</summary>
    public static IEnumerable<string> Underneath(IEnumerable<SourceFile> files) => Find(
        Outside(
            files.Where(f => f.Path.StartsWith("src/ClinicStretch.Web/", StringComparison.Ordinal)),
            [.. CompositionRoot, "src/ClinicStretch.Web/Accounts/AuthenticationSetup.cs"]),
        @"(?<!Microsoft\.[\w.]*)\bInfrastructure\b|\bNpgsql\b|\bMicrosoft\s*\.\s*EntityFrameworkCore\b|\bI?ClinicDb\b|\bDbContext\b");

    private static IEnumerable<SourceFile> Outside(IEnumerable<SourceFile> files, params string[] places) =>
        files.Where(f => !places.Any(p => f.Path.StartsWith(p, StringComparison.Ordinal)));

    private static IEnumerable<string> Find(IEnumerable<SourceFile> files, string pattern) =>
        files.SelectMany(f => Hits(f.Path, f.Code, pattern));

    private static IEnumerable<string> FindInText(IEnumerable<SourceFile> files, string pattern) =>
        files.SelectMany(f => Hits(f.Path, f.Text, pattern));

    private static IEnumerable<string> Hits(string path, string text, string pattern) =>
        from Match hit in Regex.Matches(text, pattern, RegexOptions.Multiline, Longest)
        select $"{path}:{text.AsSpan(0, hit.Index).Count('\n') + 1} {hit.Value.Trim()}";
}
