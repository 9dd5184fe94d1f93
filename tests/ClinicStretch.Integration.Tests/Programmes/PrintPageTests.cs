using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class PrintPageTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_pages_are_counted_before_anything_is_printed_and_the_count_is_kept()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("formatNeed", "easy-read").With("language", "de"));
        var plan = await clinic.Prescribe(patient: patient);

        var answer = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme/pages?paper=letter&weeks=4")).MustBe(200).Json;

        Assert.Equal("easy-read letter de 4", $"{answer["choice"]!["mode"]} {answer["choice"]!["paper"]} {answer["choice"]!["language"]} {answer["choice"]!["weeks"]}");
        foreach (var mode in answer["modes"]!.AsArray())
        {
            using var file = new PrintedFile((await patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf?paper=letter&weeks=4&mode={mode!["mode"]}")).MustBe(200).Bytes);
            Assert.Equal(file.Pages.Count, mode["pages"]!.GetValue<int>());
        }
    }

    [Theory]
    [InlineData("weeks=3", 400, "programme.weeks")]
    [InlineData("ink=green", 400, "programme.ink")]
    [InlineData("with=tlh", 400, "programme.language")]
    [InlineData("revision=7", 404, "not_found")]
    [InlineData("draft=true", 404, "not_found")]
    public async Task What_cannot_be_printed_is_not_counted(string query, int status, string code)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/programme/pages?{query}")).MustBeProblem(status, code);
    }

    [Fact]
    public async Task The_print_page_offers_what_the_patient_needs_and_every_mode_with_its_pages()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("formatNeed", "large-print"));
        var plan = await clinic.Prescribe(patient: patient);

        var page = (await clinic.Therapist.Get($"/plans/{plan.Id}/print")).MustBe(200).Text;

        Assert.Contains("Large print, as this patient needs it", page, StringComparison.Ordinal);
        Assert.Contains("value=\"large-print\" checked", page, StringComparison.Ordinal);
        Assert.Contains("Issue and open", page, StringComparison.Ordinal);
        Assert.Contains("None yet.", page, StringComparison.Ordinal);
        Assert.Equal(5, page.Split("pages: ").Length + page.Split("1 page: ").Length - 2);
    }

    [Theory]
    [InlineData("pause", "The plan is paused")]
    [InlineData("complete", "The plan has ended")]
    [InlineData("revoke", "The plan was taken back")]
    public async Task A_plan_that_is_not_to_be_done_can_be_looked_at_but_not_issued(string step, string words)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/{step}", new { Reason = "Mistake" })).MustBe(200);

        var page = (await clinic.Therapist.Get($"/plans/{plan.Id}/print")).MustBe(200).Text;

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Issue and open", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_never_published_says_so()
    {
        var clinic = await host.NewClinic();

        var page = (await clinic.Therapist.Get($"/plans/{(await clinic.Draft()).Id}/print")).MustBe(200).Text;

        Assert.Contains("Not published yet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Issue and open", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_the_fonts_lack_is_told_with_what_to_do_and_the_browser_prints_it()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient("\u674E\u5C0F\u9F99"));
        var plan = await clinic.Prescribe(patient: patient);

        var page = (await clinic.Therapist.Get($"/plans/{plan.Id}/print")).MustBe(200).Text;

        Assert.Contains("This sheet has text that the PDF cannot show", page, StringComparison.Ordinal);
        Assert.Contains($"/plans/{plan.Id}/programme\"", page, StringComparison.Ordinal);
        Assert.Contains("\u674E\u5C0F\u9F99", System.Net.WebUtility.HtmlDecode((await clinic.Therapist.Get($"/plans/{plan.Id}/programme")).MustBe(200).Text), StringComparison.Ordinal);
        Assert.Contains($"/me/programme/{plan.Id}\"", (await patient.Get($"/me/print/{plan.Id}")).MustBe(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_patient_chooses_in_their_own_language()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "es"));
        var plan = await clinic.Prescribe(patient: patient);

        Assert.Contains("Sus ejercicios en papel", (await patient.Get($"/me/print/{plan.Id}")).MustBe(200).Text, StringComparison.Ordinal);
        Assert.Contains("C\u00F3mo se hace", System.Net.WebUtility.HtmlDecode((await patient.Get($"/me/programme/{plan.Id}?mode=compact")).MustBe(200).Text), StringComparison.Ordinal);
        (await (await clinic.NewPatient()).Get($"/me/print/{plan.Id}")).MustBe(404);
        (await (await clinic.NewPatient()).Get($"/plans/{plan.Id}/programme")).MustBe(404);
    }

    [Fact]
    public async Task The_web_page_says_what_the_pdf_says_in_the_same_order()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        using var file = new PrintedFile((await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf")).MustBe(200).Bytes);
        var text = string.Concat(file.Pages);

        var page = System.Net.WebUtility.HtmlDecode((await clinic.Patient.Get($"/plans/{plan.Id}/programme")).MustBe(200).Text);

        var place = 0;
        foreach (var words in new[] { "Gentle start", "Rosa Blake", "Stop and get help now", "How often", "Hold 20 seconds, 3 times, on each side", "Do it 5 times", "Your log", "Week 1", "Week 2" })
        {
            Assert.Contains(PrintedFile.Squeezed(words), text, StringComparison.OrdinalIgnoreCase);
            place = page.IndexOf(words, place, StringComparison.Ordinal);
            Assert.True(place >= 0, words);
        }
    }
}
