using System.Diagnostics;
using System.Text.RegularExpressions;
using ClinicStretch.Architecture.Tests.Reading;
using YamlDotNet.RepresentationModel;

namespace ClinicStretch.Architecture.Tests.Tests;

/// <summary>What an operator starts: files that can be read, containers that may no more than they need, and no setting, command or address that the product does not know.</summary>
public sealed partial class DeployTests
{
    private static readonly string Deploy = Path.Combine(Product.Root, "deploy");
    private static readonly string Sources = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Product.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static TheoryData<string> YamlFiles => [.. Files("*.y*ml")];

    [Theory]
    [MemberData(nameof(YamlFiles))]
    public void Each_yaml_file_can_be_read(string file) => Assert.NotEmpty(Documents(file));

    [Fact]
    public void A_container_of_ours_writes_nothing_may_nothing_and_is_bounded()
    {
        var compose = Services().Where(s => s.Name is not "postgres").ToList();
        var pods = Containers().ToList();

        Assert.True(compose.Count >= 5 && pods.Count >= 3, "The rule looks at nothing.");
        Assert.All(compose, s => Assert.True(
            s.Is("read_only", "true") && s.Text("cap_drop").Contains("ALL", StringComparison.Ordinal) && s.Text("security_opt").Contains("no-new-privileges:true", StringComparison.Ordinal) && s.Has("mem_limit"), s.Name));
        Assert.All(pods, c => Assert.True(
            c.At("securityContext").Is("readOnlyRootFilesystem", "true") && c.At("securityContext").Is("allowPrivilegeEscalation", "false")
            && c.At("securityContext").Text("capabilities").Contains("ALL", StringComparison.Ordinal) && c.At("resources").At("limits").Has("memory"), c.Name));
    }

    [Fact]
    public void Images_of_others_are_those_of_one_minor_version()
    {
        var images = Files("*.yaml").SelectMany(f => ImageLine().Matches(Read(f)).Select(m => m.Groups["image"].Value))
            .Concat(FromLine().Matches(Read("docker/Dockerfile")).Select(m => m.Groups["image"].Value))
            .Where(i => !i.StartsWith("clinicstretch", StringComparison.Ordinal)).ToList();

        Assert.True(images.Count >= 5, "The rule looks at nothing.");
        Assert.All(images, i => Assert.Matches(":[0-9]+\\.[0-9]+", i));
    }

