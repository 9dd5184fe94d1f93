using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Record;

public sealed class RecordPageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_record_says_what_to_mind_and_what_comes_next()
    {
        var clinic = await host.NewClinic();
        var path = TestClinic.PathOf(clinic.Patient);
        (await clinic.Therapist.Put(path, Given.Patient(precautions: ["osteoporosis"]).With("needs", new JsonObject { ["contrast"] = "black-and-white" }))).MustBe(200);

        var page = await Page(clinic.Therapist, $"/patients/{clinic.Patient.PatientId}");

        Assert.Contains("Osteoporosis", page, StringComparison.Ordinal);
        Assert.Contains("Black and white", page, StringComparison.Ordinal);
        Assert.Contains("Next: Ask the red-flag questions", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_contact_is_offered_it_says_that_consent_was_withdrawn()
    {
        var clinic = await host.NewClinic();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/consents/{Guid.CreateVersion7()}";
        var address = $"/patients/{clinic.Patient.PatientId}";
        Assert.DoesNotContain("consent withdrawn", await Page(clinic.Therapist, address), StringComparison.Ordinal);

        (await clinic.Therapist.Put(path, new { Kind = "contact-by-email", State = "withdrawn", Way = "spoken" })).MustBe(201);

        Assert.Contains("Do not use: consent withdrawn", await Page(clinic.Therapist, address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB", "People who help me")]
    [InlineData("es", "Personas que me ayudan")]
    [InlineData("fr", "Les personnes qui m’aident")]
    [InlineData("de", "Menschen, die mir helfen")]
    public async Task The_patient_sees_who_helps_in_their_language(string language, string title)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", language));
        (await patient.Post($"{TestClinic.PathOf(patient)}/carers", new { Name = "Mia Blake" })).MustBe(201);

        var page = await Page(patient, "/me/carers");

        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("Mia Blake", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_the_record_open_for_members_alone()
    {
        var clinic = await host.NewClinic();
        foreach (var part in new[] { "", "/timeline", "/care" })
        {
            (await clinic.Administrator.Get($"/patients/{clinic.Patient.PatientId}{part}")).MustBe(200);
            (await clinic.Patient.Get($"/patients/{clinic.Patient.PatientId}{part}")).MustBe(403);
        }
    }

    private static async Task<string> Page(Visitor who, string path)
    {
        var page = new HtmlParser().ParseDocument((await who.Get(path)).MustBe(200).Text);
        return page.QuerySelector("main")!.Text();
    }
}
