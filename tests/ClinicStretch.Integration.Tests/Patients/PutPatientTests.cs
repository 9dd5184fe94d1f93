using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Patients;

public sealed class PutPatientTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_patient_is_registered_and_found_again()
    {
        var clinic = await host.NewClinic();
        var id = Guid.CreateVersion7();

        (await clinic.Therapist.Put($"/api/v1/patients/{id}", Given.Patient("Zoë O'Brien-Ñandú", precautions: ["osteoporosis"]))).MustBe(201);

        var record = (await clinic.SecondTherapist.Get($"/api/v1/patients/{id}")).MustBe(200).Json;
        Assert.Equal("Zoë O'Brien-Ñandú", record["details"]!["name"]!.GetValue<string>());
        Assert.Equal("osteoporosis", Assert.Single(record["precautions"]!.AsArray())!["tag"]!.GetValue<string>());
        Assert.Equal("Thea Brook", record["therapist"]!.GetValue<string>());
        Assert.False(record["hasAccount"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Sent_again_it_is_the_same_patient_and_a_precaution_left_out_has_ended()
    {
        var clinic = await host.NewClinic();
        var path = $"/api/v1/patients/{Guid.CreateVersion7()}";
        (await clinic.Therapist.Put(path, Given.Patient(precautions: ["osteoporosis"]))).MustBe(201);
        (await clinic.Therapist.Put(path, Given.Patient(precautions: ["osteoporosis"]))).MustBe(200);
        Assert.Equal(1, await clinic.Count("precautions"));
        host.Clock.MoveOn(TimeSpan.FromDays(1));

        (await clinic.Therapist.Put(path, Given.Patient())).MustBe(200);

        Assert.Empty((await clinic.Therapist.Get(path)).Json["precautions"]!.AsArray());
        Assert.Equal(1, await clinic.Count("precautions"));
    }

    [Fact]
    public async Task Of_two_at_the_same_time_one_makes_the_patient_and_both_succeed()
    {
        var clinic = await host.NewClinic();
        for (var round = 0; round < 5; round++)
        {
            var path = $"/api/v1/patients/{Guid.CreateVersion7()}";

            var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clinic.Therapist.Put(path, Given.Patient(precautions: ["osteoporosis"]))));

            Assert.All(answers, a => Assert.True(a.Status is 200 or 201, a.Text));
            Assert.Equal(1, answers.Count(a => a.Status is 201));
        }

        Assert.Equal(6, await clinic.Count("patients"));
    }

    [Fact]
    public async Task The_same_id_in_another_clinic_is_another_patient()
    {
        var (one, other) = (await host.NewClinic(), await host.NewClinic());
        var path = TestClinic.PathOf(one.Patient);

        (await other.Therapist.Put(path, Given.Patient("Somebody Else"))).MustBe(201);

        Assert.Equal("Rosa Blake", (await one.Therapist.Get(path)).Json["details"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("name", "\"\"", "text.empty")]
    [InlineData("name", "\"   \"", "text.empty")]
    [InlineData("name", "\"a\\u0000b\"", "text.control_character")]
    [InlineData("name", "\"a\\u0007b\"", "text.control_character")]
    [InlineData("name", "\"a\\u0085b\"", "text.control_character")]
    [InlineData("name", "\"\\ud83d\"", null)]
    [InlineData("name", "\"\\udc00x\"", null)]
    [InlineData("name", "7", "request.malformed_json")]
    [InlineData("name", "null", "request.malformed_json")]
    [InlineData("reference", "\"a\\u0000b\"", "text.control_character")]
    [InlineData("email", "\"rosa\"", "email.malformed")]
    [InlineData("email", "\"a\\u0000b@c.example\"", "text.control_character")]
    [InlineData("timeZone", "\"Mars/Olympus\"", "patient.unknown_time_zone")]
    [InlineData("timeZone", "\"GMT Standard Time\"", "patient.unknown_time_zone")]
    [InlineData("timeZone", "\"../../etc/passwd\"", "patient.unknown_time_zone")]
    [InlineData("timeZone", "\"a\\u0000b\"", "patient.unknown_time_zone")]
    [InlineData("timeZone", "\"\"", "patient.unknown_time_zone")]
    [InlineData("language", "\"tlh\"", "language.unknown")]
    [InlineData("birthDate", "\"1899-12-31\"", "patient.birth_date")]
    [InlineData("birthDate", "\"2126-01-01\"", "patient.birth_date")]
    [InlineData("birthDate", "\"31.12.1970\"", "request.malformed_json")]
    [InlineData("minutesADay", "0", "patient.minutes_a_day")]
    [InlineData("formatNeed", "\"braille\"", "request.malformed_json")]
    [InlineData("risingTime", "\"25:00\"", "request.malformed_json")]
    [InlineData("precautions", "[{\"tag\":\"bad-luck\",\"note\":null}]", "patient.unknown_precaution")]
    [InlineData("precautions", "[{\"tag\":\"a\\u0000b\",\"note\":null}]", "text.control_character")]
    [InlineData("precautions", "[{\"tag\":\"osteoporosis\",\"note\":\"a\\u0000b\"}]", "text.control_character")]
    [InlineData("precautions", "[{\"tag\":\"osteoporosis\",\"note\":null},{\"tag\":\"osteoporosis\",\"note\":null}]", "patient.precaution_twice")]
    [InlineData("precautions", "[null]", null)]
    public async Task A_value_that_cannot_be_right_is_named_and_nobody_is_registered(string name, string value, string? code)
    {
        var clinic = await host.NewClinic();
        var raw = Given.Patient().With(name, "here").ToJsonString().Replace($"\"{name}\":\"here\"", $"\"{name}\":{value}", StringComparison.Ordinal);

        var answer = await clinic.NothingChanges(() => clinic.Therapist.Put($"/api/v1/patients/{Guid.CreateVersion7()}", raw));

        answer.MustBeProblem(400, code ?? answer.Json["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once()
    {
        var clinic = await host.NewClinic();
        var body = Given.Patient("").With("email", "rosa").With("language", "tlh");

        var problem = (await clinic.Therapist.Put($"/api/v1/patients/{Guid.CreateVersion7()}", body)).MustBeProblem(400, "text.empty").Json;

        Assert.Equal(["text.empty", "email.malformed", "language.unknown"], problem["errors"]!.AsArray().Select(e => e!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_precaution_added_later_raises_one_alert_on_the_active_plan_and_leaves_it_running()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        var body = Given.Patient(precautions: ["hip-replacement"]);

        var answer = (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), body)).MustBe(200).Json;
        (await clinic.Therapist.Put(TestClinic.PathOf(clinic.Patient), body)).MustBe(200);

        Assert.Equal(plan.Id, Assert.Single(answer["plansToReview"]!.AsArray())!.GetValue<Guid>());
        var alert = Assert.Single(await clinic.Alerts())!;
        Assert.Equal(("precaution-against-plan", "urgent"), (alert["cause"]!.GetValue<string>(), alert["severity"]!.GetValue<string>()));
        Assert.Equal("active", (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).Json["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_caseload_is_by_name_in_pages_and_finds_by_part_of_a_name()
    {
        var clinic = await host.NewClinic();
        foreach (var name in new[] { "Cara Dunn", "abel moss", "Bea_Reed", "100% Sure" })
        {
            (await clinic.Therapist.Put($"/api/v1/patients/{Guid.CreateVersion7()}", Given.Patient(name))).MustBe(201);
        }

        Assert.Equal(5, (await Everybody(clinic)).Count);
        Assert.Equal(["Bea_Reed"], await Names(clinic, "?q=a_r"));
        Assert.Equal(["100% Sure"], await Names(clinic, "?q=0%25"));
        Assert.Equal(["Cara Dunn"], await Names(clinic, "?q=DUNN"));
        Assert.Empty(await Names(clinic, "?q=%27%20OR%201%3D1--"));
        Assert.Empty(await Names(await host.NewClinic(), "?q=Dunn"));
    }

    [Theory]
    [InlineData("?limit=0", 400)]
    [InlineData("?limit=101", 400)]
    [InlineData("?limit=many", 400)]
    [InlineData("?q=a%00b", 400)]
    [InlineData("?after=one", 400)]
    [InlineData("?after=01890000-0000-7000-8000-000000000000", 404)]
    public async Task A_page_that_cannot_be_is_refused(string query, int status)
    {
        var clinic = await host.NewClinic();

        Assert.Equal("application/problem+json", (await clinic.Therapist.Get($"/api/v1/patients{query}")).MustBe(status).MediaType);
    }

    private static async Task<List<string>> Names(TestClinic clinic, string query) =>
        [.. (await clinic.Therapist.Get($"/api/v1/patients{query}")).MustBe(200).Json["patients"]!.AsArray().Select(p => p!["name"]!.GetValue<string>())];

    private static async Task<HashSet<string>> Everybody(TestClinic clinic)
    {
        var (names, query) = (new HashSet<string>(), "?limit=2");
        for (JsonNode? next = ""; next is not null;)
        {
            var page = (await clinic.Therapist.Get($"/api/v1/patients{query}")).MustBe(200).Json;
            Assert.All(page["patients"]!.AsArray(), p => Assert.True(names.Add(p!["name"]!.GetValue<string>()), "Somebody is listed twice."));
            next = page["next"];
            query = $"?limit=2&after={next}";
        }

        return names;
    }
}
