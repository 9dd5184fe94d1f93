using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Progress.Watch;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Accounts.Team;

public sealed class OwnCaseloadTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task Every_therapist_sees_the_whole_clinic_until_it_says_otherwise()
    {
        var clinic = await host.NewClinic();

        Assert.Equal(["Rosa Blake"], await clinic.SecondTherapist.Sees());
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);
    }

    [Fact]
    public async Task A_therapist_narrowed_to_their_own_caseload_sees_nobody_elses_patient_and_no_alert_of_theirs()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 7))).MustBe(201);
        await clinic.NarrowToOwnCaseload();

        Assert.Empty(await clinic.SecondTherapist.Sees());
        Assert.Empty((await clinic.SecondTherapist.Get("/api/v1/alerts")).MustBe(200).Json.AsArray());
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(404);
        (await clinic.SecondTherapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(404);
        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees());
        Assert.Single(await clinic.Alerts());
        Assert.Equal(["Rosa Blake"], await clinic.Administrator.Sees());
    }

    [Fact]
    public async Task Who_is_given_an_alert_sees_its_patient_until_it_is_resolved()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan).With("painAfter", 7))).MustBe(201);
        await clinic.NarrowToOwnCaseload();
        var alert = $"/api/v1/alerts/{Assert.Single(await clinic.Alerts())!["id"]!.GetValue<Guid>()}";

        (await clinic.Therapist.Post($"{alert}/assign", new { To = await clinic.MemberNamed("Tom Vale") })).MustBe(200);

        Assert.Single((await clinic.SecondTherapist.Get("/api/v1/alerts")).MustBe(200).Json.AsArray());
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);
        (await clinic.SecondTherapist.Post($"{alert}/resolve", new { Note = "Talked on the phone" })).MustBe(200);
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(404);
    }

    [Fact]
    public async Task An_emergency_taken_to_the_member_on_call_is_not_hidden_from_them()
    {
        var clinic = await host.NewClinic();
        await clinic.NarrowToOwnCaseload();
        (await clinic.Administrator.Put("/api/v1/clinic/alerting", new { Escalation = new { OnCall = await clinic.MemberNamed("Tom Vale") } })).MustBe(200);
        await clinic.AnswerScreen(clinic.Patient, Questions.Emergency);
        var patrol = host.Services.GetRequiredService<Patrol>();
        Assert.Empty((await clinic.SecondTherapist.Get("/api/v1/alerts")).MustBe(200).Json.AsArray());

        host.Clock.MoveOn(TimeSpan.FromHours(2));
        await patrol.Escalate(TestContext.Current.CancellationToken);

        Assert.Single((await clinic.SecondTherapist.Get("/api/v1/alerts")).MustBe(200).Json.AsArray());
        (await clinic.SecondTherapist.Get(TestClinic.PathOf(clinic.Patient))).MustBe(200);
    }

    [Fact]
    public async Task Who_is_narrowed_still_registers_prescribes_and_reads_for_their_own_patients()
    {
        var clinic = await host.NewClinic();
        await clinic.NarrowToOwnCaseload();

        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan))).MustBe(201);

        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200);
        (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/progress")).MustBe(200);
        var newcomer = Guid.CreateVersion7();
        (await clinic.SecondTherapist.Put($"/api/v1/patients/{newcomer}", Given.Patient("Nadia Osei"))).MustBe(201);
        Assert.Equal(["Nadia Osei"], await clinic.SecondTherapist.Sees());
        Assert.Equal(["Rosa Blake"], await clinic.Therapist.Sees());
    }

    [Fact]
    public async Task An_id_of_somebody_elses_patient_cannot_be_written_over()
    {
        var clinic = await host.NewClinic();
        await clinic.NarrowToOwnCaseload();

        var answer = await clinic.NothingChanges(() => clinic.SecondTherapist.Put(TestClinic.PathOf(clinic.Patient), Given.Patient("Mine now")));

        answer.MustBeProblem(409, "request.id_taken");
    }

    [Fact]
    public async Task Only_an_administrator_says_who_sees_whom()
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Put("/api/v1/team/access", new { Access = "own-caseload" })).MustBe(403);
        (await clinic.Administrator.Put("/api/v1/team/access", new { Access = "everything" })).MustBe(400);
    }

    [Fact]
    public async Task Every_table_that_names_a_patient_or_a_plan_is_narrowed_by_the_database_itself()
    {
        await using var command = host.Owner.CreateCommand(
            """
            SELECT string_agg(DISTINCT c.relname, ', ') FROM pg_class c
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('patient_id', 'plan_id') AND NOT a.attisdropped
            WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'memberships'
              AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'own_caseload' AND NOT p.polpermissive)
            """);

        var open = await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);

        Assert.True(open is null or DBNull, $"Call narrow_to_caseload() in a migration: {open}");
    }
}
