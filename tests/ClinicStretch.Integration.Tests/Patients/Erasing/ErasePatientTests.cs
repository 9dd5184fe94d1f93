using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Integration.Tests.Accounts.Factors;
using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Integration.Tests.Support;
using ClinicStretch.Web.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Integration.Tests.Patients.Erasing;

/// <summary>An administrator erases a record, whole or besides what the law keeps, and can prove it.</summary>
public sealed class ErasePatientTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_record_must_be_kept_the_rest_goes_and_the_treatment_stays()
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);
        var path = TestClinic.PathOf(patient);
        var sessions = await clinic.Count("sessions");

        var weighed = (await clinic.Administrator.Get($"{path}/erasure")).MustBe(200).Json;
        var id = await clinic.Erase(patient, "besides-the-record");

        Assert.Equal(("besides-the-record", $"{host.Clock.Today.AddYears(10):O}"), (weighed["period"]!["mayErase"]!.GetValue<string>(), weighed["period"]!["endsOn"]!.GetValue<string>()));
        Assert.Equal("Rosa Blake", (await clinic.Therapist.Get(path)).MustBe(200).Json["details"]!["name"]!.GetValue<string>());
        Assert.Equal(sessions, await clinic.Count("sessions"));
        (await host.Stranger().Post("/api/v1/account/token", new { patient.Email, Visitor.Password })).MustBeProblem(401, "account.sign_in_refused");
        (await patient.Get("/api/v1/me/today")).MustBe(401);
        var certificate = (await clinic.Administrator.Get($"/api/v1/erasures/{id}")).MustBe(200).Json;
        Assert.Equal($"{host.Clock.Today.AddYears(10):O}", certificate["keptUntil"]!.GetValue<string>());
        Assert.Equal("treatment", Line(certificate, "sessions")["why"]!.GetValue<string>());
        Assert.Equal((1, 0), (Line(certificate, "patients.contact")["erased"]!.GetValue<int>(), Line(certificate, "patients.contact")["kept"]!.GetValue<int>()));
        Assert.True((await clinic.Administrator.Get($"/api/v1/erasures/{id}/check")).MustBe(200).Json["holds"]!.GetValue<bool>());
        Assert.Equal(1, await clinic.Count("data_requests", $"patient_id = '{patient.PatientId}' AND state = 'Answered'"));
    }

    [Fact]
    public async Task After_the_period_the_record_goes_whole_and_its_audit_stays_without_a_break()
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);
        var entries = await clinic.Count("audit_entries", $"patient_id = '{patient.PatientId}'");
        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(patient), new { Scope = "everything" }))).MustBeProblem(409, "erasure.must_be_kept");
        host.Clock.MoveOn(TimeSpan.FromDays(365 * 11));

        var ended = (await clinic.Administrator.Get("/api/v1/clinic/retention/ended")).MustBe(200).Json.AsArray();
        Assert.Contains(ended, e => e!["patientId"]!.GetValue<Guid>() == patient.PatientId);
        var path = Eraser.NewErasure(patient);
        (await clinic.Administrator.Put(path, new { Scope = "everything" })).MustBe(201);

        (await clinic.Therapist.Get(TestClinic.PathOf(patient))).MustBeProblem(404, "not_found");
        (await clinic.Administrator.Put(path, new { Scope = "everything" })).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Administrator.Put(path, new { Scope = "besides-the-record" }))).MustBeProblem(409, "request.id_taken");
        (await clinic.Administrator.Put(Eraser.NewErasure(patient), new { Scope = "everything" })).MustBeProblem(404, "not_found");
        Assert.True(await clinic.Count("audit_entries", $"patient_id = '{patient.PatientId}'") > entries);
        Assert.Equal(2, await clinic.Count("audit_entries", $"action = 'ErasePatient' AND patient_id = '{patient.PatientId}' AND outcome = 'Done'"));
        var verdict = await Infrastructure.Audit.AuditTrail.Verify(host.Owner, [], Cancel);
        Assert.All(verdict, v => Assert.Empty(v.Faults));
    }

    [Fact]
    public async Task Nothing_is_erased_that_nobody_asked_for_or_that_is_asked_for_no_more()
    {
        var clinic = await host.NewClinic();
        var besides = new { Scope = "besides-the-record" };
        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), besides))).MustBeProblem(409, "erasure.nobody_asked");
        await clinic.Erasable();
        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), new { Scope = "everything" }))).MustBeProblem(409, "erasure.nobody_asked");
        var asked = await clinic.Patient.AskErasure();
        var neighbour = await clinic.NewPatient();
        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(neighbour), new { Scope = "everything", RequestId = asked }))).MustBeProblem(404, "not_found");
        (await clinic.Patient.Post($"/api/v1/me/data/requests/{asked}/take-back")).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), new { Scope = "everything", RequestId = asked }))).MustBeProblem(409, "erasure.request_closed");
        (await clinic.NothingChanges(() => clinic.Administrator.Put(Eraser.NewErasure(clinic.Patient), "{\"scope\":7}"))).MustBe(400);
    }

    [Fact]
    public async Task It_needs_a_recent_proof()
    {
        var clinic = await host.NewClinic();
        var token = (await host.Token(clinic.Administrator)).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));

        (await host.With(token, HttpMethod.Put, Eraser.NewErasure(clinic.Patient), new { Scope = "everything" })).MustBeProblem(403, "account.proof_needed");
        (await host.With(token, HttpMethod.Put, "/api/v1/clinic/retention", Eraser.Policy(years: 1))).MustBeProblem(403, "account.proof_needed");
    }

    [Fact]
    public async Task Before_it_is_erased_the_clinic_can_hand_out_all_of_it_to_who_asks()
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);
        var path = $"{TestClinic.PathOf(patient)}/export.zip";

        var answer = (await clinic.Administrator.Get(path)).MustBe(200);

        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(answer.Bytes));
        Assert.Equal(["record.json", "record.fhir.json", "record.pdf"], zip.Entries.Select(e => e.FullName));
        using var reader = new StreamReader(zip.GetEntry("record.json")!.Open());
        var record = System.Text.Json.Nodes.JsonNode.Parse(await reader.ReadToEndAsync(Cancel))!;
        var own = (await patient.Get("/api/v1/me/data")).MustBe(200).Json;
        Assert.Equal(own.AsObject().Select(p => p.Key), record.AsObject().Select(p => p.Key));
        Assert.All(own.AsObject().Where(p => p.Key is not ("madeAt" or "accesses" or "account")), p => Assert.Equal(p.Value?.ToJsonString(), record[p.Key]?.ToJsonString()));
        using var copy = new MemoryStream();
        await zip.GetEntry("record.pdf")!.Open().CopyToAsync(copy, Cancel);
        using var file = new PrintedFile(copy.ToArray());
        Assert.Contains(PrintedFile.Squeezed("Rosa Blake"), string.Concat(file.Pages), StringComparison.Ordinal);
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'ExportPatient' AND patient_id = '{patient.PatientId}'"));
        var token = (await host.Token(clinic.Administrator)).MustBe(200);
        host.Clock.MoveOn(TimeSpan.FromMinutes(11));
        (await host.With(token, HttpMethod.Get, path)).MustBeProblem(403, "account.proof_needed");
    }

    [Fact]
    public async Task The_certificate_has_its_hash_and_is_printed_in_every_language()
    {
        var clinic = await host.NewClinic();
        await clinic.Patient.AskErasure();
        var id = await clinic.Erase(clinic.Patient, "besides-the-record");

        var listed = Assert.Single((await clinic.Administrator.Get("/api/v1/erasures")).MustBe(200).Json.AsArray())!;
        var bytes = (await clinic.Administrator.Get($"/api/v1/erasures/{id}")).MustBe(200).Bytes;
        Assert.Equal(listed["hash"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.DoesNotContain("Rosa", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        foreach (var (language, title) in new[] { ("en-GB", "Certificate of erasure"), ("es", "Certificado de borrado"), ("fr", "Certificat d’effacement"), ("de", "Nachweis der Löschung") })
        {
            using var file = new PrintedFile((await clinic.Administrator.Get($"/api/v1/erasures/{id}/certificate.pdf?language={language}")).MustBe(200).Bytes);
            Assert.Empty(file.Complaints);
            Assert.Contains(PrintedFile.Squeezed(title), string.Concat(file.Pages), StringComparison.Ordinal);
            Assert.Contains(listed["hash"]!.GetValue<string>()[..32], string.Concat(file.Pages), StringComparison.Ordinal);
        }

        (await clinic.Administrator.Get($"/api/v1/erasures/{id}/certificate.pdf?language=xx")).MustBe(400);
    }

    [Fact]
    public async Task The_check_finds_a_row_that_has_come_back_and_a_certificate_that_was_altered()
    {
        var clinic = await host.NewClinic();
        await clinic.Patient.AskErasure();
        var id = await clinic.Erase(clinic.Patient, "besides-the-record");
        Assert.True(await Holds());

        await clinic.Change(
            "INSERT INTO carers (clinic_id, id, patient_id, name, invited_at, invited_by) "
            + $"VALUES ($1, gen_random_uuid(), '{clinic.Patient.PatientId}', 'Back', now(), gen_random_uuid())");
        Assert.False(await Holds());
        await clinic.Change("DELETE FROM carers WHERE clinic_id = $1");
        Assert.True(await Holds());
        await clinic.Change("UPDATE erasures SET certificate = replace(certificate, '\"erased\":1', '\"erased\":0') WHERE clinic_id = $1");
        Assert.False(await Holds());

        async Task<bool> Holds() => (await clinic.Administrator.Get($"/api/v1/erasures/{id}/check")).MustBe(200).Json["holds"]!.GetValue<bool>();
    }

    [Fact]
    public async Task An_account_that_is_in_use_elsewhere_stays_and_must_sign_in_anew()
    {
        var (clinic, other) = (await host.NewClinic(), await host.NewClinic());
        var there = new Visitor(host, clinic.Patient.Email) { PatientId = Guid.CreateVersion7() };
        (await other.Therapist.Put(TestClinic.PathOf(there), Given.Patient())).MustBe(201);
        var code = (await other.Therapist.Post($"{TestClinic.PathOf(there)}/invitations")).MustBe(201).Json["code"]!.GetValue<string>();
        (await host.Stranger().Post("/api/v1/invitations/accept", new { Code = code, there.Email, Visitor.Password })).MustBe(204);
        await clinic.Erasable();
        await clinic.Patient.AskErasure();

        var id = await clinic.Erase(clinic.Patient, "everything");

        var certificate = (await clinic.Administrator.Get($"/api/v1/erasures/{id}")).MustBe(200).Json;
        Assert.Empty(certificate["accounts"]!.AsArray());
        Assert.Equal("used-elsewhere", Line(certificate, "people")["why"]!.GetValue<string>());
        (await clinic.Patient.Get("/api/v1/me/today")).MustBe(401);
        (await there.Get("/api/v1/me/data")).MustBe(200);
        Assert.Equal(1, await other.Count("patients", $"id = '{there.PatientId}' AND person_id IS NOT NULL"));
    }

    [Fact]
    public async Task A_last_mail_tells_the_patient_in_their_language_unless_they_want_none()
    {
        var clinic = await host.NewClinic();
        await clinic.Erasable();
        var (told, silent) = (await clinic.NewPatient(Given.Patient().With("language", "fr")), await clinic.NewPatient());
        (await clinic.Therapist.Put($"{TestClinic.PathOf(silent)}/consents/{Guid.CreateVersion7()}", new { Kind = "contact-by-email", State = "withdrawn", Way = "spoken" })).MustBe(201);
        foreach (var patient in new[] { told, silent })
        {
            await patient.AskErasure();
            await clinic.Erase(patient, "everything");
        }

        await host.Services.GetRequiredService<Courier>().Deliver(clinic.Id, Cancel);

        Assert.Contains("a effacé vos données", Assert.Single(host.Mail.To(told.Email!)).Text, StringComparison.Ordinal);
        Assert.Empty(host.Mail.To(silent.Email!));
    }

    [Fact]
    public async Task A_refusal_says_why_in_the_patients_language_beside_the_clinics_own_words()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient().With("language", "es"));
        var asked = await patient.AskErasure();

        (await clinic.NothingChanges(() => clinic.Administrator.Post($"/api/v1/data-requests/{asked}/answer", new { Words = "Hasta 2036.", Refusal = "because" }))).MustBe(400);
        (await clinic.Administrator.Post($"/api/v1/data-requests/{asked}/answer", new { Words = "Hasta 2036.", Refusal = "must-keep" })).MustBe(200);

        Assert.Equal("must-keep", (await patient.Get("/api/v1/me/data")).MustBe(200).Json["requests"]![0]!["refusedFor"]!.GetValue<string>());
        var page = (await patient.Get("/me/data")).MustBe(200).Text;
        Assert.Contains("La ley la obliga a guardar unos a", page, StringComparison.Ordinal);
        Assert.Contains("Hasta 2036.", page, StringComparison.Ordinal);
    }

    private static System.Text.Json.Nodes.JsonNode Line(System.Text.Json.Nodes.JsonNode certificate, string table) =>
        certificate["lines"]!.AsArray().Single(l => l!["table"]!.GetValue<string>() == table)!;
}
