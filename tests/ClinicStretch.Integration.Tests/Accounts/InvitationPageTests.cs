using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts;

public sealed class InvitationPageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("en-GB", "Open my account", "Mia, you have been asked to help")]
    [InlineData("es", "Abrir mi cuenta", "Mia, le han pedido que ayude a")]
    [InlineData("fr", "Ouvrir mon compte", "Mia, on vous demande d’aider")]
    [InlineData("de", "Mein Konto öffnen", "Mia, Sie sind gebeten")]
    public async Task A_carer_and_a_patient_are_welcomed_in_the_patients_language(string language, string button, string lead)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var carers = (await patient.Post($"{TestClinic.PathOf(patient)}/carers", new { Name = "Mia" })).MustBe(201).Json;
        var own = (await clinic.Therapist.Post($"{await Registered(clinic, language)}/invitations")).MustBe(201).Json;

        var forCarer = await Page($"/invitation/{carers["code"]!.GetValue<string>()}", 200);
        var forPatient = await Page($"/invitation/{own["code"]!.GetValue<string>()}", 200);

        Assert.Contains(lead, forCarer.Text(), StringComparison.Ordinal);
        Assert.Equal(button, forCarer.QuerySelector("form button")!.Text());
        Assert.Contains(InvitationPhrases.In(Language.Of(language)).Welcome, forPatient.Text(), StringComparison.Ordinal);
        Assert.Equal(language, forPatient.QuerySelector("[lang]")!.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("de-AT,en;q=0.5", "Dieser Link geht nicht")]
    [InlineData("it,es;q=0.8,en;q=0.5", "Este enlace no funciona")]
    [InlineData("ja", "This link does not work")]
    [InlineData("", "This link does not work")]
    public async Task A_link_that_opens_nothing_says_so_in_the_browsers_language(string accepts, string title)
    {
        var page = await Page("/invitation/none", 410, accepts);

        Assert.Equal(title, page.QuerySelector("h1")!.Text().Trim());
    }

    private static async Task<string> Registered(TestClinic clinic, string language)
    {
        var path = $"/api/v1/patients/{Guid.CreateVersion7()}";
        (await clinic.Therapist.Put(path, Given.Patient("Somebody New").With("language", language))).MustBe(201);
        return path;
    }

    private async Task<IElement> Page(string path, int status, string accepts = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepts.Length > 0)
        {
            request.Headers.Add("Accept-Language", accepts);
        }

        return new HtmlParser().ParseDocument((await host.Stranger().Send(request)).MustBe(status).Text).QuerySelector("main")!;
    }
}
