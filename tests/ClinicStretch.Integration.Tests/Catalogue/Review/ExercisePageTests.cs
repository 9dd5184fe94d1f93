using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Review;

/// <summary>The page of an exercise as it is sent.</summary>
public sealed class ExercisePageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Unsigned = ".fact-mark";

    [Theory]
    [InlineData("en-GB")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task Every_text_of_the_exercise_is_there_in_the_language_and_says_so(string language)
    {
        var clinic = await host.NewClinic();
        var shipped = CatalogueFile.Shipped().Exercises.Single(e => e.Slug is "childs-pose");
        var translation = CatalogueTranslations.Shipped.OfExercise("childs-pose").GetValueOrDefault(language);

        var page = await Page(clinic.Therapist, $"/exercises/childs-pose?language={language}");

        var told = page.QuerySelectorAll($"[lang={language}]").Select(e => e.TextContent.Trim()).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, text) in Domain.Catalogue.ExerciseTexts.Of(shipped))
        {
            Assert.Contains(translation?.Find(key, text) ?? text, told);
        }

        Assert.Contains(CatalogueWords.Of("osteoporosis", Language.Of(language)), told);
        Assert.Empty(page.QuerySelectorAll(".fallback"));
        Assert.Equal(language is not "en-GB", page.QuerySelector("main")!.TextContent.Contains("Draft translation, not yet reviewed", StringComparison.Ordinal));
        Assert.Equal(language, page.QuerySelector("nav [aria-current][hreflang]")!.GetAttribute("hreflang"));
    }

    [Fact]
    public async Task A_text_that_is_not_translated_stands_in_English_and_is_marked()
    {
        var clinic = await host.NewClinic();
        await host.WriteCopy(clinic, copy => copy.WithBreathing("Breathe as you like."));

        var page = await Page(clinic.Therapist, $"/exercises/{OwnCopies.Slug}?language=es");

        var mark = Assert.Single(page.QuerySelectorAll("#doing .fallback"));
        Assert.Equal("English", mark.TextContent);
        Assert.Equal("en-GB", mark.Closest("[lang]")!.GetAttribute("lang"));
        Assert.StartsWith("Breathe as you like.", mark.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Your clinic's own, version 1", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr-CH, fr;q=0.9, en;q=0.8", "fr")]
    [InlineData("pt, de;q=0.4", "de")]
    [InlineData("pt", "en-GB")]
    [InlineData("en-US,en;q=0.5,es;q=0.4", "en-GB")]
    public async Task The_browsers_language_is_taken_where_none_is_asked_for(string accepted, string language)
    {
        var clinic = await host.NewClinic();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/exercises/bridge");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);

        var page = Parse((await clinic.Therapist.Send(request)).MustBe(200));

        Assert.Equal(language, page.QuerySelector("h1 [lang]")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task What_awaits_a_clinician_is_marked_until_it_is_signed()
    {
        var clinic = await host.NewClinic();
        var before = (await Page(clinic.Therapist, "/exercises/bridge")).QuerySelectorAll(Unsigned).Length;
        (await clinic.Therapist.Put($"/api/v1/exercises/bridge/sign-offs/{Guid.CreateVersion7()}", new { fact = "feel", note = "Seen daily" })).MustBe(201);

        var page = await Page(clinic.Therapist, "/exercises/bridge");

        Assert.Equal(before - 1, page.QuerySelectorAll(Unsigned).Length);
        Assert.Contains("Signed off on 2 March 2026 by Thea Brook: “Seen daily”.", Plain(page.QuerySelector("#fact-feel")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_wording_that_was_signed_is_told()
    {
        var clinic = await host.NewClinic();
        await host.WriteCopy(clinic, copy => copy);
        (await clinic.Therapist.Put($"/api/v1/exercises/{OwnCopies.Slug}/sign-offs/{Guid.CreateVersion7()}", new { fact = "breathing" })).MustBe(201);
        await host.WriteCopy(clinic, copy => copy.WithBreathing("Breathe as you like."));

        var page = await Page(clinic.Therapist, $"/exercises/{OwnCopies.Slug}");

        Assert.Contains(
            "Was signed on 2 March 2026 by Thea Brook for an older wording.", Plain(page.QuerySelector("#fact-breathing")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_evidence_sets_the_sources_side_by_side_and_says_where_they_differ()
    {
        var clinic = await host.NewClinic();

        var page = await Page(clinic.Therapist, "/exercises/childs-pose?language=en");

        var rows = page.QuerySelectorAll(".evidence tbody tr").ToDictionary(r => r.QuerySelector("th")!.ChildNodes[0].TextContent.Trim());
        Assert.Equal(6, page.QuerySelectorAll(".evidence thead th").Length);
        Assert.All(rows.Values, row => Assert.Equal(6, row.Children.Length));
        Assert.Contains("Sources differ", rows["Repetitions"].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Sources differ", rows["Hold"].TextContent, StringComparison.Ordinal);
        Assert.Contains("20 s (bounds 10 to 30)", rows["Hold"].TextContent, StringComparison.Ordinal);
        var osteoporosis = page.QuerySelector("#source-lit-ros-flexion")!;
        Assert.StartsWith("https://theros.org.uk/", osteoporosis.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Read in excerpts, not in full", osteoporosis.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("a.cited"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Side_variant_and_stillness_stand_in_the_address_and_in_the_drawing()
    {
        var clinic = await host.NewClinic();

        var sided = await Page(clinic.Therapist, "/exercises/knee-to-chest?language=de&side=left&still=true");
        var varied = await Page(clinic.Therapist, "/exercises/childs-pose?language=es&variant=neutral-rock-back");

        var image = sided.QuerySelector("#figure img")!;
        Assert.Contains("side=left", image.GetAttribute("src"), StringComparison.Ordinal);
        Assert.DoesNotContain("animated", image.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("de", image.GetAttribute("lang"));
        Assert.DoesNotContain("{", image.GetAttribute("alt"), StringComparison.Ordinal);
        Assert.Contains("variant=neutral-rock-back", varied.QuerySelector("#figure img")!.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Contains("sin redondearla", varied.QuerySelector("#figure")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_says_that_it_cannot_be_prescribed_and_what_must_be_avoided_comes_first()
    {
        var clinic = await host.NewClinic();

        var page = await Page(clinic.Therapist, "/exercises/strap-forward-lean?language=en");

        Assert.Contains("Cannot be prescribed", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Avoid with", "Adjust with"], page.QuerySelectorAll("#cautions h3").Select(h => h.TextContent));
    }

    [Fact]
    public async Task No_patient_opens_the_page_or_the_review_and_no_administrator_signs()
    {
        var clinic = await host.NewClinic();

        (await clinic.Patient.Get("/exercises/bridge")).MustBe(403);
        (await clinic.Patient.Get("/catalogue/review")).MustBe(403);
        (await clinic.Administrator.Get("/exercises/bridge/sign-off")).MustBe(403);
        Assert.Empty((await Page(clinic.Administrator, "/exercises/bridge")).QuerySelectorAll("a[href*='sign-off']"));
        (await clinic.Therapist.Get("/exercises/handstand")).MustBe(404);
        (await clinic.Therapist.Get("/exercises/handstand/sign-off")).MustBe(404);
        (await clinic.Therapist.Get($"/exercises/bridge/sign-offs/{Guid.CreateVersion7()}")).MustBe(404);
    }

    private static async Task<IDocument> Page(Visitor who, string path) => Parse((await who.Get(path)).MustBe(200));

    private static IDocument Parse(Answer answer) => new HtmlParser().ParseDocument(answer.Text);

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
