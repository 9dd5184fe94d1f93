using System.Globalization;
using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>wapiti (wapiti-scanner.github.io): walks through the pages as one person, fills the forms in, and tries what it knows on them.</summary>
/// <param name="server">Over TLS, as the public finds it.</param>
/// <param name="folder">Where it keeps what it keeps.</param>
internal sealed class Wapiti(Uri server, string folder, Thoroughness how)
{
    // ssrf and xxe need a server of their own on the internet that the product calls, and are not here.
    private const string Modules = "backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,permanentxss,redirect,shellshock,sql,xss";
    private const string Name = "wapiti";

    // It goes on with the next module when one runs into an error of its own, and when the server does not answer.
    private static readonly string[] Trouble = ["skipped due to network issues", "  File \"/"];
    private static readonly string[] TimeIsUp = ["Max attack time was reached", "Max scan time was reached"];

    /// <param name="cookies">Of whoever walks; none for a stranger.</param>
    /// <param name="pages">Paths to begin at.</param>
    public async Task<Outcome> Walk(string who, IReadOnlyDictionary<string, string> cookies, IReadOnlyList<string> pages)
    {
        var (jar, report) = (Path.Combine(folder, $"{Guid.NewGuid():N}.cookies"), Path.Combine(folder, $"{Guid.NewGuid():N}.json"));
        await File.WriteAllTextAsync(jar, JarOf(cookies).ToJsonString());
        var run = await ToolRun.Of(
            (how.Module * 25) + TimeSpan.FromMinutes(10), Name,
            [
                "-u", $"{server}", "-m", Modules, "-c", jar, "-f", "json", "-o", report, "-d", "2", "--max-files-per-dir", "30", "--max-links-per-page", "40", "-S", "normal",
                "--max-attack-time", $"{how.Module.TotalSeconds:0}", "--max-scan-time", $"{how.Module.TotalSeconds * 3:0}", "-t", "20", "--skip", "__RequestVerificationToken", "--skip", "_handler",
                "--store-session", Path.Combine(folder, who), "--flush-session", "--no-bugreport", "-v", "1",
                .. pages.SelectMany(p => new[] { "-s", $"{new Uri(server, p)}" }),
            ]);
        return File.Exists(report) ? Read(who, run, JsonNode.Parse(await File.ReadAllTextAsync(report))!)
            : new Outcome(0, [], [$"{Name} as {who} left no report: {(run.Code is null ? "it took too long" : run.Text[^Math.Min(run.Text.Length, 400)..])}"]);
    }

    /// <summary>What stands in its report. Its anomalies are errors of the server and pages that do not answer.</summary>
    public static Outcome Read(string who, ToolRun run, JsonNode report)
    {
        var found = new[] { "vulnerabilities", "anomalies" }.SelectMany(part => report[part]!.AsObject())
            .SelectMany(kind => kind.Value!.AsArray().Select(f => new Finding(Name, kind.Key, $"{f!["method"]} {f["path"]}", $"{f["info"]}"))).Distinct();
        return new Outcome(1, [.. found], run.Code is 0 ? Lines(who, run, Trouble) : [$"{Name} as {who} did not end as it should: {run.Code?.ToString(CultureInfo.InvariantCulture) ?? "it took too long"}"])
        {
            CutShort = Lines(who, run, TimeIsUp),
        };
    }

    private static IReadOnlyList<string> Lines(string who, ToolRun run, string[] words) =>
    [
        .. run.Text.Split('\n').Where(l => words.Any(w => l.Contains(w, StringComparison.Ordinal))).Distinct().Select(l => $"{Name} as {who}: {l.Trim()}"),
    ];

    private JsonObject JarOf(IReadOnlyDictionary<string, string> cookies) => new()
    {
        [server.Host] = new JsonObject
        {
            ["/"] = new JsonObject(cookies.Select(c => KeyValuePair.Create<string, JsonNode?>(
                c.Key, new JsonObject { ["version"] = 0, ["expires"] = null, ["secure"] = true, ["value"] = c.Value, ["port"] = null }))),
        },
    };
}
