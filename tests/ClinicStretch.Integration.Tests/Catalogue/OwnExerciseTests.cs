using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>A clinic writes exercises of its own.</summary>
public sealed class OwnExerciseTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/clinic/exercises/ankle-pumps";

    [Fact]
    public async Task What_was_written_is_an_exercise_of_the_catalogue_with_the_clinic_as_its_source()
    {
        var clinic = await host.NewClinic();

        var saved = (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201).Json;
        var exercise = (await clinic.SecondTherapist.Get("/api/v1/exercises/ankle-pumps")).MustBe(200).Json["exercise"]!;

        Assert.Equal(1, saved["number"]!.GetValue<int>());
        Assert.Empty(saved["notes"]!.AsArray());
        Assert.Equal("1", exercise["version"]!.GetValue<string>());
        Assert.Equal("active", exercise["status"]!.GetValue<string>());
        Assert.False(exercise["needsClinicalReview"]!.GetValue<bool>());
        Assert.Equal(["clinic"], Texts(exercise["instructions"]!["steps"]![1]!["provenance"]!));
        Assert.Equal(75, exercise["defaultDosage"]!["estimatedSeconds"]!.GetValue<int>());
    }

    [Fact]
    public async Task What_an_administrator_writes_waits_for_a_clinician()
    {
        var clinic = await host.NewClinic();

        (await clinic.Administrator.Put(Path, Given.OwnExercise())).MustBe(201);
        Assert.True(await NeedsReview());

        (await clinic.Therapist.Put(Path, Given.OwnExercise().With("basedOn", 1))).MustBe(200);
        Assert.False(await NeedsReview());

        async Task<bool> NeedsReview() =>
            (await clinic.Therapist.Get("/api/v1/exercises/ankle-pumps")).MustBe(200).Json["exercise"]!["needsClinicalReview"]!.GetValue<bool>();
    }

    [Fact]
    public async Task Sent_again_it_is_one_exercise_and_one_version()
    {
        var clinic = await host.NewClinic();
        var changed = Changed(Given.OwnExercise(), "name", "Pumping ankles").With("basedOn", 1);
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);
        (await clinic.Therapist.Put(Path, changed)).MustBe(200);

        var first = (await clinic.NothingChanges(() => clinic.Therapist.Put(Path, Given.OwnExercise()))).MustBe(200).Json;
        var second = (await clinic.NothingChanges(() => clinic.Therapist.Put(Path, changed))).MustBe(200).Json;

        Assert.Equal(1, first["number"]!.GetValue<int>());
        Assert.Equal(2, second["number"]!.GetValue<int>());
        Assert.Equal(2, await clinic.Count("own_exercise_versions"));
    }

    [Fact]
    public async Task Who_was_overtaken_is_told_and_nothing_is_lost()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);
        (await clinic.SecondTherapist.Put(Path, Changed(Given.OwnExercise(), "name", "Pumping ankles").With("basedOn", 1))).MustBe(200);

        var late = await clinic.NothingChanges(
            () => clinic.Therapist.Put(Path, Changed(Given.OwnExercise(), "name", "Foot pumps").With("basedOn", 1)));

        late.MustBeProblem(409, "catalogue.stale");
    }

    [Fact]
    public async Task Of_two_who_write_at_the_same_moment_one_is_told()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);

        var answers = await Task.WhenAll(
            clinic.Therapist.Put(Path, Changed(Given.OwnExercise(), "name", "Pumping ankles").With("basedOn", 1)),
            clinic.SecondTherapist.Put(Path, Changed(Given.OwnExercise(), "name", "Foot pumps").With("basedOn", 1)));

        Assert.Equal([200, 409], answers.Select(a => a.Status).Order());
        Assert.Equal(2, await clinic.Count("own_exercise_versions"));
    }

    [Theory]
    [InlineData("cat-cow")]
    [InlineData("taken")]
    [InlineData("archived")]
    public async Task A_short_name_belongs_to_one_exercise(string slug)
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put("/api/v1/clinic/exercises/taken", Given.OwnExercise())).MustBe(201);
        (await clinic.Therapist.Put("/api/v1/clinic/exercises/archived", Given.OwnExercise())).MustBe(201);
        (await clinic.Therapist.Post("/api/v1/clinic/exercises/archived/archive")).MustBe(204);

        var answer = await clinic.NothingChanges(
            () => clinic.Therapist.Put($"/api/v1/clinic/exercises/{slug}", Changed(Given.OwnExercise(), "name", "Another")));

        answer.MustBeProblem(409, "catalogue.slug_taken");
    }

    [Fact]
    public async Task Another_clinic_has_none_of_it_and_may_use_the_short_name()
    {
        var (clinic, elsewhere) = (await host.NewClinic(), await host.NewClinic());
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);

        (await elsewhere.Therapist.Get(Path)).MustBeProblem(404, "not_found");
        (await elsewhere.Therapist.Get("/api/v1/exercises/ankle-pumps")).MustBeProblem(404, "not_found");
        (await elsewhere.Therapist.Put(Path, Given.OwnExercise().With("basedOn", 1))).MustBeProblem(404, "not_found");
        (await elsewhere.Therapist.Post($"{Path}/archive")).MustBeProblem(404, "not_found");
        (await elsewhere.Therapist.Post($"{Path}/restore")).MustBeProblem(404, "not_found");
        Assert.Empty((await elsewhere.Therapist.Get("/api/v1/clinic/exercises")).MustBe(200).Json["exercises"]!.AsArray());
        (await elsewhere.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);
    }

    [Fact]
    public async Task Archived_it_is_in_the_list_but_not_to_be_changed_until_it_is_restored()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);

        (await clinic.SecondTherapist.Post($"{Path}/archive")).MustBe(204);
        (await clinic.Therapist.Post($"{Path}/archive")).MustBe(204);

        var record = (await clinic.Therapist.Get(Path)).MustBe(200).Json;
        Assert.Equal("Tom Vale", record["archivedBy"]!.GetValue<string>());
        Assert.NotNull((await clinic.Therapist.Get("/api/v1/clinic/exercises")).Json["exercises"]![0]!["archivedAt"]);
        (await clinic.Therapist.Put(Path, Changed(Given.OwnExercise(), "name", "Pumps").With("basedOn", 1))).MustBeProblem(409, "catalogue.archived");
        Assert.Equal(4, await clinic.Count("exercise_search", "status = 'Retired'"));

        (await clinic.Therapist.Post($"{Path}/restore")).MustBe(204);
        (await clinic.Therapist.Put(Path, Changed(Given.OwnExercise(), "name", "Pumps").With("basedOn", 1))).MustBe(200);
        Assert.Equal(4, await clinic.Count("exercise_search", "name = 'Pumps' AND version = '2'"));
        Assert.Equal(4, await clinic.Count("exercise_search"));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page()
    {
        var clinic = await host.NewClinic();
        foreach (var slug in (string[])["b", "a", "c"])
        {
            (await clinic.Therapist.Put($"/api/v1/clinic/exercises/{slug}", Given.OwnExercise())).MustBe(201);
        }

        var first = (await clinic.Therapist.Get("/api/v1/clinic/exercises?limit=2")).MustBe(200).Json;
        var last = (await clinic.Therapist.Get($"/api/v1/clinic/exercises?limit=2&after={first["next"]}")).MustBe(200).Json;

        Assert.Equal(["a", "b"], first["exercises"]!.AsArray().Select(e => e!["slug"]!.GetValue<string>()));
        Assert.Equal(["c"], last["exercises"]!.AsArray().Select(e => e!["slug"]!.GetValue<string>()));
        Assert.Null(last["next"]);
        (await clinic.Therapist.Get("/api/v1/clinic/exercises?limit=0")).MustBeProblem(400, "page.limit");
        (await clinic.Therapist.Get("/api/v1/clinic/exercises?after=a%00")).MustBeProblem(400, "text.control_character");
    }

    [Fact]
    public async Task Versions_say_who_wrote_them_and_what_they_changed()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);
        var next = Changed(Given.OwnExercise(), "steps", new JsonArray("Lie on your back.", "Pull your toes up."));
        (await clinic.SecondTherapist.Put(Path, next.With("basedOn", 1))).MustBe(200);

        var versions = (await clinic.Therapist.Get(Path)).MustBe(200).Json["versions"]!.AsArray();

        Assert.Equal(["Tom Vale", "Thea Brook"], versions.Select(v => v!["writtenBy"]!.GetValue<string>()));
        var change = Assert.Single(versions[0]!["changes"]!.AsArray())!;
        Assert.Equal("steps", change["what"]!.GetValue<string>());
        Assert.Equal("Pull your toes up. Then push them down.", change["before"]!.GetValue<string>());
        Assert.Equal("Pull your toes up.", change["after"]!.GetValue<string>());
        Assert.Empty(versions[1]!["changes"]!.AsArray());
    }

    [Fact]
    public async Task Hard_steps_are_kept_with_a_gentle_note()
    {
        var clinic = await host.NewClinic();
        const string Hard = "Subsequently, individuals experiencing considerable discomfort should discontinue participation immediately.";

        var saved = (await clinic.Therapist.Put(Path, Changed(Given.OwnExercise(), "steps", new JsonArray(Hard)))).MustBe(201).Json;

        var note = Assert.Single(saved["notes"]!.AsArray())!;
        Assert.Equal("reading.above_target", note["code"]!.GetValue<string>());
        Assert.Contains(Hard, note["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(note.ToJsonString(), (await clinic.Therapist.Get(Path)).Json["notes"]![0]!.ToJsonString());
    }

    private static JsonObject Changed(JsonObject body, string field, JsonNode? value) =>
        body.With("exercise", body["exercise"]!.AsObject().With(field, value));

    private static IEnumerable<string> Texts(JsonNode list) => list.AsArray().Select(t => t!.GetValue<string>());
}
