using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Accounts.Team;
using ClinicStretch.Integration.Tests.Exchange.Keys;
using ClinicStretch.Integration.Tests.Support;
using static ClinicStretch.Integration.Tests.Exchange.Fhir.SentResources;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>Another system writes sessions, and pain of the day after one.</summary>
public sealed class FhirWritingTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private static readonly string[] Writing = ["system/Procedure.c", "system/Observation.c"];

    [Fact]
    public async Task A_session_with_its_items_and_numbers_is_kept_as_a_phones_would_be()
    {
        var (clinic, plan, key) = await Scene();
        var (id, patient) = (Guid.CreateVersion7(), clinic.Patient.PatientId);

        var answer = (await Send(key, "", Transaction(
            Own(clinic, plan, id), Item(plan, 1, patient), Item(plan, 2, patient).Stopped("dizzy", 1),
            Number("pain-before", 3, patient), Number("pain-worst-during", 5, patient), Number("pain-after", 4, patient), Number("effort-0-10", 6, patient)))).MustBe(200).Json;

        Assert.Equal("transaction-response", $"{answer["type"]}");
        var response = answer["entry"]!.AsArray().Select(e => e!["response"]!).ToList();
        Assert.All(response, r => Assert.Equal("201 Created", $"{r["status"]}"));
        Assert.Equal(
            [$"Procedure/{id}", $"Procedure/{id}-i1", $"Procedure/{id}-i2", $"Observation/{id}-pain-before", $"Observation/{id}-pain-worst-during", $"Observation/{id}-pain-after", $"Observation/{id}-effort-0-10"],
            response.Select(r => $"{r["location"]}"));
        foreach (var one in response)
        {
            var read = (await clinic.Therapist.Get($"{Root}/{one["location"]}")).MustBe(200);
            Assert.Equal($"{one["etag"]}", read.Headers["ETag"]);
        }

        Assert.Equal(1, await clinic.Count("sessions", $"id = '{id}' AND pain_before = 3 AND pain_worst = 5 AND pain_after = 4 AND effort = 6 AND source = 'Later' AND items::text LIKE '%dizzy%'"));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'LogSession' AND role = 'Key' AND patient_id = '{patient}'"));
    }

    [Fact]
    public async Task A_session_alone_says_the_same_of_each_of_its_items()
    {
        var (clinic, plan, key) = await Scene();
        var (done, left) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var made = (await Send(key, "Procedure", Own(clinic, plan, done))).MustBe(201);
        (await Send(key, "Procedure", Own(clinic, plan, left, "not-done").With("statusReason", Code("stop-reason", "no-time")))).MustBe(201);

        Assert.EndsWith($"{Root}/Procedure/{done}", made.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(made.Headers["ETag"], (await clinic.Therapist.Get($"{Root}/Procedure/{done}")).MustBe(200).Headers["ETag"]);
        Assert.Equal("completed", $"{(await clinic.Therapist.Get($"{Root}/Procedure/{done}-i2")).MustBe(200).Json["status"]}");
        var item = (await clinic.Therapist.Get($"{Root}/Procedure/{left}-i1")).MustBe(200).Json;
        Assert.Equal(("not-done", "no-time"), ($"{item["status"]}", $"{item["statusReason"]!["coding"]![0]!["code"]}"));
    }

    [Fact]
    public async Task The_same_sent_again_is_kept_once_and_something_else_under_its_name_is_refused()
    {
        var (clinic, plan, key) = await Scene();
        var (id, patient) = (Guid.CreateVersion7(), clinic.Patient.PatientId);
        JsonObject Sent(int pain) => Transaction(Own(clinic, plan, id), Item(plan, 1, patient), Number("pain-after", pain, patient));
        var first = (await Send(key, "", Sent(2))).MustBe(200).Json;

        var again = (await Send(key, "", Sent(2))).MustBe(200).Json;
        var other = await Send(key, "", Sent(3));
        var asked = Sent(3);
        asked["entry"]![0]!["request"]!["ifNoneExist"] = $"identifier={Canon}/session|{id}";
        var conditional = (await Send(key, "", asked)).MustBe(200).Json;

        Assert.Equal(("201 Created", "200 OK"), (Status(first), Status(again)));
        Assert.Equal($"{first["entry"]![0]!["response"]!["etag"]}", $"{again["entry"]![0]!["response"]!["etag"]}");
        MustBeOutcome(other, 409, "session.id_taken");
        Assert.Equal("200 OK", Status(conditional));
        Assert.Equal(1, await clinic.Count("sessions", $"id = '{id}' AND pain_after = 2"));
        var header = await Send(key, "Procedure", Own(clinic, plan, id, "not-done"), $"identifier={Canon}/session|{id}");
        Assert.EndsWith($"/Procedure/{id}", header.MustBe(200).Headers["Location"], StringComparison.Ordinal);
        MustBeOutcome(await Send(key, "Procedure", Own(clinic, plan, Guid.CreateVersion7()), $"identifier={Canon}/session|{id}"), 422, "fhir.identifier");
    }

    [Fact]
    public async Task Pain_of_the_day_after_is_sent_when_it_is_known()
    {
        var (clinic, plan, key) = await Scene();
        var (id, patient) = (Guid.CreateVersion7(), clinic.Patient.PatientId);
        (await Send(key, "Procedure", Own(clinic, plan, id))).MustBe(201);
        host.Clock.MoveOn(TimeSpan.FromDays(1));
        JsonObject Sent() => Number("pain-next-day", 3, patient, $"Procedure/{id}").With("effectiveDateTime", $"{host.Clock.Now:yyyy-MM-ddTHH:mm:sszzz}");

        var made = (await Send(key, "Observation", Sent())).MustBe(201);
        var again = (await Send(key, "Observation", Sent())).MustBe(200);

        Assert.EndsWith($"{Root}/Observation/{id}-pain-next-day", made.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(made.Headers["ETag"], again.Headers["ETag"]);
        var read = (await clinic.Therapist.Get($"{Root}/Observation/{id}-pain-next-day")).MustBe(200);
        Assert.Equal((made.Headers["ETag"], 3), (read.Headers["ETag"], read.Json["valueQuantity"]!["value"]!.GetValue<int>()));
        Assert.Equal(1, await clinic.Count("next_day_pains"));
    }

    [Fact]
    public async Task People_write_what_they_may_write_elsewhere()
    {
        var (clinic, plan, _) = await Scene();
        var (elsewhere, another) = (await host.NewClinic(), await clinic.NewPatient());
        var carer = await clinic.NewCarer();

        foreach (var (who, source) in new[] { (clinic.Patient, "Later"), (carer, "Carer"), (clinic.Therapist, "InClinic") })
        {
            var id = Guid.CreateVersion7();
            (await Send(who, "Procedure", Own(clinic, plan, id))).MustBe(201);
            Assert.Equal(1, await clinic.Count("sessions", $"id = '{id}' AND source = '{source}'"));
        }

        await clinic.NarrowToOwnCaseload();
        foreach (var who in new[] { another, clinic.SecondTherapist, elsewhere.Therapist, elsewhere.Patient, await elsewhere.NewKey(Writing) })
        {
            MustBeOutcome(await Send(who, "Procedure", Own(clinic, plan, Guid.CreateVersion7())), 404, "not_found");
        }

        MustBeOutcome(await Send(host.Stranger(), "Procedure", Own(clinic, plan, Guid.CreateVersion7())), 401, "sign_in_needed");
    }

    [Fact]
    public async Task A_patient_elsewhere_and_one_that_there_is_not_are_the_same_answer()
    {
        var (clinic, plan, key) = await Scene();
        var elsewhere = await host.NewClinic();

        var (there, nowhere) = (await Send(key, "Procedure", OfWhom(elsewhere.Patient.PatientId)), await Send(key, "Procedure", OfWhom(Guid.CreateVersion7())));

        MustBeOutcome(there, 404, "not_found");
        Assert.Equal(there.Text, nowhere.Text);
        JsonObject OfWhom(Guid patient) => Session(Guid.CreateVersion7(), plan, patient, host.Clock.Now.AddMinutes(-20));
    }

    [Fact]
    public async Task Each_kind_that_is_written_needs_its_scope()
    {
        var (clinic, plan, _) = await Scene();
        var (procedures, reads) = (await clinic.NewKey("system/Procedure.c"), await clinic.NewKey("system/*.rs"));
        var session = Own(clinic, plan, Guid.CreateVersion7());

        KeyReadingTests.MustNeed(await Send(reads, "Procedure", session), "system/Procedure.c");
        KeyReadingTests.MustNeed(await Send(reads, "Observation", Number("pain-next-day", 3, clinic.Patient.PatientId, "Procedure/x")), "system/Observation.c");
        KeyReadingTests.MustNeed(
            await Send(procedures, "", Transaction(Own(clinic, plan, Guid.CreateVersion7()), Number("pain-after", 3, clinic.Patient.PatientId))), "system/Observation.c");
        KeyReadingTests.MustNeed(await procedures.Get($"{Root}/Procedure?patient={clinic.Patient.PatientId}"), "system/Procedure.rs");
        Assert.Equal(0, await clinic.Count("sessions"));
    }

    private async Task<(TestClinic Clinic, string Plan, Visitor Key)> Scene()
    {
        var clinic = await host.NewClinic();
        return (clinic, $"{(await clinic.Prescribe()).Id}-r1", await clinic.NewKey(Writing));
    }

    private JsonObject Own(TestClinic clinic, string plan, Guid id, string status = "completed") => Session(id, plan, clinic.Patient.PatientId, host.Clock.Now.AddMinutes(-20), status);

    private static Task<Answer> Send(Visitor who, string kind, JsonNode body, string? ifNoneExist = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/{kind}".TrimEnd('/')) { Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/fhir+json")) };
        if (ifNoneExist is not null)
        {
            request.Headers.Add("If-None-Exist", ifNoneExist);
        }

        return who.Send(request);
    }

    private static string Status(JsonNode bundle) => $"{bundle["entry"]![0]!["response"]!["status"]}";

    internal static void MustBeOutcome(Answer answer, int status, string code)
    {
        Assert.True((answer.Status, answer.MediaType) == (status, "application/fhir+json"), answer.Text);
        Assert.Equal(("OperationOutcome", code), ($"{answer.Json["resourceType"]}", $"{answer.Json["issue"]![0]!["details"]!["coding"]![0]!["code"]}"));
    }
}
