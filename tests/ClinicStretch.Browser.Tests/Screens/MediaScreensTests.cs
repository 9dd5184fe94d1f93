using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>A therapist adds pictures and videos by hand, and takes one down again; each screen on the way is looked at.</summary>
public sealed class MediaScreensTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    private const string Words = "A back, arched upwards like a cat's";

    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pictures_and_videos_are_added_shown_and_withdrawn(string look)
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);

        await browser.GoTo("/exercises/cat-cow");
        await browser.Follow("Add a picture or video");
        await browser.Photograph($"{look}-media-new");
        await browser.IsAccessible();
        await RefusesGaps(browser, look);
        await Add(browser, "baseline.jpg", "image/jpeg", Words);
        await Add(browser, "film.mp4", "video/mp4", "The back goes up and down");
        await Add(browser, "film.webm", "video/webm", "");
        await AllPlay(browser);
        await browser.Photograph($"{look}-media-gallery");
        await browser.IsAccessible();
        await Withdraw(browser, look);

        Assert.Equal(3, await clinic.Count("media_assets"));
        Assert.Equal(1, await clinic.Count("media_assets", "withdrawn_at IS NOT NULL"));
    }

    // No sheet can show a WebP: what is kept is a JPEG that the browser made of it.
    [Fact]
    public async Task A_picture_that_no_sheet_could_show_is_made_ready_by_the_browser()
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Therapist);

        await Add(browser, "lossless.webp", "image/webp", Words, told: true);

        Assert.Equal(1, await clinic.Count("media_assets", "format = 'Jpeg'"));
    }

    private static async Task RefusesGaps(Support.Browser browser, string look)
    {
        await browser.Fill("Who made it", "Ann Vale");
        await browser.Choose("Somebody in it can be recognised");
        await browser.Press("Add it");

        await browser.Sees("Choose on what terms it may be shown.");
        await browser.Sees("Fill this in.");
        await browser.Sees("Choose it again: a browser does not keep it.");
        Assert.Equal("Ann Vale", await browser.Page.GetByLabel("Who made it").InputValueAsync());
        Assert.True(await browser.Page.GetByLabel("Somebody in it can be recognised").IsCheckedAsync());
        await browser.Photograph($"{look}-media-errors");
        await browser.IsAccessible();
    }

    private static async Task Add(Support.Browser browser, string name, string type, string words, bool told = false)
    {
        await browser.GoTo("/exercises/cat-cow/media/new");
        await browser.Page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = type, Buffer = Read(name) });
        if (told)
        {
            await browser.Page.Locator("#file-ready").WaitForAsync();
            await browser.Photograph("phone-media-ready");
        }

        await browser.Fill("What it shows", words);
        await browser.Fill("Who made it", "Jo Park");
        await browser.Fill("Where it comes from", "https://example.org/cat");
        await browser.Page.GetByText("CC BY 4.0", new() { Exact = false }).First.ClickAsync();
        await browser.Press("Add it");
        await browser.Page.WaitForURLAsync(url => url.EndsWith("/exercises/cat-cow#own-media", StringComparison.Ordinal));
    }

    // The browser itself draws what is left of a file, and is told nothing by its name.
    private static async Task AllPlay(Support.Browser browser)
    {
        await browser.Page.Locator(".media img").ScrollIntoViewIfNeededAsync();
        await browser.Page.WaitForFunctionAsync("document.querySelector('.media img').naturalWidth === 24");
        await browser.Page.WaitForFunctionAsync("[...document.querySelectorAll('.media video')].every(v => v.videoWidth === 64)");
        Assert.Equal(2, await browser.Page.Locator(".media video").CountAsync());
        Assert.Equal(0, await browser.Page.Locator(".media video[autoplay]").CountAsync());
        Assert.True(await browser.Page.EvaluateAsync<bool>(
            "async () => { for (const v of document.querySelectorAll('.media video')) { v.muted = true; await v.play(); v.pause(); } return true; }"));
    }

    private static async Task Withdraw(Support.Browser browser, string look)
    {
        await browser.Follow($"Withdraw {Words}");
        await browser.IsAccessible();
        await browser.Press("Withdraw it");
        await browser.Sees("Fill this in.");
        await browser.Photograph($"{look}-media-withdraw");
        await browser.Fill("Why", "The person in it no longer agrees");
        await browser.Press("Withdraw it");
        await browser.Page.GetByText("Withdrawn: 1").ClickAsync();
        await browser.Sees("The person in it no longer agrees");
        Assert.Equal(0, await browser.Page.Locator(".media img").CountAsync());
        await browser.IsAccessible();
    }

    private static byte[] Read(string name)
    {
        using var file = typeof(MediaScreensTests).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
