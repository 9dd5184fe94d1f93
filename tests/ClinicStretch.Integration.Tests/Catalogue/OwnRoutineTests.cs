using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue;

public sealed class OwnRoutineTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/clinic/routines/quiet-evening";
    private const string Opened = "/api/v1/routines/quiet-evening";

    [Fact]
    public async Task A_routine_is_written_and_every_member_of_the_clinic_sees_it()
    {
        var clinic = await host.NewClinic();

        var saved = (await clinic.Therapist.Put(Path, Given.Routine())).MustBe(201).Json;
        Assert.Equal(1, saved["number"]!.GetValue<int>());

        foreach (var member in (Visitor[])[clinic.Therapist, clinic.SecondTherapist, clinic.Administrator])
        {
            var routine = (await member.Get(Opened)).MustBe(200).Json;
            Assert.Equal("Quiet evening", routine["name"]!.GetValue<string>());
            Assert.Equal("Thea Brook", routine["own"]!["writtenBy"]!.GetValue<string>());
            Assert.Equal(["Knee to chest", "Cat and cow"], routine["items"]!.AsArray().Select(i => i!["name"]!.GetValue<string>()));
            Assert.Equal("Hold 20 seconds, 3 times, on each side", routine["items"]![0]!["dose"]!.GetValue<string>());
            Assert.Equal((160 + 55 + 10, 4, 1), Totals(routine));
            Assert.Contains("hip-replacement", routine["total"]!["blockingTags"]!.AsArray().Select(t => t!.GetValue<string>()));
        }

        Assert.Equal(9, (await clinic.Administrator.Get("/api/v1/routines")).MustBe(200).Json.AsArray().Count);
        Assert.Single((await clinic.Administrator.Get("/api/v1/routines?own=true")).MustBe(200).Json.AsArray());
    }

    [Fact]
    public async Task The_same_again_is_the_same_answer_and_one_routine()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.Routine())).MustBe(201);

        var again = await clinic.NothingChanges(() => clinic.SecondTherapist.Put(Path, Given.Routine()));

        Assert.Equal(1, again.MustBe(200).Json["number"]!.GetValue<int>());
        Assert.Equal(1, await clinic.Count("own_routines"));
    }

    [Fact]
    public async Task A_change_is_the_next_number_and_of_two_who_change_it_the_second_is_told()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.Routine())).MustBe(201);
        var change = Given.Routine(Given.RoutineItem("bridge")).With("basedOn", 1);

        Assert.Equal(2, (await clinic.SecondTherapist.Put(Path, change)).MustBe(200).Json["number"]!.GetValue<int>());
        (await clinic.SecondTherapist.Put(Path, change)).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Therapist.Put(Path, Given.Routine(Given.RoutineItem("bird-dog")).With("basedOn", 1))))
            .MustBeProblem(409, "catalogue.stale");
        Assert.Equal("Tom Vale", (await clinic.Therapist.Get(Opened)).Json["own"]!["writtenBy"]!.GetValue<string>());
    }

    [Fact]
    public async Task Two_who_write_it_at_the_same_moment_are_both_answered()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Get("/api/v1/routines")).MustBe(200);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => clinic.Therapist.Put(Path, Given.Routine())));

        Assert.All(answers, a => Assert.True(a.Status is 200 or 201, a.Text));
        Assert.Equal(1, await clinic.Count("own_routines"));
    }

    [Theory]
    [InlineData("gentle-six")]
    [InlineData("quiet-evening")]
    public async Task A_short_name_that_is_taken_is_refused(string slug)
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.Routine())).MustBe(201);

        var answer = await clinic.NothingChanges(() =>
            clinic.Therapist.Put($"/api/v1/clinic/routines/{slug}", Given.Routine(Given.RoutineItem("bridge"))));

        answer.MustBeProblem(409, "catalogue.slug_taken");
    }

    [Fact]
    public async Task Another_clinic_has_the_same_short_name_for_itself_and_sees_nothing_of_ours()
    {
        var clinic = await host.NewClinic();
        var elsewhere = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.Routine())).MustBe(201);

        (await elsewhere.Therapist.Get(Opened)).MustBeProblem(404, "not_found");
        (await elsewhere.Therapist.Post($"{Path}/archive")).MustBeProblem(404, "not_found");
        (await elsewhere.Therapist.Put(Path, Given.Routine().With("basedOn", 1))).MustBeProblem(404, "not_found");
        Assert.Equal(8, (await elsewhere.Therapist.Get("/api/v1/routines")).MustBe(200).Json.AsArray().Count);
        (await elsewhere.Therapist.Put(Path, Given.Routine(Given.RoutineItem("bridge")))).MustBe(201);
        Assert.Equal(2, (await clinic.Therapist.Get(Opened)).MustBe(200).Json["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task An_exercise_of_another_clinic_is_as_unknown_as_none()
    {
        var clinic = await host.NewClinic();
        var elsewhere = await host.NewClinic();
        await OwnExercises.Write(host, elsewhere, "wall-slide");

        (await clinic.NothingChanges(() => clinic.Therapist.Put(Path, Given.Routine(Given.RoutineItem("wall-slide")))))
            .MustBeProblem(400, "routine.unknown_exercise");
    }

    public static TheoryData<string, JsonObject, int, string> Wrong()
    {
        var dosed = Given.RoutineItem("knee-to-chest");
        return new()
        {
            { "nothing in it", Given.Routine().With("items", new JsonArray()), 400, "routine.empty" },
            { "too much", Given.Routine([.. Enumerable.Repeat(0, 31).Select(_ => Given.RoutineItem("bridge"))]), 400, "routine.too_many_items" },
            { "unknown exercise", Given.Routine(Given.RoutineItem("handstand")), 400, "routine.unknown_exercise" },
            { "unknown exercise with a dose", Given.Routine(Given.RoutineItem("handstand").With("dosage", Given.Hold(20)).With("side", "none")), 400, "routine.unknown_exercise" },
            { "draft", Given.Routine(Given.RoutineItem("strap-forward-lean")), 409, "plan.exercise_not_active" },
            { "variant", Given.Routine(Given.RoutineItem("cat-cow").With("variant", "upside-down")), 400, "plan.unknown_variant" },
            { "side", Given.Routine(Given.RoutineItem("cat-cow").With("side", "left")), 400, "plan.side" },
            { "dose", Given.Routine(dosed.With("dosage", Given.Hold(5))), 400, "dosage.outside_allowed_range" },
            { "blank reason", Given.Routine(dosed.With("dosage", Given.Hold(5)).With("rangeOverride", "  ")), 400, "dosage.outside_allowed_range" },
            { "no dose at all", Given.Routine(dosed.With("dosage", Given.Hold(0))), 400, "dosage.hold_seconds" },
            { "same twice", Given.Routine(Given.RoutineItem("bridge"), Given.RoutineItem("bridge")), 400, "plan.same_item_twice" },
            { "no name", Given.Routine().With("name", " "), 400, "text.empty" },
            { "long name", Given.Routine().With("name", new string('a', 121)), 400, "text.too_long" },
            { "long audience", Given.Routine().With("audience", new string('a', 201)), 400, "text.too_long" },
            { "long note", Given.Routine().With("note", new string('a', 2001)), 400, "text.too_long" },
            { "long patient note", Given.Routine(dosed.With("patientNote", new string('a', 2001))), 400, "text.too_long" },
            { "half a character", Given.Routine().With("name", "a\0b"), 400, "text.control_character" },
            { "frequency", Given.Routine().With("frequency", new JsonObject { ["timesPerDay"] = 9, ["daysPerWeek"] = 7 }), 400, "routine.frequency" },
            { "null item", Given.Routine().With("items", new JsonArray((JsonNode?)null)), 400, "request.malformed_json" },
            { "no items", Given.Routine().With("items", null), 400, "request.malformed_json" },
        };
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_cannot_be_prescribed_is_refused_and_nothing_is_kept(string what, JsonObject body, int status, string code)
    {
        Assert.NotEmpty(what);
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Therapist.Put(Path, body))).MustBeProblem(status, code);
    }

    [Theory]
    [InlineData("Quiet", "text.slug")]
    [InlineData("quiet--evening", "text.slug")]
    [InlineData("-quiet", "text.slug")]
    [InlineData("quiet%20evening", "text.slug")]
    [InlineData("new", "routine.slug")]
    public async Task A_short_name_is_lower_case_words_with_hyphens(string slug, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.NothingChanges(() => clinic.Therapist.Put($"/api/v1/clinic/routines/{slug}", Given.Routine()))).MustBeProblem(400, code);
    }

    [Fact]
    public async Task A_dose_outside_the_range_is_kept_with_its_reason()
    {
        var clinic = await host.NewClinic();
        var item = Given.RoutineItem("knee-to-chest").With("dosage", Given.Hold(5)).With("rangeOverride", "A first taste").With("side", "left");

        (await clinic.Therapist.Put(Path, Given.Routine(item))).MustBe(201);

        var kept = (await clinic.Therapist.Get(Opened)).Json["items"]![0]!;
        Assert.Equal("A first taste", kept["rangeOverride"]!.GetValue<string>());
        Assert.Null(kept["problem"]);
    }

    [Fact]
    public async Task An_archived_routine_is_out_of_the_list_but_opens_and_comes_back()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.Routine())).MustBe(201);

        (await clinic.SecondTherapist.Post($"{Path}/archive")).MustBe(200);
        await clinic.NothingChanges(() => clinic.Therapist.Post($"{Path}/archive"));

        Assert.Empty((await clinic.Therapist.Get("/api/v1/routines?own=true")).Json.AsArray());
        Assert.Single((await clinic.Therapist.Get("/api/v1/routines?archived=true")).Json.AsArray());
        Assert.NotNull((await clinic.Therapist.Get(Opened)).MustBe(200).Json["own"]!["archivedAt"]);
        (await clinic.Therapist.Put(Path, Given.Routine(Given.RoutineItem("bridge")).With("basedOn", 1))).MustBeProblem(409, "catalogue.archived");
        (await clinic.Therapist.Post($"{Path}/restore")).MustBe(200);
        Assert.Single((await clinic.Therapist.Get("/api/v1/routines?own=true")).Json.AsArray());
    }

    [Theory]
    [InlineData("gentle-six/archive", 404)]
    [InlineData("none/restore", 404)]
    [InlineData("a%00b/archive", 400)]
    public async Task Only_an_own_routine_can_be_archived(string path, int status)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Post($"/api/v1/clinic/routines/{path}")).MustBe(status);
    }

    [Fact]
    public async Task An_exercise_that_was_archived_since_is_named_and_counts_no_more()
    {
        var clinic = await host.NewClinic();
        await OwnExercises.Write(host, clinic, "wall-slide");
        var body = Given.Routine(Given.RoutineItem("wall-slide"), Given.RoutineItem("cat-cow"));
        (await clinic.Therapist.Put(Path, body)).MustBe(201);
        await OwnExercises.Archive(host, clinic, "wall-slide");

        var routine = (await clinic.Therapist.Get(Opened)).MustBe(200).Json;

        Assert.NotNull(routine["items"]![0]!["problem"]);
        Assert.Null(routine["items"]![1]!["problem"]);
        Assert.Equal((55, 1, 0), Totals(routine));
        (await clinic.NothingChanges(() => clinic.Therapist.Put(Path, body))).MustBe(200);
        (await clinic.NothingChanges(() => clinic.Therapist.Put(Path, body.With("basedOn", 1).With("name", "Other"))))
            .MustBeProblem(409, "plan.exercise_not_active");
    }

    private static (int Seconds, int Minutes, int Changes) Totals(JsonNode routine) => (
        routine["total"]!["seconds"]!.GetValue<int>(),
        routine["total"]!["minutes"]!.GetValue<int>(),
        routine["total"]!["positionChanges"]!.GetValue<int>());
}
