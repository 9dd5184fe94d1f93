using System.Text.RegularExpressions;
using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Rules;

internal static class ScreenRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The content policy refuses styles and scripts in the browser, where no test of the server would see it; of the framework's events
    /// only a form's <c>@onsubmit</c> works without its script.
    /// </summary>
    public static IEnumerable<string> Inline(IEnumerable<SourceFile> pages) =>
        from page in pages
        where page.IsRazor
        from Match hit in Regex.Matches(
            page.Code,
            @"\s@?style=|<style\b|<script\b(?![^>]*\ssrc=)|\son[a-z]+=|\s@on(?!submit=)[a-z:]+=|\bhref=""javascript:",
            RegexOptions.None,
            Longest)
        select $"{page.Path}: {hit.Value.Trim()}";

    /// <summary>A feature's routes stand in one file of endpoints; what its forms post to, beside the pages themselves, in one of pages.</summary>
    public static IEnumerable<string> ScatteredEndpoints(IEnumerable<SourceFile> files)
    {
        var web = files.Where(f => f.Path.StartsWith("src/ClinicStretch.Web/", StringComparison.Ordinal)).ToList();
        var several = web.Where(HoldsRoutes).GroupBy(f => (f.Folder, IsForApi: f.Name.EndsWith("Endpoints.cs", StringComparison.Ordinal)))
            .Where(g => g.Count() > 1).Select(g => $"{g.Key.Folder}: {g.Count()} files of routes");
        var elsewhere = web.Where(f => !HoldsRoutes(f))
            .Where(f => Regex.IsMatch(f.Code, @"\.Map(Get|Post|Put|Patch|Delete|Methods)\s*\(", RegexOptions.ExplicitCapture, Longest))
            .Select(f => $"{f.Path}: a route");
        return several.Concat(elsewhere);
    }

    private static bool HoldsRoutes(SourceFile file) =>
        file.Name.EndsWith("Endpoints.cs", StringComparison.Ordinal) || file.Name.EndsWith("Pages.cs", StringComparison.Ordinal);
}