    [Fact]
    public void The_server_runs_as_nobody_in_particular()
    {
        Assert.Equal(2, UserLine().Count(Read("docker/Dockerfile")));
        Assert.DoesNotContain("runAsUser: 0", string.Join('\n', Files("*.yaml").Select(Read)), StringComparison.Ordinal);
        Assert.All(Files("*.service"), f => Assert.Contains("User=clinicstretch", Read(f), StringComparison.Ordinal));
        Assert.All(
            ["NoNewPrivileges=true", "ProtectSystem=strict", "ProtectHome=true", "PrivateTmp=true", "CapabilityBoundingSet=\n"],
            line => Assert.All(Files("*.service"), f => Assert.Contains(line, Read(f), StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_setting_that_is_named_is_one_the_product_knows()
    {
        var named = Texts().SelectMany(t => SettingName().Matches(t).Select(m => m.Value)).Distinct().ToList();

        Assert.Contains("ConnectionStrings__App", named);
        Assert.All(named, n => Assert.True(IsKnown(n), n));
    }

    [Fact]
    public void Each_command_and_each_address_that_is_named_is_one_the_product_knows()
    {
        var program = File.ReadAllText(Path.Combine(Product.Root, "src", "ClinicStretch.Web", "Program.cs"));
        var commands = Texts().SelectMany(t => Command().Matches(t).Select(m => m.Groups["verb"].Value)).Distinct().ToList();
        var addresses = Texts().SelectMany(t => HealthAddress().Matches(t).Select(m => m.Value)).Distinct().ToList();

        Assert.Superset(new HashSet<string> { "serve", "migrate", "backup", "open" }, commands.ToHashSet());
        Assert.All(commands, c => Assert.Contains($"[\"{c}\"", program, StringComparison.Ordinal));
        Assert.Equal(["/health/live", "/health/ready"], addresses.Order());
        Assert.All(addresses, a => Assert.Contains($"\"{a}\"", Sources, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Site__Nothing", false)]
    [InlineData("Nothing__Address", false)]
    [InlineData("Site__Address", true)]
    [InlineData("Database__AppPassword", true)]
    public void A_setting_that_nobody_reads_is_found(string name, bool isKnown) => Assert.Equal(isKnown, IsKnown(name));

    [Fact]
    public void The_script_of_one_server_can_be_read_and_shows_no_password_to_others()
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-n", Path.Combine(Deploy, "debian", "install.sh")]) { UseShellExecute = false })!;
        bash.WaitForExit();

        Assert.Equal(0, bash.ExitCode);
        Assert.DoesNotMatch("-c \"[^\"]*PASSWORD", Read("debian/install.sh"));
    }

    [Fact]
    public void No_secret_stands_in_a_file() =>
        Assert.All(Files("*").Where(f => !f.EndsWith("install.sh", StringComparison.Ordinal)), f => Assert.DoesNotMatch(Secret(), Read(f)));

    // "Section:Key" as it stands, or a class of options with that section and a property of that name.
    private static bool IsKnown(string name) => name.Split("__") is [var section, var key]
        && (Sources.Contains($"\"{section}:{key}\"", StringComparison.Ordinal)
            || (section is "ConnectionStrings" && (Sources.Contains($"(configuration, \"{key}\")", StringComparison.Ordinal) || Sources.Contains($"GetConnectionString(\"{key}\")", StringComparison.Ordinal)))
            || (Sources.Contains($"Section = \"{section}\"", StringComparison.Ordinal) && Regex.IsMatch(Sources, $@"public \S+ {key} \{{", RegexOptions.None, TimeSpan.FromSeconds(5))));

    private static IEnumerable<string> Texts() => Files("*").Select(Read).Append(File.ReadAllText(Path.Combine(Product.Root, "docs", "runbook.md")));

    private static IEnumerable<string> Files(string pattern) => new[] { "debian", "docker", "kubernetes" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Deploy, folder), pattern, SearchOption.AllDirectories)).Select(f => Path.GetRelativePath(Deploy, f)).Order();

    private static string Read(string file) => File.ReadAllText(Path.Combine(Deploy, file));

    private static List<YamlMappingNode> Documents(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Read(file)));
        return [.. stream.Documents.Select(d => (YamlMappingNode)d.RootNode)];
    }

    private static IEnumerable<Node> Services()
    {
        var root = Documents("docker/compose.yaml")[0];
        var shared = new Node("shared", (YamlMappingNode)root.Children["x-hardened"]);
        return ((YamlMappingNode)root.Children["services"]).Select(s => new Node(s.Key.ToString(), (YamlMappingNode)s.Value, shared));
    }

    private static IEnumerable<Node> Containers() => Files("*.yaml").Where(f => f.StartsWith("kubernetes", StringComparison.Ordinal))
        .SelectMany(Documents).SelectMany(d => d.AllNodes.OfType<YamlMappingNode>())
        .Where(n => n.Children.ContainsKey("image")).Select(n => new Node(n.Children["name"].ToString(), n));

    [GeneratedRegex(@"^\s*(-\s*)?(image|imageName): (?<image>\S+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ImageLine();

    [GeneratedRegex(@"^FROM (?<image>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FromLine();

    [GeneratedRegex("^USER [1-9][0-9]+:[1-9][0-9]+$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UserLine();

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+__[A-Z][A-Za-z]+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SettingName();

    [GeneratedRegex(@"(ClinicStretch\.Web\.dll|\./clinic) (?<verb>[a-z]+)|(command|args|CMD):? \[""(?<verb>[a-z]+)"", ""--|(command|args): \[""(?<verb>migrate|doctor)""\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("/health/[a-z]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HealthAddress();

    [GeneratedRegex("(?i)password[\"']?[:=] ?[\"']?[0-9a-f]{16,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Secret();

    /// <param name="Shared">What a merge key brings along; null for nothing.</param>
    private sealed record Node(string Name, YamlMappingNode Yaml, Node? Shared = null)
    {
        public bool Has(string key) => Yaml.Children.ContainsKey(key) || (IsMerged && Shared!.Has(key));

        public bool Is(string key, string value) => Has(key) && Value(key).ToString() == value;

        public string Text(string key) => Has(key) ? Value(key).ToString() : "";

        public Node At(string key) => new($"{Name}.{key}", (YamlMappingNode)Value(key));

        private bool IsMerged => Shared is not null && Yaml.Children.ContainsKey("<<");

        private YamlNode Value(string key) => Yaml.Children.TryGetValue(key, out var own) ? own : Shared!.Value(key);
    }
}
