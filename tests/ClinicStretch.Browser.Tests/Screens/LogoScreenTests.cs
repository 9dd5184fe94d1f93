using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>An administrator gives the clinic a logo by hand, as large as their designer sent it.</summary>
public sealed class LogoScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    private const string Drawn = """
        ([width, height]) => {
          const canvas = Object.assign(document.createElement("canvas"), { width, height });
          canvas.getContext("2d").fillRect(0, 0, width / 2, height);
          return canvas.toDataURL("image/png").split(",")[1];
        }
        """;

    [Theory]
    [InlineData(2600, 20, 1000, true)]
    [InlineData(400, 40, 400, false)]
    public async Task A_logo_that_is_too_large_is_made_smaller_by_the_browser_and_another_stays_as_it_is(int width, int height, int kept, bool told)
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(clinic.Administrator);
        await browser.GoTo("/clinic/logo");

        await browser.Page.GetByLabel("Choose a picture").SetInputFilesAsync(new FilePayload
        {
            Name = "logo.png", MimeType = "image/png", Buffer = Convert.FromBase64String(await browser.Page.EvaluateAsync<string>(Drawn, new[] { width, height })),
        });
        if (told)
        {
            await browser.Page.Locator("#file-ready").WaitForAsync();
            await browser.IsAccessible();
            await browser.Photograph("phone-logo-ready");
        }

        await browser.Press("Save");
        await browser.Sees("Saved");
        Assert.Equal(1, await clinic.Count("clinic_logos", $"format = 'Png' AND width = {kept}"));
    }
}
