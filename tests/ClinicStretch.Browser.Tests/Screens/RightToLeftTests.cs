using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>A patient's pages stand being read from right to left, on a phone: nothing is wider than the window and nothing stays on the wrong side.</summary>
public sealed class RightToLeftTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_patients_pages_read_from_right_to_left()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "de"));
        var plan = await clinic.Prescribe(patient: patient);
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.Phone);
        await browser.SignIn(patient);
        foreach (var path in (string[])["/me/today", $"/me/log/{plan.Id}", "/me/history", "/me/help", "/me/check", "/me/messages", "/me/data", $"/me/sheet/{plan.Id}/1"])
        {
            await browser.GoTo(path);
            await browser.Page.EvaluateAsync("document.documentElement.dir = 'rtl'");
            await browser.Photograph($"rtl{string.Concat(path.Where(c => char.IsLetter(c) || c is '/')).Replace('/', '-')}");

            Assert.True(await browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"), $"{path} is wider than the window.");
            Assert.True(
                await browser.Page.EvaluateAsync<bool>("(() => { const h = document.querySelector('main h1'); const r = document.createRange(); r.selectNodeContents(h); const b = h.parentElement.getBoundingClientRect(); return b.right - r.getBoundingClientRect().right < 4; })()"),
                $"The heading of {path} does not begin on the right.");
        }
    }
}
