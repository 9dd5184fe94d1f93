using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Everyone;

/// <summary>What is pressed is 44 px high and wide, on a phone, wherever a patient can come; the player's text has a contrast of 7:1.</summary>
public sealed class TargetTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("phone")]
    [InlineData("phone-dark")]
    public async Task Everything_can_be_hit_and_the_player_read(string look)
    {
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        List<string> wrong = [];
        await new PatientTour(host, browser).Go(async page =>
        {
            wrong.AddRange((await browser.Page.TooSmall()).Select(w => $"{page}: {w}"));
            if (page.StartsWith("player", StringComparison.Ordinal))
            {
                await browser.IsAccessible(strict: true);
            }
        });

        Assert.Empty(wrong);
    }
}
