using System.Text;
using ClinicStretch.Browser.Tests.Support;
using ClinicStretch.Integration.Tests.Support;
using Microsoft.Playwright;

namespace ClinicStretch.Browser.Tests.Screens;

/// <summary>A therapist takes tables out, and brings patients in.</summary>
public sealed class TableScreenTests(ClinicHost host, Chromium chromium) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Looks => [.. Look.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task What_would_happen_is_seen_before_it_happens(string look)
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All.Single(l => l.Name == look));
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/patients");
        await browser.Follow("Tables for a spreadsheet");
        await See(browser, "One row a session", $"{look}-tables");
        await browser.Follow("Bring patients in");

        await browser.Press("Show what would happen");
        await See(browser, "The first line must name the columns", $"{look}-tables-none");
        await Bring(browser, "PK\u0003\u0004");
        await See(browser, "This is a workbook", $"{look}-tables-workbook");
        await Bring(browser, "number;name;birth_date;shoes\n1;Zoë Müller;03/04/1956;44\n;Ana Ruiz;;\n3;Rosa Berg;1950-01-02;\n");
        await See(browser, "This day can be read in two ways", $"{look}-tables-faults");
        Assert.Equal(0, await browser.Page.GetByRole(AriaRole.Button, new() { Name = "Take in" }).CountAsync());
        await browser.Follow("Choose another file");

        await Bring(browser, "number;name;birth_date\n1;Zoë Müller;03/04/1956\n2;Ana Ruiz;\n", dayFirst: true);
        await See(browser, "2 new, 0 changed", $"{look}-tables-preview");
        await browser.Press("Take in 2 rows");
        await See(browser, "Taken in: 2 registered, 0 changed", $"{look}-tables-done");
        await Bring(browser, "number,name,phone\n1,Zoe Müller,+44 20 7946 0123\n2,Ana Ruiz,\n");
        await See(browser, "“Zoë Müller” becomes “Zoe Müller”", $"{look}-tables-changes");
        await browser.Press("Take in 1 row");
        await browser.Sees("Taken in: 0 registered, 1 changed");
        await Bring(browser, "number,name,phone\n1,Zoe Müller,+44 20 7946 0123\n2,Ana Ruiz,\n");
        await See(browser, "All that is in the file is here already.", $"{look}-tables-same");
    }

    [Fact]
    public async Task A_table_is_downloaded_by_who_has_just_signed_in()
    {
        var clinic = await host.NewClinic();
        await using var browser = await chromium.Open(host.Http.BaseAddress!, Look.All[0]);
        await browser.SignIn(clinic.Therapist);
        await browser.GoTo("/tables");

        var file = await browser.Page.RunAndWaitForDownloadAsync(
            () => browser.Page.GetByText("For German, French or Spanish").First.ClickAsync());

        Assert.Equal("patients.csv", file.SuggestedFilename);
        Assert.Contains($"{clinic.Patient.PatientId};", await File.ReadAllTextAsync(await file.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task Bring(Support.Browser browser, string file, bool dayFirst = false)
    {
        await browser.Page.GetByLabel("File", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "patients.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(file) });
        if (dayFirst)
        {
            await browser.Page.GetByLabel("The day comes first").CheckAsync();
        }

        await browser.Press("Show what would happen");
    }

    private static async Task See(Support.Browser browser, string says, string name)
    {
        await browser.Sees(says);
        await browser.IsAccessible();
        await browser.Photograph(name);
    }
}
