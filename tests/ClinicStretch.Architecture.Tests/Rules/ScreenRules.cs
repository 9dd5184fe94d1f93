using System.Text.RegularExpressions;
using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Rules;

internal static class ScreenRules
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>The content policy refuses each of them in the browser, where no test of the server would see it.</summary>
    public static IEnumerable<string> Inline(IEnumerable<SourceFile> pages) =>
        from page in pages
        where page.IsRazor
        from Match hit in Regex.Matches(
            page.Code,
            @"<[^>]*\s@?style\s*=|<style\b|<script\b(?![^>]*\ssrc\s*=)|<[^>]*\s@?on[a-z]+\s*=|\bhref\s*=\s*""javascript:",
            RegexOptions.IgnoreCase,
            Longest)
        select $"{page.Path}: {hit.Value.Trim()}";

    /// <summary>A feature's routes stand in one file, named after what it is.</summary>
    public static IEnumerable<string> ScatteredEndpoints(IEnumerable<SourceFile> files)
    {
        var web = files.Where(f => f.Path.StartsWith("src/ClinicStretch.Web/", StringComparison.Ordinal)).ToList();
        var several = web.Where(f => f.Name.EndsWith("Endpoints.cs", StringComparison.Ordinal))
            .GroupBy(f => f.Folder).Where(g => g.Count() > 1).Select(g => $"{g.Key}: {g.Count()} files of endpoints");
        var elsewhere = web.Where(f => !f.Name.EndsWith("Endpoints.cs", StringComparison.Ordinal))
            .Where(f => Regex.IsMatch(f.Code, @"\.Map(Get|Post|Put|Patch|Delete|Methods)\s*\(", RegexOptions.ExplicitCapture, Longest))
            .Select(f => $"{f.Path}: a route");
        return several.Concat(elsewhere);
    }
}
