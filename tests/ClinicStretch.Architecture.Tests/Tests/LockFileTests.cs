using System.Text.Json;
using System.Xml.Linq;
using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Tests;

/// <summary>What a restore brings is written down, package by package with its hash, and CI takes nothing else.</summary>
public sealed class LockFileTests
{
    private static readonly string[] Folders = ["src", "migrations", "tests"];

    private static readonly Dictionary<string, string> Pins = XDocument.Load(Path.Combine(Product.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion").ToDictionary(p => p.Attribute("Include")!.Value, p => p.Attribute("Version")!.Value, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Each_project_has_one_and_it_is_not_older_than_the_pins()
    {
        var projects = Folders.SelectMany(f => Directory.EnumerateFiles(Path.Combine(Product.Root, f), "*.csproj", SearchOption.AllDirectories)).ToList();

        Assert.Equal(16, projects.Count);
        Assert.Empty(projects.SelectMany(p => Wrong(File.ReadAllText(Path.Combine(Path.GetDirectoryName(p)!, "packages.lock.json")))));
    }

    [Theory]
    [InlineData("""{"type":"Direct","resolved":"1.0.0","contentHash":"x"}""", "QRCoder: 1.0.0")]
    [InlineData("""{"type":"Transitive","resolved":"1.8.1"}""", "QRCoder: no hash")]
    [InlineData("""{"type":"Transitive","resolved":"1.8.1","contentHash":"x"}""", null)]
    [InlineData("""{"type":"Project"}""", null)]
    public void One_that_is_older_or_has_no_hash_is_found(string package, string? wrong) =>
        Assert.Equal(wrong is null ? [] : [wrong], Wrong("""{"version":2,"dependencies":{"net10.0":{"QRCoder":""" + package + "}}}"));

    [Fact]
    public void Ci_takes_what_is_written_down() =>
        Assert.Contains("are_locked || options+=(-p:RestoreLockedMode=true)", File.ReadAllText(Path.Combine(Product.Root, ".ci", "tests.sh")), StringComparison.Ordinal);

    private static IEnumerable<string> Wrong(string lockFile)
    {
        using var document = JsonDocument.Parse(lockFile);
        foreach (var package in document.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(framework => framework.Value.EnumerateObject()))
        {
            if (package.Value.GetProperty("type").GetString() is "Project")
            {
                continue;
            }

            var resolved = package.Value.GetProperty("resolved").GetString()!;
            if (!package.Value.TryGetProperty("contentHash", out _))
            {
                yield return $"{package.Name}: no hash";
            }
            else if (Pins.GetValueOrDefault(package.Name, resolved) != resolved)
            {
                yield return $"{package.Name}: {resolved}";
            }
        }
    }
}
