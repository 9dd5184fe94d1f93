using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Exchange.Keys;
using ClinicStretch.Integration.Tests.Support;
using static ClinicStretch.Integration.Tests.Exchange.Fhir.SentResources;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>What another system sends that cannot be meant: each fault is told with its place, and nothing is kept.</summary>
public sealed class WritingRefusalTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Theory]
    [InlineData("identifier", "[]", 422, "fhir.identifier", "Procedure.identifier")]
    [InlineData("identifier", """[{"system":"https://elsewhere.example","value":"1"}]""", 422, "fhir.identifier", "Procedure.identifier")]
    [InlineData("basedOn", "[]", 422, "fhir.reference", "Procedure.basedOn")]
    [InlineData("basedOn", """[{"reference":"https://elsewhere.example/fhir/CarePlan/1"}]""", 422, "fhir.reference", "Procedure.basedOn")]
    [InlineData("subject", """{"reference":"Group/1"}""", 422, "fhir.reference", "Procedure.subject")]
    [InlineData("status", "\"in-progress\"", 422, "fhir.code", "Procedure.status")]
    [InlineData("status", "\"stopped\"", 422, "fhir.required", "Procedure.status")]
    [InlineData("status", "7", 400, "fhir.malformed", "Procedure.status")]
    [InlineData("code", "null", 422, "fhir.code", "Procedure.code")]
    [InlineData("performedPeriod", """{"start":"2026-03-02"}""", 422, "fhir.required", "Procedure.performed")]
    [InlineData("performedPeriod", """{"start":"yesterday"}""", 400, "fhir.malformed", "Procedure.performedPeriod.start")]
    [InlineData("modifierExtension", """[{"url":"https://elsewhere.example/not","valueBoolean":true}]""", 422, "fhir.modifier", "Procedure.modifierExtension")]
    [InlineData("implicitRules", "\"https://elsewhere.example\"", 422, "fhir.modifier", "Procedure.implicitRules")]
    [InlineData("resourceType", "\"Observation\"", 400, "fhir.type", null)]
    public async Task A_session_with_a_fault_is_refused_with_its_place(string element, string json, int status, string code, string? expression)
    {
        var (clinic, plan, key) = await Scene();
        var session = Session(Guid.CreateVersion7(), plan, clinic.Patient.PatientId, host.Clock.Now.AddMinutes(-20));
        session[element] = JsonNode.Parse(json);

        var answer = await Send(key, "Procedure", session.ToJsonString());

        MustTell(answer, status, code, expression);
        Assert.Equal(0, await clinic.Count("sessions"));
    }

    [Theory]
    [InlineData("pain-after", "11", "fhir.value", "Bundle.entry[1].resource.value")]
    [InlineData("pain-after", "-1", "fhir.value", "Bundle.entry[1].resource.value")]
    [InlineData("pain-after", "2.5", "fhir.value", "Bundle.entry[1].resource.value")]
    [InlineData("pain-next-day", "2", "fhir.code", "Bundle.entry[1].resource.code")]
    [InlineData("mood", "2", "fhir.code", "Bundle.entry[1].resource.code")]
    public async Task A_number_that_is_none_takes_its_whole_session_with_it(string what, string value, string code, string expression)
    {
        var (clinic, plan, key) = await Scene();
        var patient = clinic.Patient.PatientId;

        var answer = await Send(key, "", Transaction(
            Session(Guid.CreateVersion7(), plan, patient, host.Clock.Now.AddMinutes(-20)), Number(what, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), patient)).ToJsonString());

        MustTell(answer, 422, code, expression);
        Assert.Equal(0, await clinic.Count("sessions"));
    }

    [Fact]
    public async Task Each_fault_is_told_at_once()
    {
        var (clinic, plan, key) = await Scene();
        var patient = clinic.Patient.PatientId;
        var (item, same, number) = (Item(plan, 9, patient), Item(plan, 1, patient, "unknown"), Number("pain-after", 3, Guid.CreateVersion7()));
        number["valueQuantity"]!["comparator"] = ">";

        var answer = await Send(key, "", Transaction(Session(Guid.CreateVersion7(), plan, patient, host.Clock.Now.AddMinutes(-20)), item, same, number).ToJsonString());

        Assert.Equal(
            ["Bundle.entry[1].resource.basedOn", "Bundle.entry[2].resource.status", "Bundle.entry[3].resource.subject", "Bundle.entry[3].resource.valueQuantity.comparator"],
            answer.MustBe(422).Json["issue"]!.AsArray().Select(i => $"{i!["expression"]![0]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_bundle_of_ten_thousand_entries_is_refused()
    {
        var (clinic, plan, key) = await Scene();
        var small = new JsonObject { ["resourceType"] = "Bundle", ["type"] = "transaction", ["entry"] = new JsonArray([.. Enumerable.Range(0, 10_000).Select(_ => (JsonNode)new JsonObject())]) };
        var large = Transaction(
            Session(Guid.CreateVersion7(), plan, clinic.Patient.PatientId, host.Clock.Now), [.. Enumerable.Range(0, 10_000).Select(_ => Number("pain-after", 1, clinic.Patient.PatientId))]);

        MustTell(await Send(key, "", small.ToJsonString()), 413, "fhir.bundle_too_large", "Bundle.entry");
        MustTell(await Send(key, "", large.ToJsonString()), 413, "request.too_large", null);
        Assert.Equal(0, await clinic.Count("sessions"));
    }

    [Theory]
    [InlineData("batch", "POST", "Procedure", "fhir.bundle", "Bundle.type")]
    [InlineData("transaction", "PUT", "Procedure", "fhir.bundle", "Bundle.entry[0].request")]
    [InlineData("transaction", "POST", "Patient", "fhir.bundle", "Bundle.entry[0].request")]
    public async Task A_bundle_of_another_kind_is_refused(string type, string method, string url, string code, string expression)
    {
        var (clinic, plan, key) = await Scene();
        var bundle = Transaction(Session(Guid.CreateVersion7(), plan, clinic.Patient.PatientId, host.Clock.Now.AddMinutes(-20)));
        bundle["type"] = type;
        bundle["entry"]![0]!["request"] = new JsonObject { ["method"] = method, ["url"] = url };

        MustTell(await Send(key, "", bundle.ToJsonString()), 422, code, expression);
    }

    [Fact]
    public async Task What_is_no_FHIR_is_refused()
    {
        var (clinic, plan, key) = await Scene();
        var two = Transaction(Session(Guid.CreateVersion7(), plan, clinic.Patient.PatientId, host.Clock.Now), Session(Guid.CreateVersion7(), plan, clinic.Patient.PatientId, host.Clock.Now));

        MustTell(await Send(key, "", "{"), 400, "fhir.malformed", "Bundle");
        MustTell(await Send(key, "Procedure", "[]"), 400, "fhir.type", null);
        MustTell(await Send(key, "Procedure", new string('[', 100)), 400, "fhir.malformed", "Procedure");
        MustTell(await Send(key, "", two.ToJsonString()), 422, "fhir.bundle", "Bundle.entry");
        MustTell(await key.Post($"{Root}/Procedure", new FormUrlEncodedContent([])), 415, "request.media_type", null);
        MustTell(await Send(key, "Patient", "{}"), 405, "request.method", null);
        MustTell(await Send(host.Stranger(), "", "{"), 401, "sign_in_needed", null);
        MustTell(await Send(host.Stranger(), "Procedure", "{"), 401, "sign_in_needed", null);
    }

    [Fact]
    public async Task What_the_record_does_not_allow_is_told_as_everywhere()
    {
        var (clinic, plan, key) = await Scene();
        var late = Session(Guid.CreateVersion7(), plan, clinic.Patient.PatientId, host.Clock.Now.AddDays(-3));
        var stopped = Transaction(Session(Guid.CreateVersion7(), plan, clinic.Patient.PatientId, host.Clock.Now.AddMinutes(-20)), Item(plan, 1, clinic.Patient.PatientId).Stopped("no-time", null));

        MustTell(await Send(key, "Procedure", late.ToJsonString()), 409, "session.too_late", null);
        MustTell(await Send(key, "", stopped.ToJsonString()), 400, "session.partly_how_much", null);
        MustTell(await Send(key, "Procedure", late.With("basedOn", new JsonArray(Reference($"CarePlan/{plan[..^1]}9"))).ToJsonString()), 404, "not_found", null);
    }

    private async Task<(TestClinic Clinic, string Plan, Visitor Key)> Scene()
    {
        var clinic = await host.NewClinic();
        return (clinic, $"{(await clinic.Prescribe()).Id}-r1", await clinic.NewKey("system/Procedure.c", "system/Observation.c"));
    }

    private static Task<Answer> Send(Visitor who, string kind, string json) =>
        who.Post($"{Root}/{kind}".TrimEnd('/'), new StringContent(json, new MediaTypeHeaderValue("application/fhir+json")));

    private static void MustTell(Answer answer, int status, string code, string? expression)
    {
        FhirWritingTests.MustBeOutcome(answer, status, code);
        Assert.Equal(expression, answer.Json["issue"]![0]!["expression"]?[0]?.GetValue<string>());
    }
}
