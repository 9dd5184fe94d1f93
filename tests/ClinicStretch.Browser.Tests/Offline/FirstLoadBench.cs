using System.Globalization;
using System.Text.Json;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>
/// What the app costs a phone the first time, the next time and with no network: bytes over the wire and the time until today can be used, on slow 4G (150 ms there and
/// back, 1.6 Mbit/s) with a processor four times slower. Run by ./clinic bench firstload, before all other programs of the machine: beside them it measures them.
/// </summary>
public sealed class FirstLoadBench(ClinicHost host, ITestOutputHelper output) : IClassFixture<ClinicHost>
{
    private const int Rounds = 5;

    // When today stands on the page with its buttons, and when the last long task after that was over.
    private const string Stopwatch = """
        (() => {
          globalThis.ready = null;
          globalThis.busy = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.startTime < (globalThis.ready ?? Infinity) + 500) globalThis.busy = Math.max(globalThis.busy, e.startTime + e.duration); })
            .observe({ type: 'longtask', buffered: true });
          new MutationObserver((_, me) => { if (document.querySelector('.tab-bar') && document.querySelector('main .button')) { globalThis.ready = performance.now(); me.disconnect(); } })
            .observe(document, { childList: true, subtree: true });
        })();
        """;

    [Fact(Explicit = true)]
    public async Task First_load_next_load_and_no_network()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        List<Load> first = [], next = [], offline = [];
        for (var round = 0; round < Rounds; round++)
        {
            await using var gate = new Gate(host.Http.BaseAddress!);
            await using var phone = new Phone(gate.Address);
            await phone.Start();
            await SignInWithoutTheApp(phone, clinic.Patient);
            await phone.Page.AddInitScriptAsync(Stopwatch);
            var devTools = await Slow(phone.Page);
            first.Add(await Visit(phone.Page, devTools));
            await phone.Keeps();
            await phone.Page.WaitForTimeoutAsync(3000);
            next.Add(await Visit(phone.Page, devTools));
            await phone.Page.WaitForTimeoutAsync(1000);
            gate.Cut();
            offline.Add(await Visit(phone.Page, devTools));
        }

        Say("first load", first, "100 KB, 2,000 ms");
        Say("next load", next, "300 ms");
        Say("no network", offline, "300 ms");
        Assert.True(Median(first, l => l.Bytes) < 100_000 && Median(first, l => l.Ready) < 2000, "The first load misses a target.");
        Assert.True(Median(next, l => l.Ready) < 300 && Median(offline, l => l.Ready) < 300, "A later load misses its target.");
    }

    private static async Task SignInWithoutTheApp(Phone phone, Visitor patient)
    {
        await phone.Page.GotoAsync("/sign-in?ReturnUrl=%2Fhealth%2Flive");
        await phone.Page.GetByLabel("E-mail address").FillAsync(patient.Email!);
        await phone.Page.GetByLabel("Password").FillAsync(Visitor.Password);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await phone.Page.WaitForURLAsync("**/health/live");
    }

    private static async Task<ICDPSession> Slow(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Network.enable");
        await devTools.SendAsync("Network.clearBrowserCache");
        await devTools.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 150, ["downloadThroughput"] = 1_600_000 / 8, ["uploadThroughput"] = 750_000 / 8 });
        await devTools.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = 4 });
        return devTools;
    }

    private static async Task<Load> Visit(IPage page, ICDPSession devTools)
    {
        await page.GotoAsync("about:blank");
        double bytes = 0;
        var requests = 0;
        var finished = devTools.Event("Network.loadingFinished");
        void Count(object? sender, JsonElement? e)
        {
            bytes += e!.Value.GetProperty("encodedDataLength").GetDouble();
            requests++;
        }

        finished.OnEvent += Count;
        await page.GotoAsync("/me/app", new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => globalThis.ready !== null");
        var (until, asked) = (bytes, requests);
        await page.WaitForTimeoutAsync(700);
        var ready = await page.EvaluateAsync<double>("() => Math.max(globalThis.ready, globalThis.busy)");
        finished.OnEvent -= Count;
        return new Load(until, asked, ready);
    }

    private void Say(string what, IReadOnlyList<Load> loads, string target) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-12} {Median(loads, l => l.Bytes) / 1000,7:0.0} KB in {Median(loads, l => l.Requests),3:0} requests, usable after {Median(loads, l => l.Ready),6:0} ms (from {loads.Min(l => l.Ready):0} to {loads.Max(l => l.Ready):0}); target {target}"));

    private static double Median(IReadOnlyList<Load> loads, Func<Load, double> what) => loads.Select(what).Order().ElementAt(loads.Count / 2);

    /// <param name="Bytes">Over the wire, with headers, until today could be used.</param>
    /// <param name="Ready">Milliseconds from the start of the navigation.</param>
    private sealed record Load(double Bytes, double Requests, double Ready);
}
