using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Keys;

/// <summary>What a key reads over FHIR, and what it does not.</summary>
public sealed class KeyReadingTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    // What the codes and extensions mean: nothing of anybody is in it.
    private static readonly string[] Everybodys = ["CodeSystem", "StructureDefinition", "ValueSet"];

    [Fact]
    public async Task Each_kind_of_resource_needs_its_own_scope_and_opens_with_it()
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);
        var ids = (await clinic.Therapist.Get($"/fhir/R4/Patient/{patient.PatientId}/$everything")).MustBe(200).Json["entry"]!.AsArray()
            .Select(e => e!["resource"]!).GroupBy(r => $"{r["resourceType"]}").ToDictionary(r => r.Key, r => $"{r.First()["id"]}");

        var told = (await host.Stranger().Get("/fhir/R4/metadata")).MustBe(200).Json["rest"]![0]!["resource"]!.AsArray().Select(r => $"{r!["type"]}").Except(Everybodys).ToList();
        Assert.Equal(KeyScopes.Kinds.Order(), told.Concat(["Practitioner", "Organization"]).Order());
        Assert.True(ids.Count >= KeyScopes.Kinds.Count - 1);
        foreach (var kind in KeyScopes.Kinds)
        {
            var scope = $"system/{kind}.rs";
            var (right, wrong) = (await clinic.NewKey(scope), await clinic.NewKey([.. KeyScopes.Kinds.Where(k => k != kind).Select(k => $"system/{k}.rs")]));
            string[] doors =
            [
                .. ids.TryGetValue(kind, out var id) ? [$"{kind}/{id}"] : Array.Empty<string>(),
                .. told.Contains(kind) ? [$"{kind}?{(kind is "Patient" ? "_id" : "patient")}={patient.PatientId}"] : Array.Empty<string>(),
            ];
            foreach (var door in doors)
            {
                (await right.Get($"/fhir/R4/{door}")).MustBe(200);
                MustNeed(await wrong.Get($"/fhir/R4/{door}"), scope);
            }

            MustNeed(await right.Get($"/fhir/R4/Patient/{patient.PatientId}/$everything"), KeyScopes.Everything);
        }
    }

    [Fact]
    public async Task What_comes_along_with_a_plan_needs_its_scope_too()
    {
        var clinic = await host.NewClinic();
        await clinic.Prescribe();
        var asked = $"/fhir/R4/CarePlan?patient={clinic.Patient.PatientId}&_include=CarePlan:activity-reference";

        MustNeed(await (await clinic.NewKey("system/CarePlan.rs")).Get(asked), "system/ServiceRequest.rs");
        (await (await clinic.NewKey("system/CarePlan.rs", "system/ServiceRequest.rs")).Get(asked)).MustBe(200);
    }

    [Fact]
    public async Task A_key_sees_its_whole_clinic_however_little_its_therapists_see_and_no_other()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        await clinic.NarrowToOwnCaseload();
        var (own, other) = (await clinic.NewKey(KeyScopes.Everything), await elsewhere.NewKey(KeyScopes.Everything));

        (await clinic.SecondTherapist.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(404);
        (await own.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}/$everything")).MustBe(200);
        (await other.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}/$everything")).MustBe(404);
        (await other.Get($"/fhir/R4/Patient?_id={clinic.Patient.PatientId}")).MustBe(404);
    }

    [Fact]
    public async Task Each_look_and_each_refusal_is_in_the_audit_as_the_keys()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var id = Guid.CreateVersion7();
        var key = new Visitor(host, null) { Key = $"{(await clinic.MakeKey(id, KeyScopes.Everything)).MustBe(201).Json["secret"]}" };

        (await key.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);
        (await key.Get($"/fhir/R4/Patient/{elsewhere.Patient.PatientId}/$everything")).MustBe(404);

        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'GetPatientCare' AND role = 'Key' AND person_id = '{id}' AND patient_id = '{clinic.Patient.PatientId}' AND outcome = 'Done'"));
        var events = (await clinic.Administrator.Get($"/api/v1/audit-events?patient={clinic.Patient.PatientId}")).MustBe(200).Json["entry"]!.AsArray();
        Assert.Contains(events, e => $"{e!["resource"]!["agent"]![0]!["who"]?["identifier"]!["system"]}".EndsWith("/key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_patient_and_the_clinic_read_who_it_was_by_the_keys_name()
    {
        var clinic = await host.NewClinic();
        (await (await clinic.NewKey(KeyScopes.Everything)).Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(200);

        var own = (await clinic.Patient.Get("/api/v1/me/data")).MustBe(200).Json["accesses"]!.AsArray();
        var timeline = (await clinic.Therapist.Get($"{TestClinic.PathOf(clinic.Patient)}/timeline?kinds=access")).MustBe(200);

        Assert.Contains(own, a => ($"{a!["name"]}", $"{a["who"]}") is ("Quayside Records", "key"));
        Assert.Contains("Quayside Records", timeline.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_server_can_do_is_told_to_everybody()
    {
        var clinic = await host.NewClinic();

        (await (await clinic.NewKey("system/Goal.rs")).Get("/fhir/R4/metadata")).MustBe(200);
        (await host.Stranger().Get("/fhir/R4/metadata")).MustBe(200);
    }

    internal static void MustNeed(Answer answer, string scope)
    {
        Assert.Equal((403, "application/fhir+json"), (answer.Status, answer.MediaType));
        var issue = answer.Json["issue"]![0]!;
        Assert.Equal(("forbidden", "key.scope"), ($"{issue["code"]}", $"{issue["details"]!["coding"]![0]!["code"]}"));
        Assert.Contains($"{scope}.", $"{issue["diagnostics"]}", StringComparison.Ordinal);
    }
}
