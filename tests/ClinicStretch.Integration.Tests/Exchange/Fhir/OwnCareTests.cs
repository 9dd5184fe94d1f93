using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Fhir;
using ClinicStretch.Integration.Tests.Exchange.Keys;
using ClinicStretch.Integration.Tests.Patients.Rights;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Exchange.Fhir;

/// <summary>A patient takes their care along, for another clinic's system.</summary>
public sealed partial class OwnCareTests(ClinicHost host, FhirEyes eyes) : IClassFixture<ClinicHost>, IClassFixture<FhirEyes>
{
    private const string Path = "/api/v1/me/data/fhir";

    [Fact]
    public async Task Every_resource_is_as_R4_has_it_in_the_eyes_of_others()
    {
        var clinic = await host.NewClinic();
        var bundle = await BundleOf(await Long(clinic));

        Assert.Empty(await eyes.FaultsOf([bundle, .. ResourcesOf(bundle)]));
        Assert.Empty(ResourcesOf(bundle).Append(bundle).SelectMany(FhirCodes.Strangers));
        Assert.Equal(
            ["CarePlan", "Communication", "Condition", "DocumentReference", "Flag", "Goal", "Observation", "Organization", "Patient", "Practitioner", "Procedure", "Provenance", "ServiceRequest"],
            ResourcesOf(bundle).Select(TypeOf).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_server_says_of_itself_and_of_a_mistake_is_as_R4_has_it_too()
    {
        var clinic = await host.NewClinic();
        var page = (await clinic.Therapist.Get($"/fhir/R4/CarePlan?patient={clinic.Patient.PatientId}")).MustBe(200);

        var said = (await new Visitor(host, null).Get("/fhir/R4/metadata")).MustBe(200);

        Assert.Equal("4.0.1", Text(said.Json["fhirVersion"]));
        Assert.Empty(await eyes.FaultsOf([said.Json, page.Json, (await clinic.Therapist.Get("/fhir/R4/Patient/1")).MustBe(404).Json]));
    }

    [Fact]
    public async Task A_client_of_others_with_a_key_finds_the_plan_writes_a_session_and_follows_the_pages()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var address = $"http://127.0.0.1:{FreePort.Any()}";
        await using var server = host.Build(host.Settings with { Urls = [address] }, site: address);
        await server.StartAsync(TestContext.Current.CancellationToken);
        var sessions = new[] { 1, 2, 3, 4, 5 }.Select(pain => (Id: Guid.CreateVersion7(), Pain: pain)).ToList();
        foreach (var (session, pain) in sessions)
        {
            (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("painAfter", pain))).MustBe(201);
        }

        host.Clock.MoveOn(TimeSpan.FromDays(1));
        var key = await clinic.NewKey([.. KeyScopes.Offered]);

        var found = await FhirEyes.FoundByAClient(
            new Uri(address), key.Key!, $"{clinic.Patient.PatientId}", $"{sessions[0].Id}", $"{Guid.CreateVersion7()}", $"{host.Clock.Now.AddMinutes(-20):yyyy-MM-ddTHH:mm:sszzz}");

        Assert.Equal(("4.0.1", "Rosa Blake", "Gentle start", "not-found"), (Text(found["version"]), Text(found["name"]), Text(found["title"]), Text(found["refusal"])));
        Assert.Equal(["knee-to-chest", "cat-cow"], found["exercises"]!.AsArray().Select(Text));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], found["pains"]!.AsArray().Select(Text).Order());
        Assert.Equal(["201 Created,201 Created", "200 OK,200 OK"], found["written"]!.AsArray().Select(Text));
        Assert.Equal(["information", "information"], found["said"]!.AsArray().Select(Text));
        Assert.Equal(1, await clinic.Count("next_day_pains", "pain = 2"));
    }

    [Fact]
    public async Task Every_reference_leads_to_a_resource_that_is_there_and_every_address_is_one_of_its_own()
    {
        var bundle = await BundleOf(await Long(await host.NewClinic()));

        var addresses = bundle["entry"]!.AsArray().Select(e => e!["fullUrl"]!.GetValue<string>()).ToList();
        var there = ResourcesOf(bundle).Select(r => $"{TypeOf(r)}/{r["id"]}").ToHashSet(StringComparer.Ordinal);
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(addresses.Zip(ResourcesOf(bundle)), pair => Assert.EndsWith($"/fhir/R4/{TypeOf(pair.Second)}/{pair.Second["id"]}", pair.First, StringComparison.Ordinal));
        Assert.All(References().Matches(bundle.ToJsonString()), m => Assert.Contains(m.Groups["to"].Value, there));
        Assert.All(ResourcesOf(bundle), r => Assert.Matches(Id(), r["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_was_prescribed_done_and_felt_stands_in_it_as_it_was()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("knee-to-chest").With("dosage", Given.Hold(20)).With("side", "both")));
        var session = Guid.CreateVersion7();
        (await clinic.Patient.Put($"/api/v1/sessions/{session}", clinic.Session(plan).With("painBefore", 3).With("painAfter", 5))).MustBe(201);
        var resources = ResourcesOf(await BundleOf(clinic.Patient));

        var carePlan = Single(resources, "CarePlan", $"{plan.Id}-r1");
        var request = Single(resources, "ServiceRequest", $"{plan.Id}-r1-i1");
        var dose = request["extension"]!.AsArray().Single()!["extension"]!.AsArray().ToDictionary(e => e!["url"]!.GetValue<string>(), e => e!);
        Assert.Equal(("active", "plan", "Gentle start"), (Text(carePlan["status"]), Text(carePlan["intent"]), Text(carePlan["title"])));
        Assert.Equal(("hold", "3", "20", "both"), (Text(dose["mode"]["valueCode"]), Text(dose["reps"]["valuePositiveInt"]), Text(dose["hold"]["valueDuration"]!["value"]), Text(dose["side"]["valueCode"])));
        Assert.Equal("Patient", Text(request["performer"]![0]!["reference"]).Split('/')[0]);
        Assert.Equal(("completed", $"CarePlan/{plan.Id}-r1"), (Text(Single(resources, "Procedure", $"{session}")["status"]), Text(Single(resources, "Procedure", $"{session}")["basedOn"]![0]!["reference"])));
        Assert.Equal(("3", "5"), (Text(Single(resources, "Observation", $"{session}-pain-before")["valueQuantity"]!["value"]), Text(Single(resources, "Observation", $"{session}-pain-after")["valueQuantity"]!["value"])));
    }

    [Fact]
    public async Task A_revision_that_was_followed_by_another_is_revoked_and_a_session_that_was_put_right_an_error()
    {
        var clinic = await host.NewClinic();
        var written = Given.Plan(host.Clock.Today);
        var plan = await clinic.Prescribe(written);
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var body = clinic.Session(plan).With("painAfter", 2);
        (await clinic.Patient.Put($"/api/v1/sessions/{first}", body)).MustBe(201);
        (await clinic.Patient.Post($"/api/v1/sessions/{first}/corrections", new { Id = second, Session = body.DeepClone().AsObject().With("painAfter", 4) })).MustBe(201);
        (await clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{plan.Id}", written.DeepClone().AsObject().With("basedOn", 1))).MustBe(200);
        (await clinic.Publish(plan, new { ReasonForChange = "It went well", BasedOn = 1 })).MustBe(200);
        var resources = ResourcesOf(await BundleOf(clinic.Patient));

        Assert.Equal(("revoked", "active"), (Text(Single(resources, "CarePlan", $"{plan.Id}-r1")["status"]), Text(Single(resources, "CarePlan", $"{plan.Id}-r2")["status"])));
        Assert.Equal($"CarePlan/{plan.Id}-r1", Text(Single(resources, "CarePlan", $"{plan.Id}-r2")["replaces"]![0]!["reference"]));
        Assert.Contains("It went well", Single(resources, "Provenance", $"{plan.Id}-r2-p").ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(("entered-in-error", "completed"), (Text(Single(resources, "Procedure", $"{first}")["status"]), Text(Single(resources, "Procedure", $"{second}")["status"])));
        Assert.Equal(("entered-in-error", "final"), (Text(Single(resources, "Observation", $"{first}-pain-after")["status"]), Text(Single(resources, "Observation", $"{second}-pain-after")["status"])));
    }

    [Fact]
    public async Task What_is_written_is_read_again_to_the_same_letters()
    {
        var bundle = await BundleOf(await Long(await host.NewClinic()));

        var text = FhirJson.Write(FhirJson.Read(bundle.ToJsonString()));

        Assert.True(JsonNode.DeepEquals(bundle, JsonNode.Parse(text)));
        Assert.Equal(text, FhirJson.Write(FhirJson.Read(text)));
    }

    [Fact]
    public async Task It_is_the_patients_alone_and_of_nobody_else()
    {
        var clinic = await host.NewClinic();
        var (patient, other) = (await Long(clinic), await clinic.NewPatient(Given.Patient("Canary Cooper")));
        await clinic.Prescribe(Given.Plan(host.Clock.Today).With("name", "Canary plan"), other);

        Assert.DoesNotContain("canary", (await BundleOf(patient)).ToJsonString(), StringComparison.OrdinalIgnoreCase);
        (await (await clinic.NewCarer(patient)).Get(Path)).MustBeProblem(403, "forbidden");
        (await clinic.Therapist.Get(Path)).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task The_looks_find_what_is_wrong_with_a_resource()
    {
        var wrong = JsonNode.Parse("""{"resourceType":"CarePlan","id":"x","status":"running","intent":"plan","titel":"Canary","period":{"start":"yesterday"}}""")!;

        var faults = await eyes.FaultsOf([wrong]);

        Assert.Contains(faults, f => f.Contains("schema", StringComparison.Ordinal) && f.Contains("titel", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("definitions", StringComparison.Ordinal) && f.Contains("CarePlan.subject", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("/period/start", StringComparison.Ordinal));
        Assert.Equal(["CarePlan.status is running"], FhirCodes.Strangers(wrong));
    }

    private Task<Visitor> Long(TestClinic clinic) => FullLife.Live(host, clinic);

    private static async Task<JsonNode> BundleOf(Visitor patient)
    {
        var answer = (await patient.Get(Path)).MustBe(200);
        Assert.Equal("application/fhir+json", answer.MediaType);
        return answer.Json;
    }

    private static List<JsonNode> ResourcesOf(JsonNode bundle) => [.. bundle["entry"]!.AsArray().Select(e => e!["resource"]!)];

    private static string TypeOf(JsonNode resource) => resource["resourceType"]!.GetValue<string>();

    private static JsonNode Single(IEnumerable<JsonNode> resources, string type, string id) => resources.Single(r => TypeOf(r) == type && Text(r["id"]) == id);

    private static string Text(JsonNode? node) => $"{node}";

    [GeneratedRegex("\"reference\":\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex References();

    [GeneratedRegex("^[A-Za-z0-9.-]{1,64}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();
}
