using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Tests.Exchange.Clients;
using ClinicStretch.Integration.Tests.Exchange.Keys;
using ClinicStretch.Integration.Tests.Exchange.Keys.Clients;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>Every command of <c>docs/exchange.md</c> does what the guide says.</summary>
public sealed partial class ExchangeGuideTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Each_command_of_the_guide_finds_something_of_the_patient()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 3))).MustBe(201);
        var commands = Commands().Matches(await File.ReadAllTextAsync(Guide(), TestContext.Current.CancellationToken)).Select(m => m.Groups["command"].Value).ToList();

        // The first signs in; what it sets is there for each of the others.
        foreach (var command in commands.Skip(1))
        {
            var answer = await Run($"set -euo pipefail\n{commands[0]}\n{command}", clinic, plan);
            if (command.Contains("/tables/", StringComparison.Ordinal))
            {
                Assert.Contains(command.Contains("SEEN", StringComparison.Ordinal) ? """{"new":1,"changed":0,"unchanged":0}""" : $"{clinic.Patient.PatientId}", answer, StringComparison.Ordinal);
                continue;
            }

            var bundle = JsonNode.Parse(answer)!;
            Assert.Equal("Bundle", $"{bundle["resourceType"]}");
            Assert.True(IsAnswer(bundle), command);
        }

        Assert.True(commands.Count > 5);
    }

    private static bool IsAnswer(JsonNode bundle) => $"{bundle["type"]}" is "transaction-response"
        ? bundle["entry"]!.AsArray().All(e => $"{e!["response"]!["status"]}" is "201 Created")
        : bundle["total"]!.GetValue<int>() > 0;

    private async Task<string> Run(string script, TestClinic clinic, Prescription plan)
    {
        // The clock of the test's server stands still elsewhere.
        var start = new ProcessStartInfo("bash", ["-c", $"date() {{ echo {host.Clock.Now.ToUnixTimeSeconds()}; }}\n{script}"]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        (start.Environment["SERVER"], start.Environment["PATIENT"]) = ($"{host.Http.BaseAddress}".TrimEnd('/'), $"{clinic.Patient.PatientId}");
        (start.Environment["EMAIL"], start.Environment["PASSWORD"]) = (clinic.Therapist.Email, Visitor.Password);
        start.Environment["KEY"] = (await clinic.NewKey([.. KeyScopes.Offered])).Key;
        (start.Environment["PLAN"], start.Environment["SESSION"], start.Environment["BEGAN"]) =
            ($"{plan.Id}-r1", $"{Guid.CreateVersion7()}", $"{host.Clock.Now.AddMinutes(-20):yyyy-MM-ddTHH:mm:sszzz}");
        using var rsa = RSA.Create(2048);
        var pem = Path.GetTempFileName();
        if (script.Contains("$CLIENT_ID", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(pem, rsa.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
            (start.Environment["CLIENT_ID"], start.Environment["KID"], start.Environment["PRIVATE_KEY"]) = ((await clinic.NewClient(new Signer("2026", "RS384", rsa))).Id, "2026", pem);
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.Delete(pem);
        Assert.True(process.ExitCode is 0, $"{process.ExitCode}: {script}\n{await errors}");
        return await output;
    }

    private static string Guide([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../docs/exchange.md"));

    [GeneratedRegex("^```sh\n(?<command>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commands();
}
