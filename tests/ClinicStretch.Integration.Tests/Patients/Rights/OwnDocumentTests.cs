using ClinicStretch.Application.Catalogue;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients.Rights;

/// <summary>All that is kept of a patient, as a document to be read.</summary>
public sealed class OwnDocumentTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("en-GB", "All that Quayside Physiotherapy keeps of you here", "What you did", "Page 1 of")]
    [InlineData("es", "Todo lo que Quayside Physiotherapy guarda de usted", "Lo que hizo", "Página 1 de")]
    [InlineData("fr", "Tout ce que Quayside Physiotherapy garde de vous", "Ce que vous avez fait", "Page 1 sur")]
    [InlineData("de", "Alles, was Quayside Physiotherapy hier von Ihnen", "Was Sie gemacht haben", "Seite 1 von")]
    public async Task It_is_a_tagged_document_in_the_patients_language_with_all_that_was_said(string language, string lead, string heading, string page)
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic, language);

        var answer = (await patient.Get("/api/v1/me/data/document.pdf")).MustBe(200);

        Assert.Equal("application/pdf", answer.MediaType);
        Assert.Contains("my-data.pdf", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        using var file = new PrintedFile(answer.Bytes);
        Assert.Empty(file.Complaints);
        Assert.Matches("Tagged: +yes", file.Info);
        Assert.Contains(file.Dictionaries, entry => entry.TryGetProperty("/Lang", out var tag) && tag.GetString() == $"u:{language}");
        var text = string.Concat(file.Pages);
        var kept = new[] { "Rosa Blake", "HS-7", "Stiff back", "Better than last week", "May I walk more?", "Yes, do.", "On the stairs", "I may move away.", "Mia Blake", "Tom Vale", "Chrome on Android" };
        Assert.All([lead, heading, .. kept.Where(k => k is not "Tom Vale")], words => Assert.Contains(PrintedFile.Squeezed(words), text, StringComparison.Ordinal));
        Assert.Contains(PrintedFile.Squeezed(page), file.Pages[0], StringComparison.Ordinal);
        Assert.Contains(PrintedFile.Squeezed("Better than last week"), file.Spoken, StringComparison.Ordinal);
        Assert.True(file.Words.All(w => w.Right <= w.PageWidth - 20 && w.Bottom <= w.PageHeight - 10));
    }

    [Fact]
    public async Task A_letter_that_the_fonts_lack_is_spelt_and_nothing_is_left_out()
    {
        var clinic = await host.NewClinic();
        (await clinic.Patient.Put($"{TestClinic.PathOf(clinic.Patient)}/messages/{Guid.CreateVersion7()}", new { Text = "Thank you \U0001F600" })).MustBe(201);

        using var file = new PrintedFile((await clinic.Patient.Get("/api/v1/me/data/document.pdf?paper=letter")).MustBe(200).Bytes);

        Assert.Contains(PrintedFile.Squeezed("Thank you U+1F600"), string.Concat(file.Pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_safety_question_is_a_line_below_its_answer_and_what_has_words_is_in_the_patients_language()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient(precautions: "knee-problem").With("language", "de"));
        var plan = await clinic.Prescribe(patient: patient);
        await clinic.AnswerScreen(patient, Questions.Review);
        (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan).With("painAfter", 8))).MustBe(201);

        using var file = new PrintedFile((await patient.Get("/api/v1/me/data/document.pdf")).MustBe(200).Bytes);

        var text = string.Concat(file.Pages);
        Assert.All(["Knieproblem", "Die Schmerzen stiegen über die Grenze des Plans", ": Ja", ": Nein"], words => Assert.Contains(PrintedFile.Squeezed(words), text, StringComparison.Ordinal));
        Assert.All(["Knee problem", "Pain over limit"], words => Assert.DoesNotContain(PrintedFile.Squeezed(words), text, StringComparison.Ordinal));
        Assert.True(file.Structure.Split('\n').Count(line => line.Trim().Split(' ', ':')[0] is "LI") > CatalogueFile.Shipped().Safety.RedFlags.Count);
    }

    [Fact]
    public async Task Long_histories_flow_over_the_pages_and_each_page_says_which_it_is()
    {
        var clinic = await host.NewClinic();
        for (var i = 0; i < 40; i++)
        {
            (await clinic.Patient.Put($"{TestClinic.PathOf(clinic.Patient)}/messages/{Guid.CreateVersion7()}", new { Text = $"Message {i}. {new string('m', 60)} {string.Join(' ', Enumerable.Repeat("word", 60))}" })).MustBe(201);
        }

        using var file = new PrintedFile((await clinic.Patient.Get("/api/v1/me/data/document.pdf")).MustBe(200).Bytes);

        Assert.True(file.Pages.Count > 4);
        Assert.All(file.Pages.Index(), p => Assert.Contains($"Page{p.Index + 1}of{file.Pages.Count}", p.Item, StringComparison.Ordinal));
        Assert.All(Enumerable.Range(0, 40), i => Assert.Contains(PrintedFile.Squeezed($"Message {i}."), string.Concat(file.Pages), StringComparison.Ordinal));
        Assert.All(file.Words.GroupBy(w => w.Page).SkipLast(1), p => Assert.True(p.Where(w => w.Bottom < w.PageHeight - 60).Max(w => w.Bottom) > 600, $"page {p.Key} is half empty"));
    }

    [Fact]
    public async Task Members_and_strangers_get_none()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Get("/api/v1/me/data/document.pdf")).MustBeProblem(403, "forbidden");
        (await host.Stranger().Get("/api/v1/me/data/document.pdf")).MustBeProblem(401, "sign_in_needed");
        (await clinic.Patient.Get("/api/v1/me/data/document.pdf?paper=a3")).MustBeProblem(400, "programme.paper");
    }
}
