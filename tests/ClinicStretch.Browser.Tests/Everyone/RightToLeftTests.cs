using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Everyone;

/// <summary>
/// Everything a patient can come to stands being read from right to left, on a phone. The cookie <c>language=ar-XA</c> turns pages, app and player
/// round; letters that really run that way are put in before it is measured.
/// </summary>
public sealed class RightToLeftTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Nothing_is_lost_turned_round_or_hard_to_use()
    {
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.Page.Context.AddCookiesAsync([new Cookie { Name = "language", Value = "ar-XA", Url = host.Http.BaseAddress!.ToString() }]);
        List<string> wrong = [];
        await new PatientTour(host, browser).Go(async name =>
        {
            Assert.Equal("rtl", await browser.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).direction"));
            Assert.Equal("rtl", await browser.Page.EvaluateAsync<string>("document.documentElement.dir"));
            await browser.IsAccessible();
            await browser.Page.Arabic();
            await browser.Photograph($"rtl-{name}");
            wrong.AddRange((await browser.Page.Lost()).Concat(await browser.Page.Mirrored()).Concat(await WrongSide(browser.Page)).Select(w => $"{name}: {w}"));
        });

        Assert.Empty(wrong);
    }

    // A heading and a paragraph begin at the right edge of what they stand in; a bar of progress fills from there.
    private static Task<string[]> WrongSide(IPage page) => page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll('h1, h2, main p')]
          .filter(e => e.checkVisibility() && !e.closest('.visually-hidden, .player-live') && e.firstChild && getComputedStyle(e).textAlign !== 'center' && getComputedStyle(e).display === 'block')
          .filter(e => { const r = document.createRange(); r.selectNodeContents(e); const text = r.getBoundingClientRect(), box = e.getBoundingClientRect();
            return text.width > 0 && getComputedStyle(e).textAlign !== 'end' && box.right - parseFloat(getComputedStyle(e).paddingRight) - text.right > 6; })
          .map(e => `does not begin on the right: ${e.textContent.trim().slice(0, 40)}`)
        """);
}
