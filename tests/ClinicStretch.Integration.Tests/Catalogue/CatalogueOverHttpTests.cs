using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue;

public sealed class CatalogueOverHttpTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task All_twenty_exercises_and_eight_routines_are_there()
    {
        var clinic = await host.NewClinic();

        Assert.Equal(20, (await clinic.Therapist.Get("/api/v1/exercises")).MustBe(200).Json["exercises"]!.AsArray().Count);
        Assert.Equal(8, (await clinic.Therapist.Get("/api/v1/routines")).MustBe(200).Json.AsArray().Count);
    }

    [Fact]
    public async Task Pages_hold_every_exercise_once()
    {
        var clinic = await host.NewClinic();
        var (slugs, path) = (new HashSet<string>(), "/api/v1/exercises?limit=7");
        for (var next = ""; next is not null;)
        {
            var page = (await clinic.Therapist.Get(path)).MustBe(200).Json;
            Assert.All(page["exercises"]!.AsArray(), e => Assert.True(slugs.Add(e!["slug"]!.GetValue<string>()), "An exercise is listed twice."));
            next = page["next"]?.GetValue<string>();
            path = $"/api/v1/exercises?limit=7&after={next}";
        }

        Assert.Equal(20, slugs.Count);
    }

    [Fact]
    public async Task Exercises_to_be_avoided_are_left_out_and_counted()
    {
        var clinic = await host.NewClinic();

        var found = (await clinic.Therapist.Get("/api/v1/exercises?safeFor=hip-replacement")).MustBe(200).Json;

        Assert.DoesNotContain("knee-to-chest", found["exercises"]!.AsArray().Select(e => e!["slug"]!.GetValue<string>()));
        Assert.Equal(20, found["exercises"]!.AsArray().Count + found["hiddenAsUnsafe"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("?q=%25", 0)]
    [InlineData("?q=knee", null)]
    [InlineData("?q=%27%3B%20DROP%20TABLE%20library_exercises--", 0)]
    [InlineData("?region=moon", 0)]
    public async Task A_search_finds_what_it_says_and_no_pattern(string query, int? count)
    {
        var clinic = await host.NewClinic();

        var found = (await clinic.Therapist.Get($"/api/v1/exercises{query}")).MustBe(200).Json["exercises"]!.AsArray().Count;

        Assert.True(count is null ? found is > 0 and < 20 : found == count, $"Found {found}.");
    }

    [Theory]
    [InlineData("?q=a%00b", 400)]
    [InlineData("?region=a%00b", 400)]
    [InlineData("?after=a%00b", 400)]
    [InlineData("?safeFor=a%00b", 400)]
    [InlineData("?limit=0", 400)]
    [InlineData("?limit=101", 400)]
    [InlineData("?limit=99999999999", 400)]
    [InlineData("/handstand", 404)]
    [InlineData("/a%00b", 400)]
    [InlineData("/handstand/figure.svg", 404)]
    [InlineData("/cat-cow/figure.svg?variant=handstand", 404)]
    [InlineData("/cat-cow/figure.svg?side=up", 400)]
    [InlineData("/cat-cow/figure.svg?side=1", 400)]
    [InlineData("/cat-cow/figure.svg?palette=sepia", 400)]
    [InlineData("/cat-cow/figure.svg?animated=perhaps", 400)]
    [InlineData("/..%2f..%2fetc/figure.svg", 404)]
    public async Task What_is_not_there_or_cannot_be_asked_is_refused(string path, int status)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get($"/api/v1/exercises{path}")).MustBe(status);
    }

    [Fact]
    public async Task An_exercise_is_told_in_a_language_with_where_its_facts_come_from()
    {
        var clinic = await host.NewClinic();

        var told = (await clinic.Administrator.Get("/api/v1/exercises/knee-to-chest?language=de-AT")).MustBe(200).Json;

        Assert.Equal(("Knie zur Brust", "de", "en-GB"), (told["exercise"]!["name"]!.GetValue<string>(), told["language"]!.GetValue<string>(), told["writtenIn"]!.GetValue<string>()));
        Assert.Equal("draft", told["translation"]!["state"]!.GetValue<string>());
        Assert.Empty(told["missing"]!.AsArray());
        Assert.Null(told["own"]);
        Assert.Contains(("pelvic-tilt", "de"), told["alternatives"]!.AsArray().Select(a => (a!["slug"]!.GetValue<string>(), a["language"]!.GetValue<string>())));
        var facts = told["facts"]!.AsArray().ToDictionary(f => f!["key"]!.GetValue<string>(), f => f!["kind"]!.GetValue<string>());
        Assert.Equal(("source", "literature", "clinical-judgement"), (facts["steps.1"], facts["cautions.osteoporosis"], facts["cautions.knee-problem"]));
        (await clinic.Therapist.Get("/api/v1/exercises/knee-to-chest?language=pt")).MustBeProblem(400, "language.unknown");
    }

    [Fact]
    public async Task A_figure_is_a_drawing_that_anybody_may_keep_for_a_day()
    {
        var figure = (await host.Stranger().Get("/api/v1/exercises/cat-cow/figure.svg?animated=true")).MustBe(200);

        Assert.Equal("image/svg+xml", figure.MediaType);
        Assert.Contains("max-age=86400", figure.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.StartsWith("<svg", figure.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_for_paper_is_black_and_white()
    {
        var figure = (await host.Stranger().Get("/api/v1/exercises/knee-to-chest/figure.svg?palette=print&side=left")).MustBe(200);

        Assert.Contains("<title", figure.Text, StringComparison.Ordinal);
        Assert.Contains("left knee", figure.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("(fill|stroke)=\"#(?!000000|ffffff)", figure.Text);
    }

    [Fact]
    public async Task A_palette_that_is_not_there_is_named_as_the_fault()
    {
        (await host.Stranger().Get("/api/v1/exercises/cat-cow/figure.svg?palette=sepia")).MustBeProblem(400, "figure.palette");
        (await host.Stranger().Get("/api/v1/exercises/cat-cow/figure.svg?side=up")).MustBeProblem(400, "figure.side");
    }

    [Fact]
    public async Task A_stranger_sees_no_catalogue()
    {
        (await host.Stranger().Get("/api/v1/exercises")).MustBeProblem(401, "sign_in_needed");
        (await host.Stranger().Get("/api/v1/routines/gentle-six")).MustBeProblem(401, "sign_in_needed");
    }

    [Fact]
    public async Task A_routine_is_told_with_its_doses()
    {
        var clinic = await host.NewClinic();

        Assert.Equal(6, (await clinic.Therapist.Get("/api/v1/routines/gentle-six")).MustBe(200).Json["items"]!.AsArray().Count);
        (await clinic.Therapist.Get("/api/v1/routines/none")).MustBeProblem(404, "not_found");
    }
}
