using ClinicStretch.Application.Programmes;
using Microsoft.Playwright;

namespace ClinicStretch.Benchmarks.Programmes;

/// <summary>A warm headless Chromium that prints pages as tagged PDF, one after the other, in the same tab.</summary>
internal sealed class BrowserPrinter : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("clinicstretch_print_").FullName;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;

    private BrowserPrinter(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, _page) = (playwright, browser, page);

    private static string Program => Environment.GetEnvironmentVariable("CLINICSTRETCH_TEST_CHROMIUM") ?? "/usr/bin/chromium";

    private string PagePath => Path.Combine(_folder, "page.html");

    public static async Task<BrowserPrinter> Start()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--allow-file-access-from-files"],
        });
        return new BrowserPrinter(playwright, browser, await browser.NewPageAsync());
    }

    public async Task Load(ProgrammeDocument document)
    {
        await WriteFonts();
        await File.WriteAllTextAsync(PagePath, PrintPage.Of(document, new Uri(_folder)));
        await Reload();
    }

    public Task Reload() => _page.GotoAsync(new Uri(PagePath).ToString());

    public Task<byte[]> Print() => _page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task WriteFonts()
    {
        foreach (var (name, font) in new[] { ("Regular", ProgrammeFonts.Regular), ("Bold", ProgrammeFonts.Bold) })
            await File.WriteAllBytesAsync(Path.Combine(_folder, $"{name}.ttf"), font.First.Bytes);
    }
}
