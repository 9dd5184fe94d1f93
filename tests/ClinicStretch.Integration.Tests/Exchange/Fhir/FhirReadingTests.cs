using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>Another system reads and searches a patient's resources.</summary>
public sealed class FhirReadingTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Loinc = "http://loinc.org";

    [Fact]
    public async Task Everything_of_a_patient_is_found_again_at_its_own_address()
    {
        var clinic = await host.NewClinic();
        var patient = await FullLife.Live(host, clinic);

        var entries = (await Fhir(clinic.Therapist, $"Patient/{patient.PatientId}/$everything")).Json["entry"]!.AsArray();

        Assert.True(entries.Count > 20);
        foreach (var entry in entries)
        {
            var alone = (await clinic.Therapist.Get(new Uri(entry!["fullUrl"]!.GetValue<string>()).PathAndQuery)).MustBe(200);
            Assert.True(JsonNode.DeepEquals(entry["resource"], alone.Json), alone.Text);
        }
    }

    [Fact]
    public async Task A_search_finds_what_was_asked_for_and_nothing_else()
    {
        var (clinic, plan, sessions) = await Ten();
        var whose = $"patient={clinic.Patient.PatientId}";

        Assert.Equal([$"{plan.Id}-r1"], await Ids(clinic, $"CarePlan?{whose}&status=active&category=home-exercise"));
        Assert.Empty(await Ids(clinic, $"CarePlan?{whose}&status=draft,completed"));
        Assert.Equal([$"{plan.Id}-r1-i1", $"{plan.Id}-r1-i2"], await Ids(clinic, $"ServiceRequest?{whose}&based-on=CarePlan/{plan.Id}-r1"));
        Assert.Equal([$"{plan.Id}-r1-i2"], await Ids(clinic, $"ServiceRequest?{whose}&code=cat-cow"));
        Assert.Equal(sessions.Order(), (await Ids(clinic, $"Procedure?{whose}&based-on={plan.Id}-r1")).Order());
        Assert.Equal([$"{sessions[3]}-i1", $"{sessions[3]}-i2"], await Ids(clinic, $"Procedure?{whose}&part-of=Procedure/{sessions[3]}"));
        Assert.Equal(20, (await Ids(clinic, $"Observation?{whose}&code={Loinc}|72514-3")).Count);
        Assert.Equal(sessions.Select(s => $"{s}-pain-after").Order(), (await Ids(clinic, $"Observation?{whose}&code=pain-after&category=survey")).Order());
        Assert.Equal([$"{clinic.Patient.PatientId}"], await Ids(clinic, $"Patient?_id={clinic.Patient.PatientId}"));
    }

    [Theory]
    [InlineData("date=ge2026-01-01", 10)]
    [InlineData("date=gt2100", 0)]
    [InlineData("date=lt2000-01-01", 0)]
    [InlineData("date=ge2000&date=le2100", 10)]
    [InlineData("date=lt9999", 10)]
    [InlineData("date=eq9999-12", 0)]
    [InlineData("date=le9999-12-31", 10)]
    [InlineData("date=gt9999-12-31T23:59:59.9999999%2B14:00", 0)]
    [InlineData("date=gt9999-12-31T23:59:59.9999999Z", 0)]
    [InlineData("_lastUpdated=ge2000-01-01", 10)]
    [InlineData("_lastUpdated=eb2000-01-01", 0)]
    [InlineData("status=completed,stopped", 10)]
    [InlineData("status=not-done", 0)]
    [InlineData("code=|home-exercise-session", 0)]
    public async Task A_day_a_state_and_a_code_are_weighed_as_FHIR_says(string asked, int expected)
    {
        var (clinic, plan, _) = await Ten();

        Assert.Equal(expected, (await Ids(clinic, $"Procedure?patient=Patient/{clinic.Patient.PatientId}&based-on=CarePlan/{plan.Id}-r1&{asked}")).Count);
    }

    [Fact]
    public async Task Page_after_page_everything_comes_once()
    {
        var (clinic, _, _) = await Ten();
        var seen = new List<string>();
        for (var next = $"/fhir/R4/Observation?patient={clinic.Patient.PatientId}&code=pain-before,pain-after&_count=7"; next is not null;)
        {
            var page = (await clinic.Therapist.Get(next)).MustBe(200).Json;
            Assert.Equal(20, page["total"]!.GetValue<int>());
            seen.AddRange(IdsOf(page));
            next = page["link"]!.AsArray().SingleOrDefault(l => $"{l!["relation"]}" is "next")?["url"] is { } url ? new Uri($"{url}").PathAndQuery : null;
        }

        Assert.Equal((20, 20), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task What_a_plan_points_at_comes_along_when_it_is_wanted()
    {
        var (clinic, plan, _) = await Ten();

        var page = (await Fhir(clinic.Therapist, $"CarePlan?patient={clinic.Patient.PatientId}&_include=CarePlan:activity-reference&_include=CarePlan:goal")).Json;

        Assert.Equal(1, page["total"]!.GetValue<int>());
        Assert.Equal(
            [("CarePlan", "match"), ("Goal", "include"), ("ServiceRequest", "include"), ("ServiceRequest", "include")],
            page["entry"]!.AsArray().Select(e => ($"{e!["resource"]!["resourceType"]}", $"{e["search"]!["mode"]}")).Order());
        Assert.Contains($"{plan.Id}-r1", IdsOf(page));
    }

    [Theory]
    [InlineData("CarePlan", 400, "fhir.patient")]
    [InlineData("CarePlan?patient=nobody", 400, "fhir.patient")]
    [InlineData("CarePlan?patient={patient}&subject=01a203e8-eddf-7395-a86f-42acc760c245", 400, "fhir.patient")]
    [InlineData("CarePlan?patient={patient}&colour=red", 400, "fhir.parameter")]
    [InlineData("Procedure?patient={patient}&date=tomorrow", 400, "fhir.value")]
    [InlineData("Procedure?patient={patient}&date=zz2026-01-01", 400, "fhir.value")]
    [InlineData("Procedure?patient={patient}&code=a|b|c", 400, "fhir.value")]
    [InlineData("Procedure?patient={patient}&_count=0", 400, "fhir.count")]
    [InlineData("Procedure?patient={patient}&_count=ten", 400, "fhir.count")]
    [InlineData("Procedure?patient={patient}&_include=Patient:link", 400, "fhir.include")]
    [InlineData("Procedure?patient={patient}&_format=xml", 400, "fhir.format")]
    [InlineData("Patient/0", 404, "not_found")]
    [InlineData("Patient/01a203e8-eddf-7395-a86f-42acc760c245", 404, "not_found")]
    [InlineData("CarePlan/01a203e8-eddf-7395-a86f-42acc760c245-r1", 404, "not_found")]
    [InlineData("Observation/x", 404, "not_found")]
    [InlineData("Spaceship/1", 404, "not_found")]
    public async Task What_cannot_be_answered_is_told_in_FHIRs_own_words(string asked, int status, string code)
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.Therapist.Get($"/fhir/R4/{asked.Replace("{patient}", clinic.Patient.PatientId.ToString(), StringComparison.Ordinal)}");

        MustBeOutcome(answer, status, code);
    }

    [Fact]
    public async Task Nobody_reads_what_is_not_theirs()
    {
        var (clinic, plan, sessions) = await Ten();
        var (elsewhere, another) = (await host.NewClinic(), await clinic.NewPatient());
        var carer = await clinic.NewCarer(clinic.Patient);
        string[] doors = [$"Patient/{clinic.Patient.PatientId}", $"CarePlan/{plan.Id}-r1", $"Procedure/{sessions[0]}", $"Observation?patient={clinic.Patient.PatientId}", $"Patient/{clinic.Patient.PatientId}/$everything"];

        foreach (var door in doors)
        {
            (await Fhir(clinic.Patient, door)).MustBe(200);
            foreach (var stranger in new[] { another, carer, elsewhere.Therapist, elsewhere.Administrator, elsewhere.Patient })
            {
                MustBeOutcome(await stranger.Get($"/fhir/R4/{door}"), 404, "not_found");
            }

            MustBeOutcome(await new Visitor(host, null).Get($"/fhir/R4/{door}"), 401, "sign_in_needed");
        }
    }

    [Fact]
    public async Task A_patient_need_not_say_who_they_are_and_a_name_that_is_none_is_not_taken_for_theirs()
    {
        var clinic = await host.NewClinic();

        Assert.Equal([$"{clinic.Patient.PatientId}"], IdsOf((await Fhir(clinic.Patient, "Patient")).Json));
        MustBeOutcome(await clinic.Patient.Get("/fhir/R4/CarePlan?patient=somebody"), 400, "fhir.patient");
    }

    [Fact]
    public async Task Who_works_there_is_found_by_their_address_with_or_without_a_format()
    {
        var clinic = await host.NewClinic();
        var therapist = $"{(await Fhir(clinic.Therapist, $"Patient/{clinic.Patient.PatientId}")).Json["generalPractitioner"]![0]!["reference"]}";

        Assert.Equal("Thea Brook", $"{(await Fhir(clinic.Patient, $"{therapist}?_format=json")).Json["name"]![0]!["text"]}");
        MustBeOutcome(await clinic.Therapist.Get($"/fhir/R4/{therapist.Replace("Practitioner", "Organization", StringComparison.Ordinal)}"), 404, "not_found");
    }

    [Fact]
    public async Task Each_look_and_each_refusal_is_in_the_audit()
    {
        var clinic = await host.NewClinic();
        var another = await clinic.NewPatient();

        (await Fhir(clinic.Therapist, $"Patient/{clinic.Patient.PatientId}")).MustBe(200);
        (await another.Get($"/fhir/R4/Patient/{clinic.Patient.PatientId}")).MustBe(404);

        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'GetPatientCare' AND patient_id = '{clinic.Patient.PatientId}' AND outcome = 'Done'"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'GetPatientCare' AND patient_id = '{clinic.Patient.PatientId}' AND outcome <> 'Done'"));
    }

    private async Task<(TestClinic Clinic, Prescription Plan, List<string> Sessions)> Ten()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var sessions = Enumerable.Range(0, 10).Select(_ => $"{Guid.CreateVersion7()}").ToList();
        foreach (var session in sessions)
        {
            (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("painBefore", 1).With("painAfter", 2))).MustBe(201);
        }

        return (clinic, plan, sessions);
    }

    private static async Task<List<string>> Ids(TestClinic clinic, string asked) => IdsOf((await Fhir(clinic.Therapist, asked)).Json);

    private static List<string> IdsOf(JsonNode bundle) => [.. (bundle["entry"]?.AsArray() ?? []).Select(e => $"{e!["resource"]!["id"]}")];

    private static async Task<Answer> Fhir(Visitor visitor, string asked)
    {
        var answer = (await visitor.Get($"/fhir/R4/{asked}")).MustBe(200);
        Assert.Equal("application/fhir+json", answer.MediaType);
        return answer;
    }

    private static void MustBeOutcome(Answer answer, int status, string code)
    {
        Assert.Equal((status, "application/fhir+json"), (answer.Status, answer.MediaType));
        Assert.Equal(("OperationOutcome", code), ($"{answer.Json["resourceType"]}", $"{answer.Json["issue"]![0]!["details"]!["coding"]![0]!["code"]}"));
    }
}
