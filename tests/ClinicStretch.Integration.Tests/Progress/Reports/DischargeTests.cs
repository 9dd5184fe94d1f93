using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Progress.Reports;

public sealed class DischargeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("patient", "The end of your plan", "What you wanted to reach", "Keep doing what helps you", "Stop and get help now")]
    [InlineData("referrer", "Dear colleague", "Goals, in the patient’s words")]
    [InlineData("record", "Discharge summary", "Goals, in the patient’s words", "What was changed")]
    public async Task It_tells_what_was_prescribed_done_and_reached(string reader, params string[] expected)
    {
        var life = await ReportLife.Live(host);
        await life.End(new { Ending = "goal-met" });
        var body = new { For = reader, Language = "en-GB", Text = "Walk each day." };

        using var file = new PrintedFile((await life.Clinic.Therapist.Post(PathOf(life), body)).MustBe(200).Bytes);

        var said = new[]
        {
            "What was wanted has been reached.", "Gentle start", "2 of 4 sessions", "Clearly better", "Tie my shoes without help", "this was taken as reached", "Walk each day.", "Knee to chest",
        };
        Assert.Empty(file.Complaints);
        Assert.All([.. said, .. expected], words => Assert.Contains(PrintedFile.Squeezed(words), string.Concat(file.Pages), StringComparison.Ordinal));
        Assert.True(reader is not "referrer" || file.Pages.Count is 1, $"a letter of {file.Pages.Count} pages");
    }

    [Fact]
    public async Task Patients_get_their_own_and_only_what_is_for_them()
    {
        var life = await ReportLife.Live(host, "de");
        await life.End(new { Ending = "confident-alone", Note = "A word among colleagues" });

        var answer = (await life.Patient.Get(PathOf(life))).MustBe(200);

        Assert.Contains("discharge-summary.pdf", answer.Headers["Content-Disposition"], StringComparison.Ordinal);
        using var file = new PrintedFile(answer.Bytes);
        Assert.Contains(PrintedFile.Squeezed("Das Ende Ihres Plans"), string.Concat(file.Pages), StringComparison.Ordinal);
        Assert.DoesNotContain(PrintedFile.Squeezed("A word among colleagues"), string.Concat(file.Pages), StringComparison.Ordinal);
        (await life.Patient.Get($"{PathOf(life)}?for=record")).MustBeProblem(403, "forbidden");
        (await (await life.Clinic.NewPatient()).Get(PathOf(life))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task What_was_withdrawn_is_not_to_be_gone_on_with()
    {
        var life = await ReportLife.Live(host);
        (await life.Clinic.Therapist.Post($"/api/v1/plans/{life.Plan.Id}/revoke", new { Reason = "Not for this person" })).MustBe(200);

        using var file = new PrintedFile((await life.Patient.Get(PathOf(life))).MustBe(200).Bytes);

        Assert.Contains(PrintedFile.Squeezed("It should no longer be followed"), string.Concat(file.Pages), StringComparison.Ordinal);
        Assert.DoesNotContain(PrintedFile.Squeezed("Keep doing what helps you"), string.Concat(file.Pages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_runs_has_none_yet()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/discharge.pdf"))).MustBeProblem(409, "report.plan_runs");
        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/discharge.pdf?language=eo")).MustBeProblem(400, "report.language");
    }

    private static string PathOf(ReportLife life) => $"/api/v1/plans/{life.Plan.Id}/discharge.pdf";
}
