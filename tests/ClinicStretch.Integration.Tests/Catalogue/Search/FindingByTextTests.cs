using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue.Search;

public sealed class FindingByTextTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("en-GB", "knee rols", "lumbar-rotation")]
    [InlineData("en-GB", "brige", "bridge")]
    [InlineData("en-GB", "birddog", "bird-dog")]
    [InlineData("en-GB", "hamstirng", "hamstring-stretch-seated")]
    [InlineData("en-GB", "childs pose", "childs-pose")]
    [InlineData("en-GB", "Child’s pose", "childs-pose")]
    [InlineData("en-GB", "pirformis", "figure-four-stretch")]
    [InlineData("en-GB", "cobra", "prone-press-up")]
    [InlineData("en-GB", "GLUTE BRIDGE", "bridge")]
    [InlineData("en-GB", "bridges", "bridge")]
    [InlineData("en-GB", "the cat", "cat-cow")]
    [InlineData("es", "puente", "bridge")]
    [InlineData("es", "puemte", "bridge")]
    [InlineData("es", "gluteos", "figure-four-stretch")]
    [InlineData("es", "glúteos", "figure-four-stretch")]
    [InlineData("es", "bascula pelvis", "pelvic-tilt")]
    [InlineData("es", "nino", "childs-pose")]
    [InlineData("es", "estiramento de piriforme", "figure-four-stretch")]
    [InlineData("fr", "etirement du piriforme", "figure-four-stretch")]
    [InlineData("fr", "étirement de la fesse", "figure-four-stretch")]
    [InlineData("fr", "pont", "bridge")]
    [InlineData("fr", "l'enfant", "childs-pose")]
    [InlineData("fr", "genoux bascule", "lumbar-rotation")]
    [InlineData("fr", "rhomboides", "upper-back-reach")]
    [InlineData("de", "Kindhaltung", "childs-pose")]
    [InlineData("de", "kindhaltng", "childs-pose")]
    [InlineData("de", "Brücke", "bridge")]
    [InlineData("de", "bruecke", "bridge")]
    [InlineData("de", "brucke", "bridge")]
    [InlineData("de", "GESÄSS", "figure-four-stretch")]
    [InlineData("de", "Scheibenwischer", "lumbar-rotation")]
    [InlineData("de", "katzenbukel", "cat-cow")]
    public async Task A_slip_of_the_finger_a_missing_accent_and_another_name_find_it(string language, string text, string slug)
    {
        var clinic = await host.NewClinic();

        var found = await clinic.Therapist.SearchText(text, $"&language={language}");

        Assert.Contains(slug, found.Slugs().Take(6));
    }

    [Theory]
    [InlineData("en-GB", "ham", "hamstring-stretch-seated")]
    [InlineData("en-GB", "h", "hip-flexor-stretch")]
    [InlineData("en-GB", "kne ch", "knee-to-chest")]
    [InlineData("en-GB", "stretchi", null)]
    [InlineData("es", "isquio", "hamstring-stretch-seated")]
    [InlineData("fr", "ischio", "hamstring-stretch-seated")]
    [InlineData("fr", "étire", "figure-four-stretch")]
    [InlineData("de", "Gesäßd", "figure-four-stretch")]
    [InlineData("de", "bec", "pelvic-tilt")]
    public async Task The_beginning_of_a_word_finds_it_while_it_is_typed(string language, string text, string? slug)
    {
        var clinic = await host.NewClinic();

        var found = (await clinic.Therapist.SearchText(text, $"&language={language}")).Slugs();

        Assert.NotEmpty(found);
        Assert.True(slug is null || found.Contains(slug), $"{slug} is not among {string.Join(", ", found)}");
    }

    [Theory]
    [InlineData("en-GB", "lower back", "lumbar-spine")]
    [InlineData("en-GB", "buttock", "buttock")]
    [InlineData("de", "unterer rücken", "lumbar-spine")]
    [InlineData("es", "parte baja de la espalda", "lumbar-spine")]
    [InlineData("fr", "bas du dos", "lumbar-spine")]
    public async Task The_words_for_a_region_find_what_is_for_it(string language, string text, string region)
    {
        var clinic = await host.NewClinic();

        var found = (await clinic.Therapist.SearchText(text, $"&language={language}")).Slugs();

        var inRegion = Finding.Library.Where(e => e.BodyRegions.Any(r => r.Code == region)).Select(e => e.Slug);
        Assert.True(found.Intersect(inRegion).Count() >= 3, string.Join(", ", found));
    }

    [Fact]
    public async Task A_name_comes_before_an_alias_and_an_alias_before_the_rest()
    {
        var clinic = await host.NewClinic();

        var found = (await clinic.Therapist.SearchText("hip")).Slugs();
        var bridge = (await clinic.Therapist.SearchText("bridge")).Slugs();
        var stretch = (await clinic.Therapist.SearchText("leg stretch")).Slugs();

        Assert.Equal("hip-flexor-stretch", found[0]);
        Assert.Equal("bridge", bridge[0]);
        Assert.Equal("hamstring-stretch-supine-towel", stretch[0]);
        Assert.Equal("hamstring-stretch-seated", stretch[1]);
        Assert.Equal(found, (await clinic.Therapist.SearchText("hip")).Slugs());
    }

    [Fact]
    public async Task What_was_understood_instead_is_told_and_a_right_word_is_left_alone()
    {
        var clinic = await host.NewClinic();

        var guessed = await clinic.Therapist.SearchText("glute brigde");
        var right = await clinic.Therapist.SearchText("knee rolls");

        Assert.Equal("glute bridge", guessed["understood"]!.GetValue<string>());
        Assert.Equal("bridge", guessed.Slugs()[0]);
        Assert.Null(right["understood"]);
        Assert.Equal("lumbar-rotation", right.Slugs()[0]);
    }

    [Fact]
    public async Task Where_nothing_is_found_the_nearest_names_are_told()
    {
        var clinic = await host.NewClinic();

        var found = await clinic.Therapist.SearchText("bridge handstand");

        Assert.Empty(found.Slugs());
        Assert.Contains("Bridge", found["near"]!.AsArray().Select(n => n!["name"]!.GetValue<string>()));
        Assert.Equal(0, found["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_filter_that_leaves_nothing_is_no_reason_to_guess_another_word()
    {
        var clinic = await host.NewClinic();

        var found = await clinic.Therapist.Search("q=bridge&region=cervical-spine");

        Assert.Empty(found.Slugs());
        Assert.Null(found["understood"]);
    }

    public static TheoryData<string> Odd =>
    [
        "'", "''", "\"", "%", "%%", "_", "\\", "\\\\'", "a\\", "🙂", "knee 🙂", "🦵🏽", ":*", "& | !", "(", "a:*b", "<->", "!knee", "--", "; DROP TABLE x",
        new string('a', 100), string.Concat(Enumerable.Repeat("a ", 50)), string.Concat(Enumerable.Repeat("🙂", 50)), "ﬁgure", "ＫＮＥＥ", "ΚΝΗΜΗ", "колено",
        "膝", "ركبة", "knee\u0301\u0301\u0301", "\u0301", "ß", "İ", "1e5 0x10", "a.b.c", "mail@clinic.example", "http://x.y/z?q=1", "３d", "x'y\"z", "­", "the of and",
        "knee-to-chest", "{}", "[]", "$1", "@words", "null", "\u200f\u202e",
    ];

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task Nothing_that_can_be_typed_fails(string text)
    {
        var clinic = await host.NewClinic();

        foreach (var language in (string[])["en-GB", "es", "fr", "de"])
        {
            Assert.IsType<JsonArray>((await clinic.Therapist.SearchText(text, $"&language={language}&safeFor=knee-problem&region=hip"))["exercises"]);
        }

        (await clinic.Therapist.Get($"/api/v1/exercises?region={Uri.EscapeDataString(text[..Math.Min(50, text.Length)])}")).MustBe(200);
    }

    [Theory]
    [InlineData("q=a%00b", "text.control_character")]
    [InlineData("language=tlh", "search.language")]
    [InlineData("after=moon", "page.after")]
    [InlineData("after=bnVsbA", "page.after")]
    [InlineData("after=eyJCYW5kIjoxLCJLZXkiOiJcdTAwMDAiLCJTbHVnIjoieCJ9", "page.after")]
    [InlineData("limit=0", "page.limit")]
    [InlineData("favourites=perhaps", "request.malformed")]
    public async Task What_cannot_be_asked_is_refused(string query, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get($"/api/v1/exercises?{query}")).MustBeProblem(400, code);
        (await clinic.Therapist.Get($"/api/v1/exercises?q={new string('a', 101)}")).MustBeProblem(400, "text.too_long");
        (await clinic.Therapist.Get($"/api/v1/exercises?region={string.Join(',', Enumerable.Range(0, 51))}")).MustBeProblem(400, "search.too_many");
    }

    [Fact]
    public async Task The_language_is_the_browsers_own_unless_another_is_asked_for()
    {
        var clinic = await host.NewClinic();
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/exercises?q=puente");
        request.Headers.AcceptLanguage.ParseAdd("pt-BR, es-MX;q=0.8, en;q=0.5");

        var spanish = (await clinic.Therapist.Send(request)).MustBe(200).Json;

        Assert.Equal("Puente", spanish.Line("bridge")["name"]!.GetValue<string>());
        Assert.True(spanish.Line("bridge")["isUnreviewed"]!.GetValue<bool>());
        Assert.Equal("Bridge", (await clinic.Therapist.Search("q=bridge")).Line("bridge")["name"]!.GetValue<string>());
    }
}
