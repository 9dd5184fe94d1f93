using System.Diagnostics;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Jobs;

/// <summary>What the product is for, done by hand in a real browser. The pictures in the README come from here.</summary>
public sealed class ThreeJobsTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_therapist_prescribes_the_routine_gentle_six()
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(Server, Look.Desktop);
        await browser.SignIn(clinic.Therapist);

        await browser.Follow("Register a patient");
        await browser.Fill("Name", "Maria Santos");
        await browser.Fill("Time zone", "Europe/London");
        await browser.Press("Register");
        await browser.Sees("Maria Santos");

        await browser.Follow("Prescribe");
        await browser.Page.Locator("button[value=gentle-six]").ClickAsync();
        await browser.Photograph("prescribe", whole: false);
        await browser.Fill("Name of the plan", "Gentle six for Maria");
        await browser.Press("Check and publish");
        await browser.Press("I have asked each one: no to all the rest");
        await browser.Page.GetByLabel("Why this plan").FillAsync("To loosen a stiff lower back.");
        await browser.Press("Publish the plan");

        await browser.Sees("Revision 1");
        Assert.Equal(1, await clinic.Count("plan_revisions"));
        Assert.Equal(1, await clinic.Count("plans", "status = 'Active'"));
    }

    [Fact]
    public async Task The_patient_logs_it_in_two_taps_and_tells_the_pain()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        await using var browser = await chromium.Open(Server, Look.Phone);
        await browser.SignIn(clinic.Patient);

        await browser.Photograph("log", whole: false);
        await browser.Press("I have done it all");
        await browser.Page.GetByRole(AriaRole.Group, new() { Name = "Straight after" }).GetByLabel("3", new() { Exact = true }).CheckAsync();
        await browser.Press("Save my pain");
        await browser.Page.WaitForURLAsync(url => url.Contains("/me/logged/", StringComparison.Ordinal));

        Assert.Equal(1, await clinic.Count("sessions", "corrects IS NULL"));
        Assert.Equal(1, await clinic.Count("sessions", "pain_after = 3"));
        await browser.GoTo("/me/history");
        await browser.IsAccessible();
    }

    [Fact]
    public async Task The_therapist_downloads_the_programme_with_every_exercise_and_dose()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(GentleSix());
        await using var browser = await chromium.Open(Server, Look.Desktop);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo($"/plans/{plan.Id}");

        var download = await browser.Page.RunAndWaitForDownloadAsync(() => browser.Press("Print programme (PDF)"));
        var pdf = await download.PathAsync();
        var text = await Run("pdftotext", "-layout", pdf, "-");
        if (Support.Browser.Pictures is { } pictures)
        {
            Directory.CreateDirectory(pictures);
            await Run("pdftoppm", "-r", "70", "-f", "2", "-l", "2", "-singlefile", "-png", pdf, Path.Combine(pictures, "programme"));
        }


        Assert.All(
            ["Knee to chest", "Knee rolls", "Pelvic tilt", "Kneeling back stretch", "Back extension", "Cat and cow"],
            name => Assert.Contains(name, text, StringComparison.Ordinal));
        Assert.All(
            ["Hold 20 seconds, 3 times, on each side", "Do it 8 times", "Do it 10 times", "Hold 30 seconds, once", "Do it 5 times"],
            dose => Assert.Contains(dose, text, StringComparison.Ordinal));
    }

    private Uri Server => host.Http.BaseAddress!;

    private System.Text.Json.Nodes.JsonObject GentleSix()
    {
        var routine = CatalogueFile.Shipped().Routines.Single(r => r.Slug == "gentle-six");
        return Given.Plan(host.Clock.Today, [.. routine.Items.Select(item =>
        {
            var given = Given.Item(item.Exercise).With("variant", item.Variant);
            return given.With("dosage", System.Text.Json.JsonSerializer.SerializeToNode(item.Dosage.ToDosage(), Domain.Json.DomainJson.Options));
        })]);
    }

    private static async Task<string> Run(string tool, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
