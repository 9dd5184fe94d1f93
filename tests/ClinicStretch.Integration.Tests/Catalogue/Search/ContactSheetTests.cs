using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Search;

public sealed class ContactSheetTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/exercises/contact-sheet.pdf";

    [Theory]
    [InlineData("")]
    [InlineData("paper=letter&mode=large-print&language=de")]
    public async Task Every_exercise_stands_on_it_with_its_figure_in_words(string query)
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", Given.OwnExercise())).MustBe(201);
        var total = (await clinic.Therapist.Get("/api/v1/exercises?limit=1")).MustBe(200).Json["total"]!.GetValue<int>();

        using var file = new PrintedFile((await clinic.Therapist.Get($"{Path}?{query}")).MustBe(200).Bytes);

        Assert.Empty(file.Complaints);
        Assert.Matches("Tagged: +yes", file.Info);
        Assert.Equal(total, file.Structure.Split('\n').Count(line => line.Trim().Split(' ', ':')[0] is "H2"));
        var text = string.Concat(file.Pages);
        Assert.All(["knee-to-chest", "cat-cow", "ankle-pumps", "Ankle pumps"], words => Assert.Contains(PrintedFile.Squeezed(words), text, StringComparison.Ordinal));
        Assert.Contains(file.Dictionaries, d => d.TryGetProperty("/Alt", out var alt) && alt.GetString()!.Contains(query.Contains("de", StringComparison.Ordinal) ? "Knie zur Brust" : "Knee to chest", StringComparison.Ordinal));
        Assert.True(file.Words.All(w => w.Right <= w.PageWidth - 20 && w.Bottom <= w.PageHeight - 10));
    }

    [Fact]
    public async Task It_holds_what_was_looked_for_and_says_when_that_is_nothing()
    {
        var clinic = await host.NewClinic();

        using var some = new PrintedFile((await clinic.Therapist.Get($"{Path}?q=knee to chest")).MustBe(200).Bytes);
        using var none = new PrintedFile((await clinic.Therapist.Get($"{Path}?region=hip&position=nowhere")).MustBe(200).Bytes);

        Assert.Contains("knee-to-chest", string.Concat(some.Pages), StringComparison.Ordinal);
        Assert.DoesNotContain("pelvic-tilt", string.Concat(some.Pages), StringComparison.Ordinal);
        Assert.Contains(PrintedFile.Squeezed("No exercise fits"), string.Concat(none.Pages), StringComparison.Ordinal);
        (await clinic.Therapist.Get($"{Path}?paper=a3")).MustBeProblem(400, "programme.paper");
    }
}
