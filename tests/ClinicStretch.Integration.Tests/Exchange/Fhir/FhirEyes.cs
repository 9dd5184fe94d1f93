using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>Looks at resources with the eyes of others: the JSON schema and the definitions of R4, as npm has them (tests/fhir).</summary>
public sealed class FhirEyes : IAsyncLifetime
{
    /// <summary>The look installs what it needs, once for all tests of a run.</summary>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Path.Combine(Folder(), "node_modules", ".package-lock.json")))
        {
            await Run("npm", ["ci", "--no-audit", "--no-fund"], "");
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>What is wrong with resources, a line each; empty for what is as R4 has it.</summary>
    public async Task<IReadOnlyList<string>> FaultsOf(IReadOnlyCollection<JsonNode> resources)
    {
        var said = await Run("node", ["validate.mjs"], string.Join('\n', resources.Select(r => r.ToJsonString())));
        Assert.Contains($"{resources.Count} resources", said.Errors, StringComparison.Ordinal);
        return [.. said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>What a client of others finds of a patient.</summary>
    public static async Task<JsonNode> FoundByAClient(Uri server, params IReadOnlyList<string> words) =>
        JsonNode.Parse((await Run("node", ["client.mjs", $"{server.GetLeftPart(UriPartial.Authority)}/fhir/R4", .. words], "")).Output)!;

    private static async Task<(string Output, string Errors)> Run(string program, IReadOnlyList<string> words, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words)
        {
            WorkingDirectory = Folder(), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode is 0, $"{program}: {await errors}");
        return (await output, await errors);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../fhir"));
}
