using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Audit;

/// <summary>The audit as another system reads it.</summary>
public sealed class AuditEventTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/audit-events";

    [Fact]
    public async Task Every_event_of_a_clinic_is_one_by_the_definitions_of_FHIR_and_none_is_lost_between_pages()
    {
        var clinic = await Busy();
        await clinic.Administrator.Token();
        var rows = await clinic.Count("audit_entries");

        var events = await All(clinic, $"{Path}?limit=3");

        // Each page that was read is in the audit as well, and those before the last come into view.
        Assert.Equal(rows, events.Count(e => Action(e) != "ExportAudit"));
        Assert.Equal(events.Count, events.Select(e => e["id"]!.GetValue<string>()).Distinct().Count());
        Assert.Empty(events.SelectMany(AuditEventShape.WrongIn));
        Assert.Equal(["C", "E", "R", "U"], events.Select(e => e["action"]!.GetValue<string>()).Distinct().Order());
        Assert.Contains(events, e => e["outcome"]!.GetValue<string>() is "4");
        Assert.All(events, e => Assert.Equal("127.0.0.1", e["agent"]![0]!["network"]!["address"]!.GetValue<string>()));
    }

    [Fact]
    public async Task One_patients_events_are_those_of_that_patient()
    {
        var clinic = await Busy();
        var other = await clinic.NewPatient();

        var events = await All(clinic, $"{Path}?patient={clinic.Patient.PatientId}");

        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.Contains(clinic.Patient.PatientId.ToString(), e["entity"]!.ToJsonString(), StringComparison.Ordinal));
        Assert.DoesNotContain(events, e => e.ToJsonString().Contains(other.PatientId.ToString(), StringComparison.Ordinal));
        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'ExportAudit' AND patient_id = '{clinic.Patient.PatientId}'"));
    }

    [Fact]
    public async Task No_name_and_no_health_data_go_along()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient("Canary Cooper", precautions: ["osteoporosis"]));
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today).With("name", "Canary plan"), patient);
        (await patient.Put($"/api/v1/sessions/{Guid.CreateVersion7()}", clinic.Session(plan).With("note", "canary note").With("painAfter", 9))).MustBe(201);

        var text = (await clinic.Administrator.Get($"{Path}?limit=1000")).MustBe(200).Text;

        Assert.Contains(patient.PatientId.ToString(), text, StringComparison.Ordinal);
        foreach (var told in new[] { "canary", "osteoporosis", "Thea", "@", "pain" })
        {
            Assert.DoesNotContain(told, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task It_is_for_administrators_of_the_clinic_whose_patient_it_is()
    {
        var (clinic, elsewhere) = (await Busy(), await host.NewClinic());

        (await clinic.Therapist.Get(Path)).MustBeProblem(403, "forbidden");
        (await elsewhere.Administrator.Get($"{Path}?patient={clinic.Patient.PatientId}")).MustBeProblem(404, "not_found");
        (await clinic.Administrator.Get($"{Path}?limit=1001")).MustBeProblem(400, "page.limit");
        Assert.DoesNotContain(clinic.Patient.PatientId.ToString(), (await elsewhere.Administrator.Get($"{Path}?limit=1000")).MustBe(200).Text.Split("\"entity\"")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_look_at_an_event_finds_what_is_wrong_with_it()
    {
        var bare = JsonNode.Parse("""{"resourceType":"AuditEvent","action":"X","subtype":{},"who":1,"agent":[{"network":{"type":"9"}}],"source":{}}""")!.AsObject();

        Assert.Equal(
            ["action is no C|R|U|D|E: \"X\"", "agent.network.type is no 1|2|3|4|5: \"9\"", "agent.requestor is missing", "recorded is missing", "source.observer is missing", "subtype is of the wrong number", "type is missing", "who is no element"],
            AuditEventShape.WrongIn(bare).Order(StringComparer.Ordinal));
    }

    private async Task<TestClinic> Busy()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Log(clinic.Session(plan))).MustBe(201);
        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200);
        (await (await clinic.NewPatient()).Get($"/api/v1/plans/{plan.Id}/revisions/1")).MustBe(404);
        return clinic;
    }

    private async Task<List<JsonObject>> All(TestClinic clinic, string path)
    {
        var events = new List<JsonObject>();
        for (var next = path; next is not null && events.Count < 1000;)
        {
            var page = (await clinic.Administrator.Get(next)).MustBe(200);
            Assert.Equal("application/fhir+json", page.MediaType);
            Assert.Equal("Bundle", page.Json["resourceType"]!.GetValue<string>());
            events.AddRange(page.Json["entry"]?.AsArray().Select(e => e!["resource"]!.AsObject()) ?? []);

            // Whoever looks at the end of the audit makes it longer.
            var onward = page.Json["link"]!.AsArray().SingleOrDefault(l => l!["relation"]!.GetValue<string>() is "next")?["url"]!.GetValue<string>();
            next = onward is null ? null : new Uri(onward).PathAndQuery;
        }

        return events;
    }

    private static string Action(JsonObject e) => e["subtype"]![1]!["code"]!.GetValue<string>();
}
