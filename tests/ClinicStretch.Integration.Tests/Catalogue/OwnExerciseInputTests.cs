using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>What is wrong with an exercise is told at its field, and nothing of it is stored.</summary>
public sealed class OwnExerciseInputTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    public static TheoryData<string, string, string, string> Wrong => new()
    {
        { "name", "\"\"", "Exercise.Name", "text.empty" },
        { "name", $"\"{new string('a', 81)}\"", "Exercise.Name", "text.too_long" },
        { "name", "\"a\\u0000b\"", "Exercise.Name", "text.control_character" },
        { "language", "\"it\"", "Exercise.Language", "language.unknown" },
        { "steps", "[]", "Exercise.Steps", "list.empty" },
        { "steps", "[\"Lie down.\", \" \"]", "Exercise.Steps[1]", "text.empty" },
        { "steps", "[\"a\\tb\"]", "Exercise.Steps[0]", "text.control_character" },
        { "steps", $"[\"{new string('a', 301)}\"]", "Exercise.Steps[0]", "text.too_long" },
        { "steps", $"[{string.Join(',', Enumerable.Repeat("\"Lie down.\"", 16))}]", "Exercise.Steps", "list.too_long" },
        { "breathing", "\"\"", "Exercise.Breathing", "text.empty" },
        { "feel", "\" \"", "Exercise.Feel", "text.empty" },
        { "meaningOfSide", "\"\"", "Exercise.MeaningOfSide", "text.empty" },
        { "startPosition", "\"hanging\"", "Exercise.StartPosition", "catalogue.invalid" },
        { "bodyRegions", "[]", "Exercise.BodyRegions", "catalogue.invalid" },
        { "bodyRegions", "[\"hip\", \"moon\"]", "Exercise.BodyRegions[1].Code", "catalogue.invalid" },
        { "goals", "[\"mobility\", \"mobility\"]", "Exercise.Goals", "catalogue.invalid" },
        { "movementCategories", "[]", "Exercise.MovementCategories", "catalogue.invalid" },
        { "equipment", "[{\"code\":\"sword\",\"required\":true}]", "Exercise.Equipment[0].Code", "catalogue.invalid" },
        { "targets", "[{\"kind\":\"mood\",\"name\":\"Calf\"}]", "Exercise.Targets[0].Kind", "catalogue.invalid" },
        { "variants", "[{\"code\":\"one-leg\",\"text\":\"\"}]", "Exercise.Variants[0].Text", "text.empty" },
        { "variants", "[{\"code\":\"One leg\",\"text\":\"One leg.\"}]", "Exercise.Variants[0].Code", "catalogue.invalid" },
        { "variants", "[{\"code\":\"a\",\"text\":\"One.\"},{\"code\":\"a\",\"text\":\"Two.\"}]", "Exercise.Variants", "catalogue.invalid" },
        { "modifications", "[{\"kind\":\"sideways\",\"text\":\"Go.\"}]", "Exercise.Modifications[0].Kind", "catalogue.invalid" },
        { "cautions", "[{\"tag\":\"moonstroke\",\"severity\":\"avoid\",\"reason\":\"Too bright.\"}]", "Exercise.Cautions[0].Tag", "catalogue.invalid" },
        { "cautions", "[{\"tag\":\"hip-pain\",\"severity\":\"avoid\",\"reason\":\"\"}]", "Exercise.Cautions[0].Reason", "text.empty" },
        { "cautions", Caution("nothing-at-all"), "Exercise.Cautions[0].Alternative", "catalogue.invalid" },
        { "cautions", Caution("ankle-pumps"), "Exercise.Cautions[0].Alternative", "catalogue.invalid" },
        { "cautions", Caution("strap-forward-lean"), "Exercise.Cautions[0].Alternative", "catalogue.invalid" },
        { "drawing", "\"nothing-at-all\"", "Exercise.Drawing", "catalogue.invalid" },
        { "dose.sets", "0", "Exercise.Dose.Sets", "dosage.sets" },
        { "dose.sets", "4", "Exercise.Dose.Sets", "catalogue.invalid" },
        { "dose.reps", "null", "Exercise.Dose.Reps", "dosage.reps" },
        { "dose.reps", "31", "Exercise.Dose.Reps", "catalogue.invalid" },
        { "dose.mode", "\"hold\"", "Exercise.Dose.HoldSeconds", "dosage.hold_seconds" },
        { "dose.mode", "\"timed\"", "Exercise.Dose.Mode", "dosage.mode" },
        { "dose.restSeconds", "301", "Exercise.Dose.RestSeconds", "dosage.rest_seconds" },
        { "dose.reasoning", "\"\"", "Exercise.Dose.Reasoning", "text.empty" },
        { "dose.frequency", "{\"timesPerDay\":9,\"daysPerWeek\":7}", "Exercise.Dose.Frequency.TimesPerDay", "catalogue.invalid" },
        { "dose.allowedRange", "{\"holdSeconds\":null,\"reps\":null,\"sets\":{\"min\":1,\"max\":3}}", "Exercise.Dose.AllowedRange.Reps", "catalogue.invalid" },
        { "dose.allowedRange", "{\"holdSeconds\":null,\"reps\":{\"min\":9,\"max\":5},\"sets\":{\"min\":1,\"max\":3}}", "Exercise.Dose.AllowedRange.Reps", "catalogue.invalid" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_is_wrong_is_told_at_its_field(string path, string value, string field, string code)
    {
        var clinic = await host.NewClinic();
        var body = Given.OwnExercise();
        var at = path.Split('.');
        var holder = at.Length is 1 ? body["exercise"]! : body["exercise"]![at[0]]!;
        holder[at[^1]] = "@@@";
        var sent = body.ToJsonString().Replace("\"@@@\"", value, StringComparison.Ordinal);

        var answer = await clinic.NothingChanges(() => clinic.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", sent));

        answer.MustBeProblem(400, code);
        var errors = answer.Json["errors"]!.AsArray().Select(e => (e!["field"]!.GetValue<string>(), e["code"]!.GetValue<string>()));
        Assert.Contains((field, code), errors);
    }

    [Theory]
    [InlineData("Ankle Pumps", "catalogue.invalid")]
    [InlineData("ankle_pumps", "catalogue.invalid")]
    [InlineData("-ankle", "catalogue.invalid")]
    [InlineData("ankle%09pumps", "text.control_character")]
    public async Task A_short_name_is_words_with_hyphens(string slug, string code)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Put($"/api/v1/clinic/exercises/{slug}", Given.OwnExercise())).MustBeProblem(400, code);
        (await clinic.Therapist.Put($"/api/v1/clinic/exercises/{new string('a', 81)}", Given.OwnExercise())).MustBeProblem(400, "text.too_long");
        Assert.Equal(0, await clinic.Count("own_exercises"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"exercise\":null}")]
    [InlineData("{\"exercise\":{\"steps\":[null]}}")]
    [InlineData("{\"exercise\":{\"laterality\":\"round\"}}")]
    [InlineData("{\"exercise\":{\"dose\":{\"sets\":\"1\"}}}")]
    [InlineData("[]")]
    public async Task What_is_no_exercise_at_all_is_refused(string body)
    {
        var clinic = await host.NewClinic();

        (await clinic.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", body)).MustBe(400);
        Assert.Equal(0, await clinic.Count("own_exercises"));
    }

    [Fact]
    public async Task A_copy_of_nothing_is_refused()
    {
        var clinic = await host.NewClinic();

        var answer = await clinic.Therapist.Put("/api/v1/clinic/exercises/ankle-pumps", Given.OwnExercise().With("copyOf", "nothing-at-all"));

        answer.MustBeProblem(404, "not_found");
    }

    private static string Caution(string alternative) =>
        new JsonArray(new JsonObject { ["tag"] = "hip-pain", ["severity"] = "caution", ["reason"] = "Bend less.", ["alternative"] = alternative }).ToJsonString();
}
