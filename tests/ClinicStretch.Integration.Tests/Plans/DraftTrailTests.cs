using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Plans;

public sealed class DraftTrailTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    [Fact]
    public async Task A_draft_is_taken_back_step_by_step_and_forward_again()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        await Name(clinic, draft, "Second");
        await Name(clinic, draft, "Third");

        await Move(clinic, draft, "undo");
        Assert.Equal("Second", await NameOf(clinic, draft));
        await Move(clinic, draft, "undo");
        Assert.Equal("Gentle start", await NameOf(clinic, draft));
        (await Refused(clinic, draft, "undo")).MustBeProblem(409, "plan.nothing_to_undo");
        await Move(clinic, draft, "redo");
        await Move(clinic, draft, "redo");

        Assert.Equal("Third", await NameOf(clinic, draft));
        (await Refused(clinic, draft, "redo")).MustBeProblem(409, "plan.nothing_to_redo");
    }

    [Fact]
    public async Task A_draft_has_the_same_hash_before_it_is_stored_and_after()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();

        var written = (await clinic.Therapist.Put(PlanOf(draft), Given.Plan(host.Clock.Today, Given.Item("childs-pose"), Given.Item("cat-cow")).With("draftHash", await clinic.DraftHash(draft)))).MustBe(200).Json;

        Assert.Equal((await Trail(clinic.Therapist, draft))["draftHash"]!.GetValue<string>(), written["draftHash"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_was_undone_is_gone_once_something_else_is_written()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        await Name(clinic, draft, "Second");
        await Move(clinic, draft, "undo");
        await Name(clinic, draft, "Another second");

        (await Step(clinic, draft, "redo")).MustBeProblem(409, "plan.nothing_to_redo");
        await Move(clinic, draft, "undo");
        Assert.Equal("Gentle start", await NameOf(clinic, draft));
    }

    [Fact]
    public async Task A_change_begun_on_a_published_plan_is_taken_back_to_what_was_published_and_no_further()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        await Name(clinic, plan, "Changed", basedOn: 1);

        await Move(clinic, plan, "undo");

        Assert.Equal("Gentle start", await NameOf(clinic, plan));
        (await Step(clinic, plan, "undo")).MustBeProblem(409, "plan.nothing_to_undo");
    }

    [Fact]
    public async Task Twenty_steps_are_kept_and_the_same_draft_again_is_none()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        foreach (var n in Enumerable.Range(1, 25))
        {
            await Name(clinic, draft, $"Name {n}");
        }

        await Name(clinic, draft, "Name 25");

        Assert.Equal(20, await clinic.Count("plan_draft_steps"));
        Assert.Equal(19, (await Trail(clinic.Therapist, draft))["toUndo"]!.GetValue<int>());
    }

    [Fact]
    public async Task Who_wrote_last_is_told_and_a_stale_draft_is_not_moved()
    {
        var clinic = await host.NewClinic();
        var draft = await clinic.Draft();
        var seen = (await Trail(clinic.Therapist, draft))["draftHash"]!.GetValue<string>();
        (await clinic.SecondTherapist.Put(PlanOf(draft), Body(draft, "Theirs").With("draftHash", seen))).MustBe(200);

        var trail = await Trail(clinic.Therapist, draft);

        Assert.False(trail["isMine"]!.GetValue<bool>());
        Assert.NotNull(trail["writtenBy"]);
        (await clinic.NothingChanges(() => clinic.Therapist.Post(PathOf(draft, "undo"), new { DraftHash = seen }))).MustBeProblem(409, "request.stale");
    }

    [Fact]
    public async Task Nobody_else_moves_a_draft()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        var draft = await clinic.Draft();
        await Name(clinic, draft, "Second");

        (await clinic.NothingChanges(() => elsewhere.Therapist.Post(PathOf(draft, "undo"), new { }))).MustBeProblem(404, "not_found");
        (await clinic.NothingChanges(() => clinic.Patient.Post(PathOf(draft, "undo"), new { }))).MustBeProblem(403, "forbidden");
    }

    [Fact]
    public async Task The_check_counts_time_directions_and_equipment_and_guards_the_morning()
    {
        var clinic = await host.NewClinic();
        var details = Given.Patient(precautions: "herniated-disc-flexion-sensitive").With("risingTime", "07:00:00");
        var patient = await clinic.NewPatient(details);
        var body = Given.Plan(host.Clock.Today);
        var draft = await clinic.Draft(body.With("schedule", body["schedule"]!.DeepClone().AsObject().With("at", new JsonArray("07:30:00"))), patient);

        var check = (await clinic.Therapist.Post($"/api/v1/plans/{draft.Id}/check")).MustBe(200).Json;

        Assert.Equal(2, check["items"]!.GetValue<int>());
        Assert.Equal((check["seconds"]!.GetValue<int>() + 59) / 60, check["minutesADay"]!.GetValue<int>());
        Assert.Equal(2, check["directions"]!.AsArray().Single(d => d!["direction"]!.GetValue<string>() is "flexion")!["items"]!.GetValue<int>());
        Assert.Equal(2, check["morning"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "fewer are kept up better")]
    [InlineData(7, "are many")]
    public async Task Above_four_exercises_a_gentle_word_is_said_and_above_six_a_plainer_one(int count, string? word)
    {
        var clinic = await host.NewClinic();
        string[] slugs = ["knee-to-chest", "cat-cow", "bridge", "bird-dog", "pelvic-tilt", "lumbar-rotation", "seated-twist"];
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, [.. slugs.Take(count).Select(Given.Item)]));

        var warnings = (await clinic.Therapist.Post($"/api/v1/plans/{draft.Id}/check")).MustBe(200).Json["warnings"]!.AsArray();

        Assert.Equal(word is null ? 0 : 1, warnings.Count(w => word is null || w!.GetValue<string>().Contains(word, StringComparison.Ordinal)));
    }

    private static string PlanOf(Prescription plan) => $"/api/v1/patients/{plan.PatientId}/plans/{plan.Id}";

    private static string PathOf(Prescription plan, string move) => $"/api/v1/plans/{plan.Id}/draft/{move}";

    private JsonObject Body(Prescription plan, string name) => Given.Plan(host.Clock.Today, Given.Item("bridge").With("key", plan.Items[0])).With("name", name);

    private async Task Name(TestClinic clinic, Prescription plan, string name, int basedOn = 0) =>
        (await clinic.Therapist.Put(PlanOf(plan), Body(plan, name).With("basedOn", basedOn).With("draftHash", await clinic.DraftHash(plan)))).MustBe(200);

    private static async Task Move(TestClinic clinic, Prescription plan, string move) =>
        (await Step(clinic, plan, move)).MustBe(200);

    private static async Task<Answer> Refused(TestClinic clinic, Prescription plan, string move)
    {
        var seen = await clinic.DraftHash(plan);
        return await clinic.NothingChanges(() => clinic.Therapist.Post(PathOf(plan, move), new { DraftHash = seen }));
    }

    private static async Task<Answer> Step(TestClinic clinic, Prescription plan, string move) =>
        await clinic.Therapist.Post(PathOf(plan, move), new { DraftHash = await clinic.DraftHash(plan) });

    private static async Task<JsonNode> Trail(Visitor who, Prescription plan) => (await who.Get(PathOf(plan, "trail"))).MustBe(200).Json;

    private static async Task<string> NameOf(TestClinic clinic, Prescription plan) =>
        (await clinic.Therapist.Get($"/api/v1/plans/{plan.Id}")).MustBe(200).Json["name"]!.GetValue<string>();
}
