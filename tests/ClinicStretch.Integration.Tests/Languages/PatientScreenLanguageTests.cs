using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Languages;

public sealed class PatientScreenLanguageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("es", "Llamar al 999", "Si le duele", "Mantenga la posición 20 segundos, 3 veces, en cada lado.")]
    [InlineData("en-GB", "Call 999", "If it hurts", "Hold 20 seconds, 3 times, on each side.")]
    public async Task A_patient_reads_when_to_get_help_and_how_much_to_do_in_their_language(string language, string call, string hurts, string dose)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var plan = await clinic.Prescribe(patient: patient);

        var help = await Texts(patient, "/me/help", language);
        var today = await Texts(patient, "/me/today", language);
        var log = await Texts(patient, $"/me/log/{plan.Id}", language);

        Assert.Contains(help, text => text.Contains(call, StringComparison.Ordinal));
        Assert.Contains(help, text => text.Contains(hurts, StringComparison.Ordinal));
        Assert.Contains(dose, today);
        Assert.Contains(dose, log);
    }

    /// <summary>What the page says to be in the language.</summary>
    private static async Task<IReadOnlyList<string>> Texts(Visitor patient, string path, string language)
    {
        var answer = (await patient.Get(path)).MustBe(200);
        var page = new HtmlParser().ParseDocument(answer.Text);
        return [.. page.QuerySelectorAll($"main [lang={language}], main [lang={language}] p").Select(element => element.Text().Trim())];
    }
}
