using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class ProgrammeDownloadTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task The_sheet_names_the_patient_every_exercise_and_every_dose()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var answer = (await clinic.Patient.Get(PathOf(plan))).MustBe(200);

        Assert.Equal("application/pdf", answer.MediaType);
        Assert.DoesNotContain("Rosa", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        using var file = new PrintedFile(answer.Bytes);
        Assert.Empty(file.Complaints);
        var text = string.Concat(file.Pages);
        foreach (var words in new[] { "Rosa Blake", "Thea Brook", "Quayside Physiotherapy", "Hold 20 seconds, 3 times, on each side", "Do it 5 times", "999" })
        {
            Assert.Contains(PrintedFile.Squeezed(words), text, StringComparison.OrdinalIgnoreCase);
        }

        var items = (await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/revisions/1")).Json["content"]!["items"]!.AsArray();
        Assert.All(items, i => Assert.Contains(PrintedFile.Squeezed(i!["exercise"]!["name"]!.GetValue<string>()), text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("mode=large-print&paper=letter")]
    [InlineData("mode=one-per-page")]
    [InlineData("mode=easy-read")]
    [InlineData("revision=1&language=en-GB")]
    public async Task It_is_printed_as_it_is_asked_for(string query)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var answer = (await clinic.Therapist.Get($"{PathOf(plan)}?{query}")).MustBe(200);

        using var file = new PrintedFile(answer.Bytes);
        Assert.Empty(file.Complaints);
    }

    [Theory]
    [InlineData("es", "", "Con qué frecuencia", "Rodilla al pecho")]
    [InlineData("es", "?language=fr", "Quand et combien de fois", "Genou vers la poitrine")]
    [InlineData("es", "?language=en-GB", "How often", "Knee to chest")]
    [InlineData("de", "?mode=easy-read", "Wie oft", "Knie zur Brust")]
    public async Task It_is_in_the_patients_language_unless_another_is_asked_for(string spoken, string query, string heading, string exercise)
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", spoken));
        var plan = await clinic.Prescribe(patient: patient);

        using var file = new PrintedFile((await patient.Get(PathOf(plan) + query)).MustBe(200).Bytes);

        Assert.Empty(file.Complaints);
        Assert.All(new[] { heading, exercise }, words => Assert.Contains(PrintedFile.Squeezed(words), string.Concat(file.Pages), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tlh")]
    [InlineData("es-MX")]
    [InlineData("")]
    public async Task A_language_that_nobody_has_written_is_refused_with_the_ones_that_are(string language)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var answer = await clinic.Therapist.Get($"{PathOf(plan)}?language={language}");

        answer.MustBeProblem(400, "programme.language");
        Assert.Contains("en-GB, es, fr, de", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mode=tiny", 400, "programme.mode")]
    [InlineData("mode=1", 400, "programme.mode")]
    [InlineData("paper=a3", 400, "programme.paper")]
    [InlineData("language=tlh", 400, "programme.language")]
    [InlineData("revision=2", 404, "not_found")]
    [InlineData("revision=-1", 404, "not_found")]
    [InlineData("revision=two", 400, "request.malformed")]
    public async Task What_cannot_be_printed_is_refused(string query, int status, string code)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => clinic.Therapist.Get($"{PathOf(plan)}?{query}"))).MustBeProblem(status, code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_patients_sheet_is_not_there(bool elsewhere)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var stranger = elsewhere ? (await host.NewClinic()).Patient : await clinic.NewPatient();

        (await stranger.Get(PathOf(plan))).MustBeProblem(404, "not_found");
        (await host.Stranger().Get(PathOf(plan))).MustBeProblem(401, "sign_in_needed");
    }

    [Fact]
    public async Task A_draft_has_no_sheet()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();

        (await clinic.Therapist.Get(PathOf(draft))).MustBeProblem(404, "not_found");
        (await clinic.Patient.Get(PathOf(draft))).MustBeProblem(404, "not_found");
    }

    private static string PathOf(Prescription plan) => $"/api/v1/plans/{plan.Id}/programme.pdf";
}
