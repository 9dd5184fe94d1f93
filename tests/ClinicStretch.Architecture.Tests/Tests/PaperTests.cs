using System.Text.RegularExpressions;
using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Tests;

/// <summary>What the papers on threats and clinical safety name as their proof is there.</summary>
public sealed partial class PaperTests
{
    private static readonly ILookup<string, string> Tests = Directory
        .EnumerateFiles(Path.Combine(Product.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(path => Path.GetFileNameWithoutExtension(path) is var name && (name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith("Laws", StringComparison.Ordinal)))
        .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    [Theory]
    [InlineData("threats.md", 57)]
    [InlineData("clinical-safety.md", 17)]
    [InlineData("requirements.md", 75)]
    public void Every_line_names_a_test_that_exists_or_says_that_there_is_none_yet(string paper, int lines)
    {
        var rows = File.ReadAllLines(Path.Combine(Product.Root, "docs", paper)).Where(line => line.StartsWith('|')).Skip(2).ToList();
        var named = rows.SelectMany(row => Name().Matches(row)).Select(m => m.Groups["name"].Value).ToList();

        Assert.Equal(lines, rows.Count);
        Assert.DoesNotContain(named, name => !Exists(name));
        Assert.All(rows, row => Assert.True(Name().IsMatch(row.Split('|')[^2]) || row.Split('|')[^2].Trim() is "*not yet*", row));
    }

    [Fact]
    public void A_name_that_is_not_there_is_found()
    {
        Assert.False(Exists("CodeTests.A_code_works_twice"));
        Assert.False(Exists("NobodysTests"));
        Assert.True(Exists("CodeTests.A_code_works_once"));
    }

    [Fact]
    public void The_hazard_log_says_that_no_clinician_has_signed_it() =>
        Assert.Contains("Nobody has signed this off", File.ReadAllText(Path.Combine(Product.Root, "docs", "clinical-safety.md")), StringComparison.Ordinal);

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Tests[parts[0]].Any(text =>
            text.Contains($" class {parts[0]}", StringComparison.Ordinal) && (parts.Length is 1 || text.Contains($" {parts[1]}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(?<name>[A-Z]\w*(Tests|Laws)(\.\w+)?)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
