using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Webhooks;

/// <summary>What <c>docs/exchange.md</c> says a receiver should do knows our messages, and no others.</summary>
public sealed partial class WebhookGuideTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_guides_check_knows_our_messages_and_no_others()
    {
        await using var receiver = await TestReceiver.Open();
        var clinic = await host.NewClinic();
        var (_, secret) = await clinic.NewWebhook(receiver);
        await clinic.Prescribe();
        await host.SendWebhooks(clinic);
        var told = Assert.Single(receiver.Told);
        var stranger = "whsec_" + Convert.ToBase64String(new byte[32]);

        Assert.Equal(0, await Check(told, secret));
        Assert.NotEqual(0, await Check(told, stranger));
        Assert.NotEqual(0, await Check(told with { Body = told.Body.Replace("published", "ended", StringComparison.Ordinal) }, secret));
    }

    private static async Task<int> Check(Told told, string secret)
    {
        var guide = await File.ReadAllTextAsync(Guide(), Cancel);
        var start = new ProcessStartInfo("bash", ["-c", $"set -euo pipefail\n{Commands().Match(guide).Groups["command"].Value}"]) { UseShellExecute = false };
        (start.Environment["SECRET"], start.Environment["ID"], start.Environment["TIMESTAMP"]) = (secret, told.Id, told.Headers["webhook-timestamp"]);
        (start.Environment["SIGNATURES"], start.Environment["BODY"]) = (told.Headers["webhook-signature"], told.Body);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(Cancel);
        return process.ExitCode;
    }

    private static string Guide([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../../docs/exchange.md"));

    [GeneratedRegex("^```bash\n(?<command>.*?)^```", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commands();
}
