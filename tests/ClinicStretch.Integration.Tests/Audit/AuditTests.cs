using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Audit;

public sealed class AuditTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static TheoryData<string> Actions() => [.. Requests.Keys];

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task A_request_about_a_patient_leaves_one_row_that_says_who_and_whose(string action)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var named = $"action = '{action}' AND patient_id = '{plan.PatientId}' AND person_id IS NOT NULL AND role IN ('Patient', 'Therapist')";
        var (all, ofThis) = (await clinic.Count("audit_entries"), await clinic.Count("audit_entries", named));

        var answer = await Requests[action](clinic, plan);

        Assert.True(answer.Status is 200 or 201, answer.Text);
        Assert.Equal(all + 1, await clinic.Count("audit_entries"));
        Assert.Equal(ofThis + 1, await clinic.Count("audit_entries", named));
    }

    [Fact]
    public async Task Who_is_turned_away_is_noted_with_whose_record_it_was_and_nothing_else_changes()
    {
        var clinic = await host.NewClinic();
        var (plan, other) = (await clinic.Prescribe(), await clinic.NewPatient());
        var nobodys = Guid.CreateVersion7();

        (await clinic.NothingChanges(() => clinic.Therapist.Get($"/api/v1/plans/{nobodys}"))).MustBe(404);
        (await clinic.NothingChanges(() => clinic.Patient.Get($"/api/v1/plans/{plan.Id}"))).MustBe(403);
        (await clinic.NothingChanges(() => other.Get($"/api/v1/plans/{plan.Id}/revisions/1"))).MustBe(404);

        const string refused = "outcome = 'Refused' AND address IS NOT NULL AND person_id IS NOT NULL";
        Assert.Equal(3, await clinic.Count("audit_entries", "outcome = 'Refused'"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"{refused} AND action = 'GetPlan' AND role = 'Therapist' AND subject_id = '{nobodys}' AND patient_id IS NULL"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"{refused} AND action = 'GetPlan' AND role = 'Patient' AND patient_id = '{plan.PatientId}'"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"{refused} AND action = 'GetRevision' AND role = 'Patient' AND patient_id = '{plan.PatientId}'"));
    }

    [Fact]
    public async Task A_record_of_another_clinic_leaves_nothing_there_and_no_patient_here()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var theirs = await elsewhere.Count("audit_entries");

        (await clinic.Therapist.Get(TestClinic.PathOf(elsewhere.Patient))).MustBe(404);

        Assert.Equal(theirs, await elsewhere.Count("audit_entries"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"outcome = 'Refused' AND subject_id = '{elsewhere.Patient.PatientId}' AND patient_id IS NULL"));
    }

    [Fact]
    public async Task A_rule_that_refuses_is_no_denial_and_leaves_no_row()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var before = await clinic.Count("audit_entries");

        (await clinic.NothingChanges(() => clinic.Log(clinic.Session(plan).With("revision", 9)))).MustBe(409);

        Assert.Equal(before, await clinic.Count("audit_entries"));
    }

    [Fact]
    public async Task The_audit_holds_no_health_data()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient("Canary Cooper", precautions: ["osteoporosis"]));
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today).With("name", "Canary plan"), patient);
        var session = clinic.Session(plan).With("note", "canary note").With("painAfter", 9);
        (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", session)).MustBe(201);
        (await patient.Post($"/api/v1/plans/{plan.Id}/pause", new { Reason = "canary reason" })).MustBe(200);

        Assert.True(await clinic.Count("audit_entries") > 5);
        Assert.Equal(0, await clinic.Count("audit_entries a", "(a::text ILIKE '%canary%' OR a::text ILIKE '%osteoporosis%')"));
        Assert.Equal(1, await clinic.Count("sessions s", "s::text ILIKE '%canary note%'"));
    }

    private static readonly Dictionary<string, Func<TestClinic, Prescription, Task<Answer>>> Requests = new()
    {
        ["GetPatient"] = (c, p) => c.Therapist.Get($"/api/v1/patients/{p.PatientId}"),
        ["PutPatient"] = (c, p) => c.Therapist.Put($"/api/v1/patients/{p.PatientId}", Given.Patient("Rosa Blake-Smith")),
        ["InvitePatient"] = (c, p) => c.Therapist.Post($"/api/v1/patients/{p.PatientId}/invitations"),
        ["RecordScreen"] = (c, p) => c.Patient.Put($"/api/v1/patients/{p.PatientId}/screens/{Guid.CreateVersion7()}", Given.Screen()),
        ["GetPlan"] = (c, p) => c.Therapist.Get($"/api/v1/plans/{p.Id}"),
        ["GetRevision"] = (c, p) => c.Patient.Get($"/api/v1/plans/{p.Id}/revisions/1"),
        ["WritePlan"] = (c, p) => c.Therapist.Put($"/api/v1/patients/{p.PatientId}/plans/{Guid.CreateVersion7()}", Given.Plan(new DateOnly(2026, 3, 2))),
        ["CheckPlan"] = (c, p) => c.Therapist.Post($"/api/v1/plans/{p.Id}/check"),
        ["PausePlan"] = (c, p) => c.Patient.Post($"/api/v1/plans/{p.Id}/pause", new { Reason = "Holiday" }),
        ["CompletePlan"] = (c, p) => c.Therapist.Post($"/api/v1/plans/{p.Id}/complete"),
        ["RevokePlan"] = (c, p) => c.Therapist.Post($"/api/v1/plans/{p.Id}/revoke", new { Reason = "Mistake" }),
        ["LogSession"] = (c, p) => c.Log(c.Session(p)),
        ["ListSessions"] = (c, p) => c.Patient.Get($"/api/v1/patients/{p.PatientId}/sessions"),
        ["GetProgress"] = (c, p) => c.Therapist.Get($"/api/v1/patients/{p.PatientId}/progress"),
        ["IssueProgramme"] = (c, p) => c.Therapist.Put($"/api/v1/plans/{p.Id}/issued/{Guid.CreateVersion7()}", new { }),
        ["GetProgramme"] = (c, p) => c.Patient.Get($"/api/v1/plans/{p.Id}/programme.pdf"),
        ["PrintReport"] = (c, p) => c.Therapist.Get($"/api/v1/patients/{p.PatientId}/report.pdf?for=record"),
    };
}
