using ClinicStretch.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace ClinicStretch.Browser.Tests.Support;

/// <summary>One real Chromium for the run; each page gets a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Where it is installed.</summary>
    public static string Program => Environment.GetEnvironmentVariable("CLINICSTRETCH_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = Arguments,
        });
    }

    /// <summary>A fresh browser profile that looks at one server.</summary>
    public async Task<Browser> Open(Uri server, Look look)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = server.ToString(),
            ViewportSize = look.Size,
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        return new Browser(await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await Patience.Until(_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }
}

/// <summary>How long a browser may take to close.</summary>
internal static class Patience
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(30);

    /// <summary>Chromium seldom never says that something is closed; whatever is left ends with the run, so the run goes on.</summary>
    public static async Task Until(Task closed)
    {
        try
        {
            await closed.WaitAsync(Enough);
        }
        catch (TimeoutException)
        {
            TestContext.Current.SendDiagnosticMessage("A page of the browser did not close in half a minute.");
        }
    }
}

/// <summary>What the page is looked at with.</summary>
public sealed record Look(string Name, ViewportSize Size, bool Dark)
{
    public static Look Phone { get; } = new("phone", new ViewportSize { Width = 390, Height = 844 }, Dark: false);

    public static Look Desktop { get; } = new("desktop", new ViewportSize { Width = 1440, Height = 900 }, Dark: false);

    public static IReadOnlyList<Look> All { get; } =
    [
        Phone,
        Phone with { Name = "phone-dark", Dark = true },
        Desktop,
        Desktop with { Name = "desktop-dark", Dark = true },
    ];
}
