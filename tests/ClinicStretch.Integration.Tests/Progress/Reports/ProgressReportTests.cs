using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Reports;

public sealed class ProgressReportTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("patient", "How you are getting on", "On 1 of them nothing was written down", "Stop and get help now")]
    [InlineData("referrer", "Dear colleague", "Nothing was reported on 1: nobody knows", "Quayside Physiotherapy")]
    [InlineData("record", "Progress report", "Nothing was reported on 1: nobody knows", "Why less was done: no time 1")]
    public async Task Each_reader_gets_what_is_for_them_from_the_figures_of_the_screen(string reader, params string[] expected)
    {
        var life = await ReportLife.Live(host);

        using var file = await life.Print($"for={reader}&language=en-GB");

        var said = new[] { "Rosa Blake", "2 of 4 sessions that were due were done in full", "1 was reported as not done", "Knee to chest", "Clearly better", "4 better (67 %)" };
        Assert.All([.. said, .. expected], words => Assert.Contains(PrintedFile.Squeezed(words), string.Concat(file.Pages), StringComparison.Ordinal));
        Assert.True(reader is not "referrer" || file.Pages.Count is 1, $"a letter of {file.Pages.Count} pages");
        Assert.True(file.Words.All(w => w.Right <= w.PageWidth - 20 && w.Bottom <= w.PageHeight - 10));
    }

    [Theory]
    [InlineData("patient")]
    [InlineData("referrer")]
    [InlineData("record")]
    public async Task It_is_sound_tagged_and_its_charts_say_in_words_what_they_show(string reader)
    {
        var life = await ReportLife.Live(host);

        using var file = await life.Print($"for={reader}&language=en-GB");

        Assert.Empty(file.Complaints);
        Assert.Matches("Tagged: +yes", file.Info);
        Assert.Contains(file.Dictionaries, entry => entry.TryGetProperty("/Lang", out var tag) && tag.GetString() == "u:en-GB");
        var alts = file.Dictionaries.Where(d => d.TryGetProperty("/Alt", out _)).Select(d => d.GetProperty("/Alt").GetString()!).ToList();
        Assert.Equal(2, alts.Count);
        Assert.Contains(alts, alt => alt.Contains("Pain before: 6 at first, 3 at last; lowest 3, highest 6.", StringComparison.Ordinal));
        Assert.Contains(alts, alt => alt.Contains("1 was reported as not done.", StringComparison.Ordinal) && alt.Contains(" on 1", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, file.Structure.Split('\n').Count(line => line.Trim().Split(' ', ':')[0] is "Figure"));
        foreach (var element in (string[])["H1", "H2", "P", "Table", "TR", "TH", "TD", .. reader is "referrer" ? [] : new[] { "L", "LI", "Lbl", "LBody" }])
        {
            Assert.Contains(file.Structure.Split('\n'), line => line.Trim().Split(' ', ':')[0] == element);
        }
    }

    [Theory]
    [InlineData("es", "Cómo le va", "De 4 sesiones que tocaban, 2 se hicieron completas", "Rodilla al pecho")]
    [InlineData("fr", "Où vous en êtes", "Sur 4 séances prévues, 2 ont été faites en entier", "Genou vers la poitrine")]
    [InlineData("de", "Wie es bei Ihnen vorangeht", "Von 4 vorgesehenen Malen wurde 2-mal ganz geübt", "Knie zur Brust")]
    public async Task Patients_get_their_own_in_their_language(string language, params string[] expected)
    {
        var life = await ReportLife.Live(host, language);

        using var file = new PrintedFile((await life.Patient.Get($"{life.Path}?mode=large-print&paper=letter")).MustBe(200).Bytes);

        Assert.All(expected, words => Assert.Contains(PrintedFile.Squeezed(words), string.Concat(file.Pages), StringComparison.Ordinal));
        Assert.Contains(file.Dictionaries, entry => entry.TryGetProperty("/Lang", out var tag) && tag.GetString() == $"u:{language}");
        Assert.True(file.Words.All(w => w.Right <= w.PageWidth - 20 && w.Bottom <= w.PageHeight - 10));
        Assert.All(file.Words, w => Assert.Equal((612, 792), (w.PageWidth, w.PageHeight)));
    }

    [Fact]
    public async Task The_same_report_is_the_same_file_to_the_byte()
    {
        var life = await ReportLife.Live(host);
        var path = $"{life.Path}?for=record&whole=true";

        Assert.Equal((await life.Clinic.Therapist.Get(path)).MustBe(200).Bytes, (await life.Clinic.Therapist.Get(path)).MustBe(200).Bytes);
    }

    [Fact]
    public async Task Only_the_notes_that_were_chosen_and_the_therapists_word_stand_in_it()
    {
        var life = await ReportLife.Live(host);
        var body = new { For = "referrer", From = life.First, To = life.Last, Language = "en-GB", Notes = new[] { life.Noted, Guid.CreateVersion7() }, Text = "Ready for the pool.\nThank you \U0001F600" };

        using var file = new PrintedFile((await life.Clinic.Therapist.Post(life.Path, body)).MustBe(200).Bytes);

        var text = string.Concat(file.Pages);
        Assert.All(["The stairs were easier", "Ready for the pool.", "Thank you U+1F600"], words => Assert.Contains(PrintedFile.Squeezed(words), text, StringComparison.Ordinal));
        Assert.DoesNotContain(PrintedFile.Squeezed("Not for anybody else"), text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_signed_by_who_makes_it()
    {
        var life = await ReportLife.Live(host);

        using var file = new PrintedFile((await life.Clinic.SecondTherapist.Get($"{life.Path}?for=referrer&language=en-GB")).MustBe(200).Bytes);

        Assert.Contains(PrintedFile.Squeezed("With kind regards, Tom"), string.Concat(file.Pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_in_which_nothing_was_due_are_said_so_and_a_patient_without_a_plan_gets_a_report_too()
    {
        var clinic = await host.NewClinic();

        using var file = new PrintedFile((await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/report.pdf?for=record&language=en-GB")).MustBe(200).Bytes);

        Assert.Contains(PrintedFile.Squeezed("No session was due and nothing was reported"), string.Concat(file.Pages), StringComparison.Ordinal);
        Assert.Contains(PrintedFile.Squeezed("No measure was answered"), string.Concat(file.Pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patients_get_nothing_that_is_written_for_others_and_nobody_elses()
    {
        var life = await ReportLife.Live(host);
        var neighbour = await life.Clinic.NewPatient();

        (await life.Patient.Get($"{life.Path}?for=record")).MustBeProblem(403, "forbidden");
        (await life.Patient.Get($"{life.Path}?for=referrer")).MustBeProblem(403, "forbidden");
        (await life.Patient.Post(life.Path, new { For = "patient", Text = "Doing well, says the clinic" })).MustBeProblem(403, "forbidden");
        (await neighbour.Get(life.Path)).MustBeProblem(404, "not_found");
        (await (await host.NewClinic()).Therapist.Get(life.Path)).MustBeProblem(404, "not_found");
    }

    [Theory]
    [InlineData("from=2026-03-03&to=2026-03-02", "progress.window")]
    [InlineData("from=2020-01-01&to=2026-03-02", "progress.window")]
    [InlineData("from=1999-01-01&to=1999-02-01", "progress.window")]
    [InlineData("for=nobody", "report.for")]
    [InlineData("language=eo", "report.language")]
    [InlineData("paper=a3", "programme.paper")]
    [InlineData("mode=tiny", "programme.mode")]
    [InlineData("note=one", "request.malformed")]
    public async Task What_cannot_be_read_is_told(string query, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/report.pdf?{query}"))).MustBeProblem(400, code);
    }

    [Fact]
    public async Task A_word_that_is_too_long_is_refused()
    {
        var clinic = await host.NewClinic();
        var path = $"{TestClinic.PathOf(clinic.Patient)}/report.pdf";

        (await clinic.Therapist.Post(path, new { For = "patient", Text = new string('a', 2001) })).MustBeProblem(400, "text.too_long");
        (await clinic.Therapist.Post(path, new { For = "patient", Notes = Enumerable.Range(0, 51).Select(_ => Guid.CreateVersion7()) })).MustBeProblem(400, "report.notes");
    }
}
