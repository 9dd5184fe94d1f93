using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue;

public sealed class RoutineFromPlanTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Note = "Slowly, Rosa, and call me";
    private const string Reason = "Rosa is afraid of longer holds";

    [Fact]
    public async Task A_plan_becomes_a_routine_with_its_order_doses_sides_and_variants_and_nothing_of_the_patient()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft(PlanBody());

        (await clinic.Therapist.Post(PathOf(plan), Body())).MustBe(201);

        var routine = (await clinic.SecondTherapist.Get("/api/v1/routines/knees-first")).MustBe(200).Json;
        Assert.Equal(["cat-cow", "knee-to-chest"], routine["items"]!.AsArray().Select(i => i!["exercise"]!.GetValue<string>()));
        Assert.Equal("cat-only", routine["items"]![0]!["variant"]!.GetValue<string>());
        Assert.Equal("left", routine["items"]![1]!["side"]!.GetValue<string>());
        Assert.Equal(5, routine["items"]![1]!["dosage"]!["holdSeconds"]!.GetValue<int>());
        Assert.Equal(0, await clinic.Count("own_routines", "text::text ILIKE '%rosa%' OR text::text ILIKE '%shoes%'"));
    }

    [Fact]
    public async Task Notes_to_the_patient_go_along_only_when_they_are_asked_for()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft(PlanBody());

        (await clinic.Therapist.Post(PathOf(plan), Body().With("withNotes", true))).MustBe(201);

        var routine = (await clinic.Therapist.Get("/api/v1/routines/knees-first")).MustBe(200).Json;
        Assert.Equal(Note, routine["items"]![1]!["patientNote"]!.GetValue<string>());
        Assert.Equal(0, await clinic.Count("own_routines", $"text::text LIKE '%{Reason}%'"));
    }

    [Fact]
    public async Task The_same_again_is_the_same_answer()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        (await clinic.Therapist.Post(PathOf(plan), Body())).MustBe(201);

        (await clinic.Therapist.Post(PathOf(plan), Body())).MustBe(200);

        Assert.Equal(1, await clinic.Count("own_routines"));
    }

    [Fact]
    public async Task An_exercise_that_was_archived_since_is_left_out_and_named()
    {
        var clinic = await host.NewClinic();
        await OwnExercises.Write(host, clinic, "wall-slide");
        var plan = await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("wall-slide"), Given.Item("cat-cow")));
        await OwnExercises.Archive(host, clinic, "wall-slide");

        var saved = (await clinic.Therapist.Post(PathOf(plan), Body())).MustBe(201).Json;

        Assert.Equal(["Wall slide"], saved["leftOut"]!.AsArray().Select(n => n!.GetValue<string>()));
        Assert.Single((await clinic.Therapist.Get("/api/v1/routines/knees-first")).Json["items"]!.AsArray());
    }

    [Fact]
    public async Task Saving_it_leaves_a_trace_in_the_record()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();

        (await clinic.Therapist.Post(PathOf(plan), Body())).MustBe(201);

        Assert.Equal(1, await clinic.Count("audit_entries", $"action = 'SaveRoutineFromPlan' AND patient_id = '{plan.PatientId}'"));
    }

    [Theory]
    [InlineData("knees-first", "For ROSA BLAKE", "routine.names_patient", 400)]
    [InlineData("knees-first", "", "text.empty", 400)]
    [InlineData("Knees First", "Knees first", "text.slug", 400)]
    [InlineData("gentle-six", "Knees first", "catalogue.slug_taken", 409)]
    public async Task A_wrong_name_is_refused_and_nothing_is_kept(string slug, string name, string code, int status)
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Draft();

        (await clinic.NothingChanges(() => clinic.Therapist.Post(PathOf(plan), Body().With("slug", slug).With("name", name)))).MustBeProblem(status, code);
    }

    [Fact]
    public async Task An_empty_plan_makes_no_routine()
    {
        var clinic = await host.NewClinic();
        var body = Given.Plan(host.Clock.Today).With("items", new JsonArray());
        var plan = await clinic.Draft(body);

        (await clinic.NothingChanges(() => clinic.Therapist.Post(PathOf(plan), Body()))).MustBeProblem(400, "routine.empty");
    }

    private static string PathOf(Prescription plan) => $"/api/v1/plans/{plan.Id}/routine";

    private static JsonObject Body() => new() { ["slug"] = "knees-first", ["name"] = "Knees first" };

    private JsonObject PlanBody() => Given.Plan(
        host.Clock.Today,
        Given.Item("cat-cow").With("variant", "cat-only"),
        Given.Item("knee-to-chest").With("side", "left").With("dosage", Given.Hold(5)).With("rangeOverride", Reason).With("patientNote", Note));
}
