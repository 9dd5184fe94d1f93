using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

public sealed class FallPageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("en-GB", "Tell my clinic", "I fell during it or after it")]
    [InlineData("es", "Avisar a mi clínica", "Me caí mientras los hacía o después")]
    [InlineData("fr", "Prévenir mon cabinet", "Je suis tombé(e) pendant ou après")]
    [InlineData("de", "Meiner Praxis sagen", "Ich bin dabei oder danach gestürzt")]
    public async Task A_patient_tells_of_a_fall_in_their_language(string language, string button, string tick)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        var plan = await clinic.Prescribe(patient: patient);
        var words = FallPhrases.In(Language.Of(language));

        var page = await Page(patient, "/me/fall");

        Assert.Equal(words.Title, page.QuerySelector("h1")!.Text().Trim());
        Assert.Equal(button, page.QuerySelector("form button")!.Text());
        Assert.Contains(words.NotReadAtOnce, page.Text(), StringComparison.Ordinal);
        Assert.Contains(words.Thanks, (await Page(patient, "/me/fall?saved=true")).Text(), StringComparison.Ordinal);
        Assert.Contains(tick, (await Page(patient, $"/me/log/{plan.Id}")).Text(), StringComparison.Ordinal);
        Assert.Contains(words.Title, (await Page(patient, "/me/help")).Text(), StringComparison.Ordinal);
    }

    private static async Task<IElement> Page(Visitor who, string path) =>
        new HtmlParser().ParseDocument((await who.Get(path)).MustBe(200).Text).QuerySelector("main")!;
}
