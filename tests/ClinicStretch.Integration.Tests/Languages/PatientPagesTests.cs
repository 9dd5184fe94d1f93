using System.Reflection;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages.Pages;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Languages;

/// <summary>A patient's pages speak the patient's language throughout; only what is marked as English, or was written by somebody, is not in it.</summary>
public sealed partial class PatientPagesTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Others => [.. Language.All.Where(l => l != Language.English).Select(l => l.Tag)];

    [Theory, MemberData(nameof(Others))]
    public async Task No_page_of_a_patient_has_a_word_of_English_left(string language)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today).With("name", "P 1"), patient);
        var todo = await EnglishOn(patient, "/me/today", language);
        var session = Guid.CreateVersion7();
        (await patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("painAfter", 8).With("effort", 4))).MustBe(201);
        string[] paths =
        [
            "/me/today", $"/me/log/{plan.Id}", $"/me/logged/{session}", $"/me/logged/{session}?pain=ask", $"/me/correct/{session}", "/me/history",
            "/me/help", "/me/data", "/me/data/all", "/me/data/erase", "/me/data/agreed/treatment", $"/me/sheet/{plan.Id}/1", "/me/check", "/me/check?set=short", "/me/next-day", "/me/fall", "/me/carers", "/me/messages", "/me/measures", "/me/measures/psfs",
        ];
        List<string> english = [.. todo];
        foreach (var path in paths)
        {
            english.AddRange(await EnglishOn(patient, path, language));
        }

        host.Clock.MoveOn(TimeSpan.FromDays(2));
        english.AddRange(await EnglishOn(patient, $"/me/missed/{plan.Id}", language));
        (await patient.Put($"/api/v1/plans/{plan.Id}/missed/{Guid.CreateVersion7()}", new { Day = host.Clock.Today.AddDays(-1), Reason = "pain" })).MustBe(201);
        english.AddRange(await EnglishOn(patient, $"/me/missed/{plan.Id}", language));
        english.AddRange(await EnglishOn(patient, "/me/data/all", language));
        (await patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Kind = "holiday" })).MustBe(200);
        english.AddRange(await EnglishOn(patient, "/me/today", language));
        english.AddRange(await EnglishOn(patient, "/me/help?paused=true", language));
        await clinic.AnswerScreen(patient, Questions.Emergency);
        english.AddRange(await EnglishOn(patient, "/me/today", language));

        Assert.Empty(english);
    }

    [Theory, MemberData(nameof(Others))]
    public void Every_phrase_is_there_and_has_words_of_its_own(string language)
    {
        var here = Phrases(PatientPhrases.In(Language.Of(language)));
        var english = Phrases(PatientPhrases.In(Language.English));

        Assert.All(here, p => Assert.False(string.IsNullOrWhiteSpace(p.Value), p.Key));
        Assert.Equal(english.Keys, here.Keys);
        Assert.True(here.Count(p => english[p.Key] == p.Value) <= 3, string.Join(", ", here.Where(p => english[p.Key] == p.Value).Select(p => p.Key)));
    }

    [Fact]
    public async Task The_staffs_pages_stay_English_and_the_patients_say_their_language_and_direction()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "de"));

        Assert.Contains("<html lang=\"de\" dir=\"ltr\"", (await patient.Get("/me/today")).MustBe(200).Text, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en-GB\" dir=\"ltr\"", (await clinic.Therapist.Get("/workspace")).MustBe(200).Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> EnglishOn(Visitor patient, string path, string language)
    {
        var page = new HtmlParser().ParseDocument((await patient.Get(path)).MustBe(200).Text);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        return [.. Texts(page).Where(text => EnglishWord().IsMatch(text) || IsEnglishPhrase(text, language)).Select(text => $"{path}: {text}")];
    }

    // What is marked as being in English, and what a person wrote, is left out.
    private static IEnumerable<string> Texts(IHtmlDocument page)
    {
        var words = page.Body!.Descendants<IText>().Where(t => t.ParentElement!.Closest("[lang]")?.GetAttribute("lang") is not "en-GB").Select(t => t.Data.Trim());
        var labels = page.QuerySelectorAll("[aria-label]").Select(e => e.GetAttribute("aria-label")!);
        return words.Concat(labels).Append(page.Title!.Replace(" - ClinicStretch", "", StringComparison.Ordinal)).Where(t => t.Length > 0 && t is not "A first plan");
    }

    private static bool IsEnglishPhrase(string text, string language) =>
        Phrases(PatientPhrases.In(Language.English)).ContainsValue(text) && !Phrases(PatientPhrases.In(Language.Of(language))).ContainsValue(text);

    private static Dictionary<string, string> Phrases(PatientPhrases words) => typeof(PatientPhrases)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .SelectMany(group => group.PropertyType.GetProperties()
            .Where(p => p.PropertyType == typeof(string))
            .Select(p => KeyValuePair.Create($"{group.Name}.{p.Name}", (string)p.GetValue(group.GetValue(words))!)))
        .ToDictionary();

    [GeneratedRegex(@"\b(the|your|you|and|what|this|have|with|that|when|please)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishWord();
}
