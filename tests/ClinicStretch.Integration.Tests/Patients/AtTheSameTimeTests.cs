using ClinicStretch.Integration.Tests.Support;
using Npgsql;

namespace ClinicStretch.Integration.Tests.Patients;

/// <summary>Reports of a patient that meet what others do at the very same moment.</summary>
public sealed class AtTheSameTimeTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_red_flag_and_a_publication_at_once_no_plan_is_left_active()
    {
        var clinic = await host.NewClinic();
        for (var round = 0; round < 5; round++)
        {
            var patient = await clinic.NewPatient();
            var plan = await clinic.Draft(patient: patient);
            await clinic.AnswerScreen(patient);

            var answers = await AtOnce(clinic, patient, () => clinic.Publish(plan), () => Flag(patient));

            answers[1].MustBe(200);
            await MustNotRun(clinic, plan, answers[0]);
        }
    }

    [Fact]
    public async Task Of_a_red_flag_and_a_resumption_at_once_no_plan_is_left_active()
    {
        var clinic = await host.NewClinic();
        for (var round = 0; round < 5; round++)
        {
            var patient = await clinic.NewPatient();
            var plan = await clinic.Prescribe(patient: patient);
            (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/pause", new { Kind = "holiday" })).MustBe(200);
            host.Clock.MoveOn(TimeSpan.FromMinutes(1));
            await clinic.AnswerScreen(patient);

            var answers = await AtOnce(clinic, patient, () => clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/resume"), () => Flag(patient));

            answers[1].MustBe(200);
            await MustNotRun(clinic, plan, answers[0]);
        }
    }

    [Fact]
    public async Task Falls_and_red_flags_at_once_are_all_kept_and_one_alert_each_is_open()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var falls = Enumerable.Range(0, 4).Select(_ => clinic.Patient.Put(
            $"{TestClinic.PathOf(clinic.Patient)}/falls/{Guid.CreateVersion7()}", new { Note = "Slipped" }));

        var answers = await Task.WhenAll(falls.Concat(Enumerable.Range(0, 4).Select(_ => Flag(clinic.Patient))));

        Assert.All(answers, a => Assert.True(a.Status is 200 or 201, a.Text));
        Assert.Equal((4, 5), (await clinic.Count("falls"), await clinic.Count("red_flag_screens")));
        Assert.Equal([4, 4], (await clinic.Alerts()).Select(a => a!["times"]!.GetValue<int>()));
        Assert.Equal(1, await clinic.Count("plan_status_changes", "\"to\" = 'OnHold'"));
    }

    [Fact]
    public async Task Pain_of_the_next_day_that_meets_a_therapist_who_deals_with_the_alert_is_kept()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        for (var round = 0; round < 5; round++)
        {
            var session = Guid.CreateVersion7();
            (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("painBefore", 2).With("painAfter", 8))).MustBe(201);
            host.Clock.MoveOn(TimeSpan.FromDays(1));
            var alert = (await clinic.Alerts())[0]!["id"]!.GetValue<string>();

            var answers = await Task.WhenAll(
                clinic.Patient.Put($"/api/v1/sessions/{session}/next-day", new { Pain = 8 }),
                clinic.Therapist.Post($"/api/v1/alerts/{alert}/acknowledge"),
                clinic.Log(clinic.Session(plan).With("painAfter", 9)));

            answers[0].MustBe(201);
            answers[2].MustBe(201);
        }
    }

    private static Task<Answer> Flag(Visitor patient) =>
        patient.Put($"{TestClinic.PathOf(patient)}/screens/{Guid.CreateVersion7()}", Given.Screen(Questions.Emergency));

    // Both are well on their way before either may go on.
    private async Task<Answer[]> AtOnce(TestClinic clinic, Visitor patient, params IReadOnlyList<Func<Task<Answer>>> acts)
    {
        await using var connection = await host.Owner.OpenConnectionAsync(Cancel);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var hold = new NpgsqlCommand(
            $"SELECT set_config('app.clinic_id', '{clinic.Id.Value}', true); SELECT 1 FROM patients WHERE id = '{patient.PatientId}' FOR NO KEY UPDATE",
            connection, transaction);
        await hold.ExecuteNonQueryAsync(Cancel);
        var answers = Task.WhenAll(acts.Select(act => act()));
        await Task.Delay(150, Cancel);
        await transaction.CommitAsync(Cancel);
        return await answers;
    }

    private static async Task MustNotRun(TestClinic clinic, Prescription plan, Answer answer)
    {
        Assert.True(answer.Status is 200 || answer.MustBeProblem(409, "plan.screen_not_clear") is not null);
        var status = (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json["status"]!.GetValue<string>();
        Assert.NotEqual("active", status);
    }
}
