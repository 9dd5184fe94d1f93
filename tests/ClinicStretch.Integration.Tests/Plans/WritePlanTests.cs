using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans;

public sealed class WritePlanTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_draft_is_kept_and_may_be_written_again()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();

        (await clinic.Therapist.Put(PathOf(draft), Given.Plan(host.Clock.Today, Given.Item("bridge")).With("name", "Second thoughts").With("draftHash", await clinic.DraftHash(draft)))).MustBe(200);

        var plan = (await clinic.Therapist.Get($"/api/v1/plans/{draft.Id}")).MustBe(200).Json;
        Assert.Equal("Second thoughts", plan["name"]!.GetValue<string>());
        Assert.Equal("bridge", Assert.Single(plan["draft"]!["items"]!.AsArray())!["exercise"]!["slug"]!.GetValue<string>());
        Assert.Equal("draft", plan["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_a_dose_it_is_the_exercises_own()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();

        var item = (await clinic.Therapist.Get($"/api/v1/plans/{draft.Id}")).MustBe(200).Json["draft"]!["items"]![0]!;

        Assert.Equal(20, item["dosage"]!["holdSeconds"]!.GetValue<int>());
        Assert.Equal("both", item["side"]!.GetValue<string>());
    }

    public static TheoryData<string, JsonObject, int, string> WrongItems() => new()
    {
        { "a hold of 61 s", Given.Item("knee-to-chest").With("dosage", Given.Hold(61)), 400, "dosage.hold_seconds" },
        { "no repetition", Given.Item("knee-to-chest").With("dosage", Given.Hold(20, reps: 0)), 400, "dosage.reps" },
        { "no set", Given.Item("knee-to-chest").With("dosage", Given.Hold(20, sets: 0)), 400, "dosage.sets" },
        { "a huge number", Given.Item("knee-to-chest").With("dosage", Given.Hold(int.MaxValue)), 400, "dosage.hold_seconds" },
        { "more than this exercise allows", Given.Item("childs-pose").With("dosage", Given.Hold(45)), 400, "dosage.outside_allowed_range" },
        { "an unknown exercise", Given.Item("handstand"), 404, "not_found" },
        { "a draft exercise", Given.Item("strap-forward-lean"), 409, "plan.exercise_not_active" },
        { "an unknown variant", Given.Item("knee-to-chest").With("variant", "upside-down"), 400, "plan.unknown_variant" },
        { "a side it has not", Given.Item("cat-cow").With("side", "left"), 400, "plan.side" },
        { "a control character", Given.Item("cat-cow").With("patientNote", "a\u0000b"), 400, "text.control_character" },
    };

    [Theory]
    [MemberData(nameof(WrongItems))]
    public async Task An_item_that_must_not_be_is_refused(string what, JsonObject item, int status, string code)
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(() => Write(clinic, Given.Plan(host.Clock.Today, item)));

        Assert.True(code == answer.MustBeProblem(status, code).Json["code"]!.GetValue<string>(), what);
    }

    [Fact]
    public async Task A_dose_outside_the_usual_range_stands_with_a_reason()
    {
        var clinic = await host.NewClinic();
        var item = Given.Item("childs-pose").With("dosage", Given.Hold(45)).With("rangeOverride", "Supple, and used to it");

        (await Write(clinic, Given.Plan(host.Clock.Today, item))).MustBe(201);
    }

    [Fact]
    public async Task The_same_exercise_twice_is_refused()
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.NothingChanges(() => Write(clinic, Given.Plan(host.Clock.Today, Given.Item("cat-cow"), Given.Item("cat-cow"))));

        answer.MustBeProblem(400, "plan.same_item_twice");
    }

    [Theory]
    [InlineData("{\"start\":\"2026-02-30\"}", "request.malformed_json")]
    [InlineData("{\"start\":\"02/03/2026\"}", "request.malformed_json")]
    [InlineData("{}", "request.malformed_json")]
    [InlineData("{\"start\":\"2026-03-02\",\"end\":\"2026-03-01\"}", "schedule.ends_before_start")]
    [InlineData("{\"start\":\"2026-03-02\",\"timesPerDay\":7}", "schedule.times_per_day")]
    [InlineData("{\"start\":\"2026-03-02\",\"timesPerWeek\":8}", "schedule.days")]
    [InlineData("{\"start\":\"2026-03-02\",\"days\":[\"monday\"],\"timesPerWeek\":2}", "schedule.days")]
    [InlineData("{\"start\":\"2026-03-02\",\"at\":[\"08:00\",\"20:00\"]}", "schedule.at")]
    public async Task A_schedule_that_contradicts_itself_is_refused(string schedule, string code)
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today).With("schedule", JsonNode.Parse(schedule));

        (await clinic.NothingChanges(() => Write(clinic, body))).MustBeProblem(400, code);
    }

    [Theory]
    [InlineData("name", "\"\"", "text.empty")]
    [InlineData("name", "\"a\\u0007b\"", "text.control_character")]
    [InlineData("goals", "[\"a\\u0000b\"]", "text.control_character")]
    [InlineData("goals", "[\"\",\"a\"]", "text.empty")]
    [InlineData("painPolicy", "{\"kind\":\"monitored\",\"greenMax\":6,\"amberMax\":5}", "pain_policy.limits")]
    [InlineData("items", "[{\"exercise\":\"cat-cow\"}]", "request.malformed_json")]
    public async Task A_plan_that_cannot_be_right_is_refused(string name, string value, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => Write(clinic, Given.Plan(host.Clock.Today).With(name, JsonNode.Parse(value))))).MustBeProblem(400, code);
    }

    [Fact]
    public async Task Nobody_writes_for_a_patient_of_another_clinic()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var path = $"{TestClinic.PathOf(clinic.Patient)}/plans/{Guid.CreateVersion7()}";

        (await clinic.NothingChanges(() => elsewhere.Therapist.Put(path, Given.Plan(host.Clock.Today)))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => clinic.Patient.Put(path, Given.Plan(host.Clock.Today)))).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task A_plan_is_not_moved_to_another_patient()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        var path = $"{TestClinic.PathOf(await clinic.NewPatient())}/plans/{draft.Id}";

        (await clinic.NothingChanges(() => clinic.Therapist.Put(path, Given.Plan(host.Clock.Today)))).MustBeProblem(404, "not_found");
    }

    [Fact]
    public async Task The_check_tells_what_is_to_be_avoided()
    {
        var clinic = await host.NewClinic();
        var patient = await clinic.NewPatient(Given.Patient(precautions: ["hip-replacement"]));
        var draft = await clinic.Draft(patient: patient);

        var check = (await clinic.Therapist.Post($"/api/v1/plans/{draft.Id}/check")).MustBe(200).Json;

        var finding = Assert.Single(check["findings"]!.AsArray(), f => f!["severity"]!.GetValue<string>() is "avoid")!;
        Assert.Equal("hip-replacement", finding["tag"]!.GetValue<string>());
    }

    private static string PathOf(Prescription plan) => $"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}";

    private static Task<Answer> Write(TestClinic clinic, JsonObject body) =>
        clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{Guid.CreateVersion7()}", body);
}
