using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages.Entry;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Accounts.Door;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Languages;

/// <summary>Whoever is not known yet reads their own language too: what they chose on the page, else what their browser asks for.</summary>
public sealed partial class EntryPagesTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Others => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory, MemberData(nameof(Others))]
    public async Task No_page_before_the_sign_in_has_a_word_of_English_left(string language)
    {
        foreach (var path in (string[])["/sign-in", "/sign-in?out=true", "/invitation/none", "/s/none", "/nothing-here", "/reminders/stop/none"])
        {
            var page = await Page(path, accepts: $"it, {language}-AT;q=0.8, en;q=0.5");
            Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
            Assert.Empty(EnglishOn(page).Select(text => $"{path}: {text}"));
        }
    }

    [Theory, MemberData(nameof(Others))]
    public async Task A_wrong_password_a_code_asked_for_and_a_wrong_code_are_told_in_the_language_that_was_chosen(string language)
    {
        using var browser = PatientBrowser.Fresh(host);
        var words = EntryPhrases.In(Language.Of(language));
        Assert.Contains($"<html lang=\"{language}\"", await browser.Get($"/sign-in?language={language}"), StringComparison.Ordinal);

        var refused = await browser.Post("/sign-in", "sign-in", new Dictionary<string, string> { ["email"] = "nobody@patient.example", ["password"] = "not the one at all" });
        var asked = await browser.Post("/sign-in", "sign-in", Typed("ask-code"));
        var wrong = await browser.Post("/sign-in", "sign-in", new Dictionary<string, string>(Typed("code")) { ["code"] = "12345678" }, asked);

        Assert.Contains(words.SignInRefused, Parsed(refused).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words.CodeMaybe, Parsed(asked).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(words.CodeRefused, Parsed(wrong).Body!.TextContent, StringComparison.Ordinal);
        Assert.All((string[])[refused, asked, wrong], page => Assert.Empty(EnglishOn(Parsed(page))));
    }

    [Fact]
    public async Task A_choice_is_remembered_by_the_browser_keeps_the_way_back_and_can_be_changed()
    {
        using var browser = PatientBrowser.Fresh(host);
        var first = Parsed(await browser.Get("/sign-in?ReturnUrl=%2Fme%2Fhistory"));
        var choices = first.QuerySelectorAll("nav.languages a");

        Assert.Equal(Language.All.Select(l => l.Name), choices.Select(c => c.TextContent));
        Assert.Equal(Language.All.Select(l => l.Tag), choices.Select(c => c.GetAttribute("lang")));
        Assert.All(choices, c => Assert.Contains("ReturnUrl=%2Fme%2Fhistory", c.GetAttribute("href"), StringComparison.Ordinal));
        await browser.Get(choices.Single(c => c.TextContent is "Español").GetAttribute("href")!);
        Assert.Equal("es", Parsed(await browser.Get("/sign-in")).DocumentElement.GetAttribute("lang"));
        await browser.Get("/sign-in?language=fr");
        Assert.Equal("fr", Parsed(await browser.Get("/nothing-here")).DocumentElement.GetAttribute("lang"));
        await browser.Get("/sign-in?language=xx");
        Assert.Equal("fr", Parsed(await browser.Get("/sign-in")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_choice_of_a_language_leads_to_no_other_site()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{host.Http.BaseAddress}/evil.example/x"));

        var page = Parsed((await host.Stranger().Send(request)).MustBe(404).Text);

        Assert.All(page.QuerySelectorAll("nav.languages a"), link => Assert.StartsWith("/evil.example/x?", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_is_in_the_patients_language_unless_another_is_chosen_on_it()
    {
        var clinic = await host.NewClinic();
        var patient = $"/api/v1/patients/{Guid.CreateVersion7()}";
        (await clinic.Therapist.Put(patient, Given.Patient().With("language", "es"))).MustBe(201);
        var link = $"/invitation/{(await clinic.Therapist.Post($"{patient}/invitations")).MustBe(201).Json["code"]!.GetValue<string>()}";

        Assert.Equal("es", (await Page(link, accepts: "de")).DocumentElement.GetAttribute("lang"));
        var chosen = await Page($"{link}?language=fr", accepts: "de");
        Assert.Equal("fr", chosen.DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain(EnglishOn(chosen), t => !t.Contains("Quayside", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_missing_or_not_theirs_is_told_to_a_patient_in_their_language_and_to_the_staff_in_English()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "de"));
        var german = TroublePhrases.In(Language.German);

        var missing = Parsed((await patient.Get("/nothing-here")).MustBe(404).Text);
        Assert.Equal("de", missing.DocumentElement.GetAttribute("lang"));
        Assert.Equal(german.NotHere.Title, missing.QuerySelector("h1")!.TextContent);
        Assert.NotNull(missing.QuerySelector(".tab-bar"));
        Assert.Empty(EnglishOn(missing));
        Assert.Equal(german.NotYours.Title, Parsed((await patient.Get("/patients")).MustBe(403).Text).QuerySelector("h1")!.TextContent);
        Assert.Equal(german.NotHere.Title, Parsed((await patient.Get($"/me/logged/{Guid.NewGuid()}")).MustBe(404).Text).QuerySelector("h1")!.TextContent);
        var staff = Parsed((await clinic.Therapist.Get("/nothing-here?language=de")).MustBe(404).Text);
        Assert.Equal("This page is not here", staff.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_a_program_is_told_stays_English_whatever_it_accepts()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/account/token") { Content = new StringContent("""{"email":"","password":""}""", null, "application/json") };
        request.Headers.Add("Accept-Language", "de");
        request.Headers.Add("Cookie", "language=de");
        request.Headers.Add("X-ClinicStretch", "1");

        Assert.Contains("Fill this in.", (await host.Stranger().Send(request)).MustBe(400).Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Others))]
    public void Every_phrase_is_there_and_has_words_of_its_own(string language)
    {
        Assert.All(
            Phrases(EntryPhrases.In(Language.Of(language))).Concat(Phrases(TroublePhrases.In(Language.Of(language)))),
            phrase => Assert.False(string.IsNullOrWhiteSpace(phrase)));
        Assert.Empty(Phrases(EntryPhrases.In(Language.Of(language))).Intersect(English()).Except(["patient"]));
    }

    private static Dictionary<string, string> Typed(string way) => new() { ["email"] = "nobody@patient.example", ["way"] = way };

    private async Task<IHtmlDocument> Page(string path, string accepts)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Language", accepts);
        return Parsed((await host.Stranger().Send(request)).Text);
    }

    private static IHtmlDocument Parsed(string page) => new HtmlParser().ParseDocument(page);

    // The name of English stands in the list of languages.
    private static List<string> EnglishOn(IHtmlDocument page) =>
    [
        .. page.Body!.Descendants<IText>().Where(t => t.ParentElement!.Closest("script, [lang=en-GB]") is null).Select(t => t.Data.Trim())
            .Concat(page.QuerySelectorAll("[aria-label]").Select(e => e.GetAttribute("aria-label")!))
            .Append(page.Title!.Replace(" - ClinicStretch", "", StringComparison.Ordinal))
            .Where(text => EnglishWord().IsMatch(text) || English().Contains(text)),
    ];

    private static HashSet<string> English() => [.. Phrases(EntryPhrases.In(Language.English)), .. Phrases(TroublePhrases.In(Language.English))];

    private static IEnumerable<string> Phrases(object words) => words.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).SelectMany(p => p.GetValue(words) switch
    {
        string text => [text],
        ValueTuple<string, string> both => [both.Item1, both.Item2],
        _ => Array.Empty<string>(),
    });

    [GeneratedRegex(@"\b(the|your|you|and|what|this|have|with|that|when|please)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishWord();
}
