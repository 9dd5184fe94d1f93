using System.Text.RegularExpressions;
using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Tests;

/// <summary>What <c>docs/complaints.md</c> names as its proof is there.</summary>
public sealed partial class ComplaintTests
{
    private static readonly string[] Paper = File.ReadAllLines(Path.Combine(Product.Root, "docs", "complaints.md"));

    private static readonly ILookup<string, string> Tests = Directory
        .EnumerateFiles(Path.Combine(Product.Root, "tests"), "*Tests.cs", SearchOption.AllDirectories)
        .ToLookup(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    [Fact]
    public void Every_test_it_names_exists()
    {
        var named = Paper.SelectMany(line => Name().Matches(line)).Select(m => m.Groups["name"].Value).ToList();

        Assert.DoesNotContain(named, name => !Exists(name));
        Assert.True(named.Count > 30, $"{named.Count} tests are read from it.");
        Assert.False(Exists("CodeTests.A_code_works_twice"));
        Assert.False(Exists("NobodysTests"));
    }

    [Fact]
    public void Every_complaint_names_a_test()
    {
        var rows = Paper.Where(line => line.StartsWith('|')).Skip(2).ToList();

        Assert.Equal(19, rows.Count);
        Assert.All(rows, row => Assert.Matches(Name(), row.Split('|')[4]));
    }

    private static bool Exists(string name)
    {
        var parts = name.Split('.');
        return Tests[parts[0]].Any(text =>
            text.Contains($" class {parts[0]}", StringComparison.Ordinal) && (parts.Length is 1 || text.Contains($" {parts[1]}(", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"`(?<name>[A-Z]\w*Tests(\.\w+)?)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
