using System.Diagnostics;
using System.Runtime.Versioning;
using ClinicStretch.Architecture.Tests.Reading;

namespace ClinicStretch.Architecture.Tests.Tests;

/// <summary>What each run of CI says of the packages, with registries played by two scripts: one that knows, one that does not, one that does not answer.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PackageScanTests : IDisposable
{
    private const string Nothing = "has no vulnerable packages";
    private const string CleanNpm = """{ "metadata": { "vulnerabilities": { "total": 0 } } }""";
    private const string KnowingNpm = """{ "vulnerabilities": { "minimist": {} } }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("clinicstretch-scan-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Registries_that_know_and_find_nothing_are_a_clean_bill()
    {
        var (code, told) = await Scan(nuget: "> Newtonsoft.Json 12.0.3 High", ours: Nothing, npm: KnowingNpm, oursNpm: CleanNpm);

        Assert.Equal(0, code);
        Assert.Equal(2, told.Count(line => line.EndsWith("no package with a known fault.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_package_of_ours_with_a_known_fault_fails_the_run_and_is_named()
    {
        var (code, told) = await Scan(nuget: "> Newtonsoft.Json 12.0.3 High", ours: "   > PDFsharp 6.5.0 High", npm: KnowingNpm, oursNpm: CleanNpm);

        Assert.Equal(1, code);
        Assert.Contains("   > PDFsharp 6.5.0 High", told);
    }

    [Fact]
    public async Task A_script_package_with_a_known_fault_fails_the_run() =>
        Assert.Equal(1, (await Scan(nuget: Nothing, ours: Nothing, npm: KnowingNpm, oursNpm: """{ "total": 3 }""")).Code);

    [Fact]
    public async Task Registries_that_know_of_no_fault_at_all_are_said_not_to_know()
    {
        var (code, told) = await Scan(nuget: Nothing, ours: Nothing, npm: CleanNpm, oursNpm: CleanNpm);

        Assert.Equal(0, code);
        Assert.Equal(2, told.Count(line => line.Contains(": not known.", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_feed_that_does_not_answer_is_said_not_to_know()
    {
        var (code, told) = await Scan(nuget: null, ours: Nothing, npm: "", oursNpm: "");

        Assert.Equal(0, code);
        Assert.Contains("dotnet list package --vulnerable: not known. The feed does not answer: error NU1301: no route", told);
    }

    /// <param name="nuget">What NuGet says of the package with a known fault; null where it does not answer.</param>
    private async Task<(int Code, string[] Told)> Scan(string? nuget, string ours, string npm, string oursNpm)
    {
        await Play("dotnet", $"""
            [ "$1" != restore ] || {(nuget is null ? "{ echo 'error NU1301: no route'; exit 1; }" : "exit 0")}
            case $2 in *control.csproj) echo '{nuget}' ;; *) echo '{ours}' ;; esac
            """);
        await Play("npm", $"""case $PWD in */tests/js) echo '{oursNpm}' ;; *) echo '{npm}' ;; esac""");
        var how = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", $"state={_folder}; full_feed() {{ echo false; }}; . ./.ci/packages.sh; packages"])
        {
            WorkingDirectory = Product.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = $"{_folder}:{Environment.GetEnvironmentVariable("PATH")}" },
        };
        using var scan = Process.Start(how)!;
        var told = await scan.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await scan.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (scan.ExitCode, told.Split('\n'));
    }

    private async Task Play(string program, string script)
    {
        var path = Path.Combine(_folder, program);
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{script}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
    }
}
