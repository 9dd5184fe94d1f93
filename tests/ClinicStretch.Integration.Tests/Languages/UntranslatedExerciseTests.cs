using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Languages;

/// <summary>A plan of an exercise in the patient's language and of one that there is in English only.</summary>
public sealed class UntranslatedExerciseTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("es", "En inglés", "Rodilla al pecho")]
    [InlineData("fr", "En anglais", "Genou vers la poitrine")]
    [InlineData("de", "Auf Englisch", "Knie zur Brust")]
    public async Task A_patient_sees_which_language_each_exercise_is_in(string language, string mark, string translated)
    {
        var (patient, plan) = await Prescribe(language);

        foreach (var path in new[] { "/me/today", $"/me/log/{plan.Id}" })
        {
            var page = new HtmlParser().ParseDocument((await patient.Get(path)).MustBe(200).Text);

            Assert.Equal(language, LanguageOf(page, translated));
            Assert.Equal("en-GB", LanguageOf(page, "Ankle pumps"));
            var fallback = Assert.Single(page.QuerySelectorAll(".fallback"));
            Assert.Equal((mark, language), (fallback.TextContent, fallback.GetAttribute("lang")));
        }
    }

    [Fact]
    public async Task A_session_that_was_logged_is_told_in_the_patients_language()
    {
        var (patient, plan) = await Prescribe("es");
        var session = Guid.CreateVersion7();
        (await patient.Put($"/api/v1/sessions/{session}", Given.Session(plan, host.Clock.Now.AddMinutes(-20)))).MustBe(201);

        foreach (var path in new[] { $"/me/logged/{session}", $"/me/correct/{session}" })
        {
            var page = new HtmlParser().ParseDocument((await patient.Get(path)).MustBe(200).Text);

            Assert.Equal("es", LanguageOf(page, "Rodilla al pecho"));
            Assert.Equal("en-GB", LanguageOf(page, "Ankle pumps"));
        }
    }

    private async Task<(Visitor Patient, Prescription Plan)> Prescribe(string language)
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", Given.OwnExercise())).MustBe(201);
        var patient = await clinic.NewPatient(Given.Patient().With("language", (JsonNode)language));
        return (patient, await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest"), Given.Item("ankle-pumps")), patient));
    }

    // Of the innermost element that holds the name.
    private static string? LanguageOf(IParentNode page, string name) => page
        .QuerySelectorAll("main h3, main legend span, main li span").First(e => e.TextContent.Trim().StartsWith(name, StringComparison.Ordinal))
        .Closest("[lang]")!.GetAttribute("lang");
}
