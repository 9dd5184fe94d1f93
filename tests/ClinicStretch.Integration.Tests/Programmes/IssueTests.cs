using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class IssueTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_sheet_is_issued_with_who_when_which_and_how()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        var sheet = (await Issue(clinic, plan, new { Mode = "large-print", Paper = "letter", Language = "fr", Weeks = 4 })).MustBe(201).Json;

        var listed = Assert.Single((await clinic.Administrator.Get($"/api/v1/plans/{plan.Id}/issued")).MustBe(200).Json.AsArray())!;
        foreach (var node in new[] { sheet, listed })
        {
            Assert.Equal("1 large-print letter fr 4 Thea Brook True", string.Join(' ', new[] { "revision", "mode", "paper", "language", "weeks", "issuedBy" }.Select(n => $"{node[n]}")) + $" {node["isCurrent"]!.GetValue<bool>()}");
            Assert.Equal(host.Clock.Now, node["issuedAt"]!.GetValue<DateTimeOffset>(), TimeSpan.FromMilliseconds(1));
        }

        using var file = new PrintedFile((await Again(clinic, plan, sheet)).MustBe(200).Bytes);
        Assert.Equal(file.Pages.Count, sheet["pages"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_is_left_open_is_the_newest_revision_as_the_patient_needs_it()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "es").With("formatNeed", "large-print"));
        var plan = await clinic.Prescribe(patient: patient);

        var sheet = (await Issue(clinic, plan, new { })).MustBe(201).Json;

        Assert.Equal("large-print es a4", $"{sheet["mode"]} {sheet["language"]} {sheet["paper"]}");
    }

    [Fact]
    public async Task It_is_had_again_to_the_byte_whatever_has_become_of_the_plan_the_clinic_and_the_day()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var sheet = (await Issue(clinic, plan, new { })).MustBe(201).Json;
        var first = (await Again(clinic, plan, sheet)).MustBe(200);

        host.Clock.MoveOn(TimeSpan.FromDays(9));
        (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), Given.Patient("Rosa Blake-Smith"))).MustBe(200);
        (await clinic.Administrator.Put("/api/v1/clinic", new { Name = "Another name", Phone = "1", EmergencyNumber = "112", Language = "en-GB", TimeZoneId = "Europe/London" })).MustBe(200);
        await Revise(clinic, plan);
        (await Issue(clinic, plan, new { })).MustBe(201);
        (await clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/revoke", new { Reason = "Mistake" })).MustBe(200);
        var again = (await clinic.Patient.Get(PathOf(plan, sheet))).MustBe(200);

        Assert.Equal(first.Bytes, again.Bytes);
        Assert.Equal(sheet["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(again.Bytes)));
        Assert.Equal(sheet["bytes"]!.GetValue<int>(), again.Bytes.Length);
        Assert.DoesNotContain("Rosa", again.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.All((await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}/issued")).Json.AsArray(), s => Assert.False(s!["isCurrent"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_file_that_is_not_the_same_any_more_is_not_passed_off_as_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var sheet = (await Issue(clinic, plan, new { })).MustBe(201).Json;
        await clinic.Change($"UPDATE issued_documents SET sha256 = repeat('0', 64) WHERE clinic_id = $1 AND id = '{sheet["id"]}'");

        (await Again(clinic, plan, sheet)).MustBeProblem(409, "issued.differs");
    }

    [Fact]
    public async Task Sent_twice_it_is_one_sheet_and_the_id_of_another_is_refused()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var other = await clinic.Prescribe();
        var path = $"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}";
        var first = (await clinic.Therapist.Put(path, new { Mode = "easy-read" })).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));

        var second = (await clinic.Therapist.Put(path, new { Mode = "easy-read" })).MustBe(200);

        Assert.Equal(first.Json["sha256"]!.GetValue<string>(), second.Json["sha256"]!.GetValue<string>());
        Assert.Equal(1, await clinic.Count("issued_documents"));
        (await clinic.Therapist.Put(path, new { Mode = "standard" })).MustBeProblem(409, "request.id_taken");
        (await clinic.Therapist.Put(path.Replace($"{plan.Id}", $"{other.Id}", StringComparison.Ordinal), new { Mode = "easy-read" })).MustBeProblem(409, "request.id_taken");
    }

    [Theory]
    [InlineData("""{ "mode": "tiny" }""", 400, "request.malformed_json")]
    [InlineData("""{ "language": "tlh" }""", 400, "programme.language")]
    [InlineData("""{ "with": "tlh" }""", 400, "programme.language")]
    [InlineData("""{ "weeks": 3 }""", 400, "programme.weeks")]
    [InlineData("""{ "revision": 2 }""", 404, "not_found")]
    public async Task What_cannot_be_printed_is_refused(string body, int status, string code)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();

        (await clinic.NothingChanges(() => Issue(clinic, plan, JsonNode.Parse(body)!))).MustBeProblem(status, code);
    }

    [Theory]
    [InlineData("pause", "issue.plan_not_active")]
    [InlineData("revoke", "issue.plan_not_active")]
    [InlineData("complete", "issue.plan_not_active")]
    [InlineData("revise", "issue.not_the_newest")]
    public async Task A_sheet_that_tells_what_is_not_to_be_done_is_not_issued(string step, string code)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await (step is "revise" ? Revise(clinic, plan) : clinic.Therapist.Post($"/api/v1/plans/{plan.Id}/{step}", new { Reason = "Mistake" }));

        (await clinic.NothingChanges(() => Issue(clinic, plan, new { Revision = 1 }))).MustBeProblem(409, code);
    }

    [Fact]
    public async Task Another_patients_sheet_is_not_there_and_only_a_therapist_issues()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var sheet = (await Issue(clinic, plan, new { })).MustBe(201).Json;
        var other = await clinic.Prescribe(patient: await clinic.NewPatient());

        (await (await clinic.NewPatient()).Get(PathOf(plan, sheet))).MustBeProblem(404, "not_found");
        (await (await host.NewClinic()).Therapist.Get(PathOf(plan, sheet))).MustBeProblem(404, "not_found");
        (await clinic.Therapist.Get(PathOf(other, sheet))).MustBeProblem(404, "not_found");
        (await clinic.Patient.Put($"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}", new { })).MustBeProblem(403, "forbidden");
        (await clinic.Therapist.Put($"/api/v1/plans/{(await clinic.Draft()).Id}/issued/{Guid.CreateVersion7()}", new { })).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task It_stands_in_the_record_and_nobody_can_change_or_delete_it()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await Issue(clinic, plan, new { Mode = "large-print" })).MustBe(201);

        var entries = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=documents")).MustBe(200).Json["entries"]!.AsArray();

        var entry = Assert.Single(entries)!;
        Assert.Equal("Programme of revision 1 issued", entry["title"]!.GetValue<string>());
        Assert.StartsWith("Large print, A4, en-GB, ", entry["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("Thea Brook", entry["who"]!.GetValue<string>());
        await using var app = host.Owner.CreateCommand("SELECT string_agg(privilege_type, ' ' ORDER BY privilege_type) FROM information_schema.role_table_grants WHERE grantee = 'clinicstretch_app' AND table_name = 'issued_documents'");
        Assert.Equal("INSERT SELECT", await app.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    private static Task<Answer> Issue(TestClinic clinic, Prescription plan, object body) =>
        clinic.Therapist.Put($"/api/v1/plans/{plan.Id}/issued/{Guid.CreateVersion7()}", body);

    private static Task<Answer> Again(TestClinic clinic, Prescription plan, JsonNode sheet) => clinic.Therapist.Get(PathOf(plan, sheet));

    private static string PathOf(Prescription plan, JsonNode sheet) => $"/api/v1/plans/{plan.Id}/issued/{sheet["id"]}/programme.pdf";

    private async Task Revise(TestClinic clinic, Prescription plan)
    {
        (await clinic.Therapist.Put($"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}", Given.Plan(host.Clock.Today).With("basedOn", 1))).MustBe(200);
        await clinic.AnswerScreen(clinic.Patient);
        (await clinic.Publish(plan, new { ReasonForChange = "Better now", BasedOn = 1 })).MustBe(200);
    }
}
