using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

public sealed class LogSessionTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_session_is_kept_and_answered_with_what_it_comes_to()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var answer = (await clinic.Log(clinic.Session(plan))).MustBe(201);

        Assert.True(answer.Json["created"]!.GetValue<bool>());
        Assert.Equal(1m, answer.Json["completion"]!.GetValue<decimal>());
        Assert.Equal("2026-03-02", answer.Json["day"]!.GetValue<string>());
        Assert.False(answer.Json["toldTherapist"]!.GetValue<bool>());
        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task Sent_again_it_is_the_same_session()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var path = $"/api/v1/sessions/{Guid.CreateVersion7()}";

        (await clinic.Patient.Put(path, session)).MustBe(201);
        var again = (await clinic.Patient.Put(path, session)).MustBe(200);

        Assert.False(again.Json["created"]!.GetValue<bool>());
        Assert.Equal(1, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task The_same_id_with_another_body_is_refused()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());
        var path = $"/api/v1/sessions/{Guid.CreateVersion7()}";
        (await clinic.Patient.Put(path, session)).MustBe(201);

        var other = await clinic.NothingChanges(() => clinic.Patient.Put(path, session.With("painAfter", 1)));

        other.MustBeProblem(409, "session.id_taken");
    }

    [Fact]
    public async Task Of_two_at_the_same_time_one_makes_the_row_and_both_are_told_it_is_kept()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe());

        for (var round = 1; round <= 10; round++)
        {
            var path = $"/api/v1/sessions/{Guid.CreateVersion7()}";
            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clinic.Patient.Put(path, session)));

            Assert.All(answers, a => Assert.True(a.Status is 200 or 201, a.Text));
            Assert.Equal(1, answers.Count(a => a.Status is 201));
            Assert.Equal(round, await clinic.Count("sessions"));
        }
    }

    [Fact]
    public async Task An_id_that_another_clinic_uses_is_free_here()
    {
        var (one, other) = (await host.NewClinic(), await host.NewClinic());
        var path = $"/api/v1/sessions/{Guid.CreateVersion7()}";
        (await one.Patient.Put(path, one.Session(await one.Prescribe()))).MustBe(201);

        (await other.Patient.Put(path, other.Session(await other.Prescribe()))).MustBe(201);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_patient_is_told_that_there_is_no_such_plan(bool elsewhere)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var stranger = elsewhere ? (await host.NewClinic()).Patient : await clinic.NewPatient();

        var answer = await clinic.NothingChanges(
            () => stranger.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan)));

        answer.MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task A_draft_cannot_be_logged_by_its_patient()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();

        (await clinic.NothingChanges(() => clinic.Log(clinic.Session(draft)))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task A_paused_plan_takes_no_session()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromHours(1));
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "Holiday" })).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromHours(1));

        (await clinic.NothingChanges(() => clinic.Log(clinic.Session(plan)))).MustBeProblem(409, "session.plan_not_active");
    }

    [Fact]
    public async Task An_exercise_of_another_plan_is_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var session = clinic.Session(plan with { Items = [Guid.CreateVersion7()] });

        (await clinic.NothingChanges(() => clinic.Log(session))).MustBeProblem(409, "session.item_not_in_plan");
    }

    [Fact]
    public async Task An_unknown_revision_is_refused()
    {
        var clinic = await host.NewClinic();
        var session = clinic.Session(await clinic.Prescribe()).With("revision", 2);

        (await clinic.NothingChanges(() => clinic.Log(session))).MustBeProblem(409, "session.unknown_revision");
    }

    [Fact]
    public async Task What_happened_in_the_clinic_is_the_therapists_to_say()
    {
        var clinic = await host.NewClinic();
        var seen = clinic.Session(await clinic.Prescribe()).With("source", "in-clinic");

        (await clinic.NothingChanges(() => clinic.Log(seen))).MustBeProblem(409, "session.source");
        (await clinic.Therapist.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", seen)).MustBe(201);
    }

    [Fact]
    public async Task A_session_stays_with_the_revision_it_was_done_under()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var body = Given.Plan(host.Clock.Today, Given.Item("cat-cow")).With("basedOn", 1);
        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", body)).MustBe(200);
        (await clinic.Publish(plan)).MustBe(200);

        (await clinic.Log(clinic.Session(plan).With("revision", 1))).MustBe(201);

        var line = (await clinic.Patient.Get($"{TestClinic.PathOf(clinic.Patient)}/sessions")).MustBe(200).Json["sessions"]![0]!;
        Assert.Equal(1, line["revision"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_patients_history_is_newest_first_and_comes_in_pages()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        for (var hours = 3; hours >= 1; hours--)
        {
            (await clinic.Log(Given.Session(plan, host.Clock.Now.AddHours(-hours)).With("painAfter", hours))).MustBe(201);
        }

        var history = $"{TestClinic.PathOf(clinic.Patient)}/sessions?limit=2";
        var first = (await clinic.Patient.Get(history)).MustBe(200).Json;
        var second = (await clinic.Patient.Get($"{history}&before={first["next"]!.GetValue<string>()}")).MustBe(200).Json;

        Assert.Equal([1, 2], first["sessions"]!.AsArray().Select(s => s!["painAfter"]!.GetValue<int>()));
        Assert.Equal([3], second["sessions"]!.AsArray().Select(s => s!["painAfter"]!.GetValue<int>()));
        Assert.Null(second["next"]);
    }
}
