using System.Text.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Json;
using ClinicStretch.Integration.Tests.Programmes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>An exercise of the clinic's own is prescribed, done and printed like any other.</summary>
public sealed class OwnExercisePlanTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const string Path = "/api/v1/clinic/exercises/ankle-pumps";

    [Fact]
    public async Task It_is_prescribed_shown_and_printed_without_a_figure()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);

        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("ankle-pumps")));

        Assert.Contains("Ankle pumps", (await clinic.Patient.Get("/api/v1/me/today")).MustBe(200).Text, StringComparison.Ordinal);
        foreach (var mode in (string[])["standard", "large-print", "one-per-page", "easy-read"])
        {
            using var sheet = await Sheet(clinic, plan, mode);
            Assert.Empty(sheet.Complaints);
            Assert.Contains("Pullyourtoesup.", string.Concat(sheet.Pages), StringComparison.Ordinal);
            // The two pictures are codes: the sheet's and its chart's.
            Assert.Equal(2, sheet.Structure.Split('\n').Count(line => line.Contains("Figure", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_plan_keeps_the_version_it_was_made_with()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);
        var old = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("ankle-pumps")));
        var next = Given.OwnExercise().With("basedOn", 1);
        next["exercise"]!["steps"] = new JsonArray("Sit on a chair and circle your feet.");
        (await clinic.Therapist.Put(Path, next)).MustBe(200);
        var young = await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("ankle-pumps")));

        using var sheet = await Sheet(clinic, old);
        Assert.Contains("Pullyourtoesup.", string.Concat(sheet.Pages), StringComparison.Ordinal);
        Assert.DoesNotContain("circleyourfeet", string.Concat(sheet.Pages), StringComparison.Ordinal);
        Assert.Contains("circle your feet", (await clinic.Therapist.Get($"/api/v1/plans/{young.Id}")).MustBe(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_keeps_the_drawing_the_sources_and_the_translations_of_what_was_kept()
    {
        var clinic = await host.NewClinic();
        var copy = CopyOf("cat-cow");
        copy["exercise"]!["steps"]![3] = "Come back to a flat back.";
        copy["exercise"]!["name"] = "Cat without cow";

        (await clinic.Therapist.Put("/api/v1/clinic/exercises/cat-without-cow", copy)).MustBe(201);

        var record = (await clinic.Therapist.Get("/api/v1/clinic/exercises/cat-without-cow")).MustBe(200).Json;
        var exercise = record["versions"]![0]!["exercise"]!;
        Assert.StartsWith("cat-cow@", record["copiedFrom"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["seed-000#6", "seed-002#4"], SourcesOf(exercise, 0));
        Assert.Equal(["clinic", "seed-000#6"], SourcesOf(exercise, 3));
        Assert.Equal(1, await clinic.Count("exercise_search", "language = 'es' AND body LIKE '%Come back to a flat back.%' AND body LIKE '%rodillas%'"));

        var plan = await clinic.Prescribe(Given.Plan(host.Clock.Today, Given.Item("cat-without-cow")));
        using var sheet = await Sheet(clinic, plan);
        Assert.Contains("Figure", sheet.Structure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cautions_that_a_copy_leaves_out_are_noted()
    {
        var clinic = await host.NewClinic();
        var copy = CopyOf("cat-cow");
        copy["exercise"]!["cautions"] = new JsonArray();

        var saved = (await clinic.Therapist.Put("/api/v1/clinic/exercises/cat-without-cow", copy)).MustBe(201).Json;

        Assert.Equal("caution.left_out", Assert.Single(saved["notes"]!.AsArray())!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task Archived_it_goes_into_no_new_plan_and_stays_in_the_old()
    {
        var clinic = await host.NewClinic();
        (await clinic.Therapist.Put(Path, Given.OwnExercise())).MustBe(201);
        var body = Given.Plan(host.Clock.Today, Given.Item("ankle-pumps"));
        var plan = await clinic.Prescribe(body);
        var draft = await clinic.Draft(Given.Plan(host.Clock.Today, Given.Item("ankle-pumps")));
        (await clinic.Therapist.Post($"{Path}/archive")).MustBe(204);

        var refused = await clinic.NothingChanges(
            () => clinic.Therapist.Put($"{TestClinic.PathOf(clinic.Patient)}/plans/{Guid.CreateVersion7()}", body));

        refused.MustBeProblem(409, "plan.exercise_not_active");
        using var sheet = await Sheet(clinic, plan);
        Assert.Contains("Pullyourtoesup.", string.Concat(sheet.Pages), StringComparison.Ordinal);
        var warnings = (await clinic.Therapist.Post($"/api/v1/plans/{draft.Id}/check")).MustBe(200).Json["warnings"]!.AsArray();
        Assert.Contains(warnings, w => w!.GetValue<string>().StartsWith("Ankle pumps is no longer offered.", StringComparison.Ordinal));
    }

    private static JsonObject CopyOf(string slug)
    {
        var exercise = CatalogueFile.Shipped().Exercises.Single(e => e.Slug == slug);
        var written = WrittenExercise.Of(exercise) with { Drawing = exercise.DrawnAs() };
        return new JsonObject { ["copyOf"] = slug, ["exercise"] = JsonSerializer.SerializeToNode(written, DomainJson.Options) };
    }

    private static IEnumerable<string> SourcesOf(JsonNode exercise, int step) =>
        exercise["instructions"]!["steps"]![step]!["provenance"]!.AsArray().Select(s => s!.GetValue<string>());

    private static async Task<PrintedFile> Sheet(TestClinic clinic, Prescription plan, string mode = "standard") =>
        new((await clinic.Patient.Get($"/api/v1/plans/{plan.Id}/programme.pdf?mode={mode}")).MustBe(200).Bytes);
}
