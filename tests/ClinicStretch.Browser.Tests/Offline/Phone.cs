using System.Diagnostics;
using System.Globalization;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Offline;

/// <summary>A phone with its own storage, whose browser can be killed and started again on what it had kept.</summary>
internal sealed class Phone(Uri server) : IAsyncDisposable
{
    // The clock of the phone, which people set wrong: what a page sees of it. It survives a crash, as clocks do.
    private const string WrongClock = """
        (() => {
          const RealDate = Date;
          const skew = () => { try { return Number(localStorage.getItem('test.skew') ?? 0); } catch { return 0; } };
          const now = () => RealDate.now() + skew();
          globalThis.Date = class extends RealDate {
            constructor(...parts) { if (parts.length === 0) super(now()); else super(...parts); }
            static now() { return now(); }
          };
        })();
        """;

    // Which revision a form put into the outbox, whose body is gone once it is sent.
    private const string Watch = """
        (() => {
          const put = IDBObjectStore.prototype.put;
          globalThis.written = {};
          IDBObjectStore.prototype.put = function (value, ...more) {
            if (this.name === 'outbox' && value.body?.revision) globalThis.written[value.id] = value.body.revision;
            return put.call(this, value, ...more);
          };
        })();
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("clinicstretch-phone-").FullName;
    private IPlaywright? _playwright;
    private IBrowserContext? _context;

    public IPage Page { get; private set; } = null!;

    /// <summary>How often the browser was killed.</summary>
    public int Kills { get; private set; }

    public async Task Start()
    {
        _playwright ??= await Playwright.CreateAsync();
        _context = await _playwright.Chromium.LaunchPersistentContextAsync(_folder, new BrowserTypeLaunchPersistentContextOptions
        {
            ExecutablePath = Chromium.Program,
            Args = Chromium.Arguments,
            BaseURL = server.ToString(),
            ViewportSize = Look.Phone.Size,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
        _context.SetDefaultTimeout(20_000);
        await _context.AddInitScriptAsync(WrongClock);
        await _context.AddInitScriptAsync(Watch);
        Page = _context.Pages.Count > 0 ? _context.Pages[0] : await _context.NewPageAsync();
    }

    public async Task SignIn(Visitor person)
    {
        await Page.GotoAsync("/sign-in?ReturnUrl=%2Fme%2Fapp");
        await Page.GetByLabel("E-mail address").FillAsync(person.Email!);
        await Page.GetByLabel("Password").FillAsync(Visitor.Password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Ready();
    }

    /// <summary>The app shows the patient's day.</summary>
    /// <exception cref="InvalidOperationException">It does not; says what is there instead.</exception>
    public Task Ready() => Wait(Page.Locator(".shell-patient .tab-bar").WaitForAsync());

    /// <exception cref="InvalidOperationException">It did not come in time; says what is there instead.</exception>
    public async Task Wait(Task something)
    {
        try
        {
            await something;
        }
        catch (TimeoutException e)
        {
            throw new InvalidOperationException($"{Page.Url}: {await Page.Locator("body").AriaSnapshotAsync()}", e);
        }
    }

    /// <summary>The worker keeps the app's files.</summary>
    public Task Keeps() => Page.EvaluateAsync(
        """
        async () => {
          const until = performance.now() + 30_000;
          const worker = async () => (await navigator.serviceWorker.getRegistration())?.active?.state;
          while (await worker() !== 'activated') {
            if (performance.now() > until) throw new Error(`The worker is ${await worker() ?? 'not there'} after half a minute.`);
            await new Promise(done => setTimeout(done, 20));
          }
        }
        """);

    public async Task OpenApp()
    {
        await Page.GotoAsync("/me/app");
        await Ready();
    }

    public Task<IPage> SecondTab() => _context!.NewPageAsync();

    /// <summary>The tab is gone in the middle of whatever it was doing; a new one is there, still empty.</summary>
    public async Task CloseTab()
    {
        var gone = Page;
        Page = await _context!.NewPageAsync();
        await gone.CloseAsync(new PageCloseOptions { RunBeforeUnload = false });
    }

    /// <summary>The browser is closed as people close it, and opened again: by then a sign-in is on the disk, which browsers write half a minute late.</summary>
    public async Task Restart()
    {
        await _context!.CloseAsync();
        await Start();
        await OpenApp();
    }

    /// <summary>The whole browser ends as if the battery had run out, and starts again.</summary>
    public async Task Kill()
    {
        Kills++;
        foreach (var browser in Mine())
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
            browser.Dispose();
        }

        try
        {
            await _context!.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It is dead.
        }

        await Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Patience.Until(_context?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The browser that was started on this phone's folder, and no other.
    private IEnumerable<Process> Mine()
    {
        foreach (var entry in Directory.EnumerateDirectories("/proc").Where(d => Path.GetFileName(d).All(char.IsAsciiDigit)))
        {
            string line;
            try
            {
                line = File.ReadAllText(Path.Combine(entry, "cmdline"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            if (line.Contains($"--user-data-dir={_folder}", StringComparison.Ordinal) && !line.Contains("--type=", StringComparison.Ordinal))
            {
                yield return Process.GetProcessById(int.Parse(Path.GetFileName(entry), CultureInfo.InvariantCulture));
            }
        }
    }
}
