using AngleSharp.Html.Parser;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

public sealed class RedFlagLanguageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Questions = "/api/v1/red-flag-questions";

    [Theory]
    [InlineData("en-GB")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    public async Task A_patient_is_asked_in_their_language_with_the_same_codes(string language)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var flags = CatalogueFile.Shipped().Safety.RedFlags;
        var translation = CatalogueTranslations.Shipped.In(Language.Of(language))?.Safety;

        var asked = (await patient.Get(Questions)).MustBe(200).Json;
        var page = new HtmlParser().ParseDocument((await patient.Get("/me/check")).MustBe(200).Text);

        Assert.Equal(language, asked["language"]!.GetValue<string>());
        var expected = flags.Select(f => (f.Code, Ask: translation?.Find($"redFlags.{f.Code}", f.Ask) ?? f.Ask, language)).ToList();
        Assert.Equal(expected, asked["questions"]!.AsArray().Select(q => (q!["code"]!.GetValue<string>(), q["ask"]!.GetValue<string>(), q["language"]!.GetValue<string>())));
        Assert.Equal(expected.Select(q => q.Ask), page.QuerySelectorAll($"legend [lang={language}]").Select(l => l.TextContent));
        Assert.Empty(page.QuerySelectorAll(".fallback"));
    }

    [Fact]
    public async Task An_answer_in_another_language_means_what_it_means_in_English()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "de"));

        await clinic.AnswerScreen(patient, Support.Questions.Emergency);

        Assert.Equal("red-flag-emergency", Assert.Single(await clinic.Alerts())!["cause"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_member_asks_for_the_language_and_is_told_of_one_that_is_not_ours()
    {
        var clinic = await host.NewClinic();

        Assert.Equal("en-GB", (await clinic.Therapist.Get(Questions)).MustBe(200).Json["language"]!.GetValue<string>());
        Assert.Equal("fr", (await clinic.Therapist.Get($"{Questions}?language=fr-CA")).MustBe(200).Json["language"]!.GetValue<string>());
        (await clinic.Therapist.Get($"{Questions}?language=pt")).MustBeProblem(400, "language.unknown");
        (await host.Stranger().Get(Questions)).MustBeProblem(401, "sign_in_needed");
    }
}
