using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Accounts.Carers;

public sealed class CarerTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_carer_sees_the_plan_and_logs_what_says_that_a_carer_logged_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var (carer, _) = await LetIn(clinic, clinic.Patient);

        (await carer.Get("/api/v1/me/today")).MustBe(200);
        (await Log(carer, clinic.Session(plan))).MustBeProblem(409, "session.source");
        (await Log(carer, clinic.Session(plan).With("source", "carer"))).MustBe(201);

        Assert.Equal(1, await clinic.Count("sessions", "source = 'Carer'"));
    }

    [Fact]
    public async Task From_the_moment_the_patient_withdraws_it_nothing_the_carer_holds_opens_anything()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var (carer, id) = await LetIn(clinic, clinic.Patient);
        (await carer.Get("/api/v1/me/today")).MustBe(200);

        (await clinic.Patient.Post($"{PathOf(clinic.Patient)}/{id}/withdraw", new { })).MustBe(204);

        (await carer.Get("/api/v1/me/today")).MustBeProblem(401, "sign_in_needed");
        (await clinic.NothingChanges(() => Log(carer, clinic.Session(plan).With("source", "carer")))).MustBeProblem(401, "sign_in_needed");
        (await host.Stranger().Post("/api/v1/account/token", new { carer.Email, Visitor.Password })).MustBeProblem(401, "account.sign_in_refused");
    }

    [Fact]
    public async Task A_carers_phone_that_was_offline_sends_its_sessions_until_the_access_ends()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var (carer, id) = await LetIn(clinic, clinic.Patient);
        var batch = new { Sessions = new[] { new { Id = Guid.CreateVersion7(), Body = clinic.Session(plan).With("source", "carer") } } };
        (await carer.Post("/api/v1/sessions/batch", batch)).MustBe(200);
        Assert.Equal(1, await clinic.Count("sessions"));

        (await clinic.Patient.Post($"{PathOf(clinic.Patient)}/{id}/withdraw", new { })).MustBe(204);

        var late = new { Sessions = new[] { new { Id = Guid.CreateVersion7(), Body = clinic.Session(plan).With("source", "carer") } } };
        (await clinic.NothingChanges(() => carer.Post("/api/v1/sessions/batch", late))).MustBeProblem(401, "sign_in_needed");
    }

    [Fact]
    public async Task A_carer_of_one_patient_sees_nothing_of_another_and_lets_nobody_in()
    {
        var clinic = await host.NewClinic();
        var neighbour = await clinic.NewPatient();
        var plan = await clinic.Prescribe(patient: neighbour);
        var (carer, _) = await LetIn(clinic, clinic.Patient);

        (await carer.Get($"{TestClinic.PathOf(neighbour)}/sessions")).MustBeProblem(404, "not_found");
        (await carer.Get($"/api/v1/plans/{plan.Id}/revisions/1")).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => Log(carer, clinic.Session(plan).With("source", "carer")))).MustBeProblem(404, "not_found");
        (await carer.Get(PathOf(clinic.Patient))).MustBeProblem(403, "forbidden");
        (await clinic.NothingChanges(() => carer.Post(PathOf(clinic.Patient), new { Name = "My friend" }))).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_therapist_says_why_and_the_patient_does_not_read_it()
    {
        var clinic = await host.NewClinic();
        var (_, id) = await LetIn(clinic, clinic.Patient);
        var path = $"{PathOf(clinic.Patient)}/{id}/withdraw";

        (await clinic.NothingChanges(() => clinic.Therapist.Post(path, new { Reason = " " }))).MustBeProblem(400, "carer.reason_needed");
        (await clinic.Therapist.Post(path, new { Reason = "Asked by social services" })).MustBe(204);
        (await clinic.NothingChanges(() => clinic.Therapist.Post(path, new { Reason = "Again" }))).MustBeProblem(409, "carer.ended");

        var forStaff = Assert.Single((await clinic.Therapist.Get(PathOf(clinic.Patient))).MustBe(200).Json.AsArray())!;
        var forPatient = Assert.Single((await clinic.Patient.Get(PathOf(clinic.Patient))).MustBe(200).Json.AsArray())!;
        Assert.Equal(("ended", "Asked by social services"), (forStaff["state"]!.GetValue<string>(), forStaff["endReason"]!.GetValue<string>()));
        Assert.Null(forPatient["endReason"]);
    }

    [Fact]
    public async Task An_invitation_that_was_withdrawn_opens_nothing_and_the_patients_own_link_is_left_alone()
    {
        var clinic = await host.NewClinic();
        var unaccepted = new Visitor(host, $"late-{Guid.NewGuid():N}@clinic.example") { PatientId = Guid.CreateVersion7() };
        (await clinic.Therapist.Put(TestClinic.PathOf(unaccepted), Given.Patient())).MustBe(201);
        var own = (await clinic.Therapist.Post($"{TestClinic.PathOf(unaccepted)}/invitations")).MustBe(201).Json["code"]!.GetValue<string>();
        var made = (await clinic.Therapist.Post(PathOf(unaccepted), new { Name = "Mia Blake" })).MustBe(201).Json;
        (await clinic.Therapist.Post($"{PathOf(unaccepted)}/{made["carer"]}/withdraw", new { Reason = "Wrong name" })).MustBe(204);

        (await clinic.NothingChanges(() => Accept(made["code"]!.GetValue<string>(), unaccepted))).MustBeProblem(409, "invitation.not_open");
        (await Accept(own, unaccepted)).MustBe(204);
    }

    [Fact]
    public async Task A_carer_who_is_asked_back_gets_in_again()
    {
        var clinic = await host.NewClinic();
        var (carer, id) = await LetIn(clinic, clinic.Patient);
        (await clinic.Patient.Post($"{PathOf(clinic.Patient)}/{id}/withdraw", new { })).MustBe(204);

        await LetIn(clinic, clinic.Patient, carer);

        (await carer.Get("/api/v1/me/today")).MustBe(200);
    }

    [Fact]
    public async Task One_account_does_not_help_two_patients_of_a_clinic_and_not_its_own()
    {
        var clinic = await host.NewClinic();
        var neighbour = await clinic.NewPatient();
        var (carer, _) = await LetIn(clinic, clinic.Patient);
        var code = (await neighbour.Post(PathOf(neighbour), new { Name = "Mia Blake" })).MustBe(201).Json["code"]!.GetValue<string>();

        (await clinic.NothingChanges(() => Accept(code, carer))).MustBeProblem(409, "carer.helps_another");
        (await clinic.NothingChanges(() => Accept(code, neighbour))).MustBeProblem(409, "carer.is_the_patient");
    }

    [Fact]
    public async Task The_carers_name_is_a_line_of_text()
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Patient.Post(PathOf(clinic.Patient), new { Name = "" }))).MustBeProblem(400, "text.empty");
        (await clinic.NothingChanges(() => clinic.Administrator.Post(PathOf(clinic.Patient), new { Name = "Mia" }))).MustBeProblem(403, "forbidden");
    }

    private static string PathOf(Visitor patient) => $"{TestClinic.PathOf(patient)}/carers";

    private static Task<Answer> Log(Visitor who, JsonObject session) => who.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", session);

    private Task<Answer> Accept(string code, Visitor who) =>
        host.Stranger().Post("/api/v1/invitations/accept", new { code, who.Email, Visitor.Password });

    private async Task<(Visitor Carer, Guid Id)> LetIn(TestClinic clinic, Visitor patient, Visitor? carer = null)
    {
        carer ??= new Visitor(host, $"carer-{Guid.NewGuid():N}@clinic.example") { PatientId = patient.PatientId };
        var made = (await patient.Post(PathOf(patient), new { Name = "Mia Blake", Relation = "daughter" })).MustBe(201).Json;
        (await Accept(made["code"]!.GetValue<string>(), carer)).MustBe(204);
        return (carer, made["carer"]!.GetValue<Guid>());
    }
}
