using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Sessions;

/// <summary>Sent together or one by one, sessions end in the same.</summary>
public sealed class BatchLawTests(ClinicHost host) : IClassFixture<ClinicHost>
{
    private const int Sessions = 9;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Together_they_are_answered_and_told_of_as_one_by_one(int seed)
    {
        var (alone, together) = (await host.NewClinic(), await host.NewClinic());
        var (first, second) = (await alone.Prescribe(), await together.Prescribe());
        host.Clock.MoveOn(TimeSpan.FromDays(6));
        var ids = Enumerable.Range(0, Sessions).Select(_ => Guid.CreateVersion7()).ToList();

        var one = new List<string>();
        foreach (var (id, body) in ids.Zip(Some(first, seed)))
        {
            one.Add(Outcome(await alone.Patient.Put($"/api/v1/sessions/{id}", body)));
        }

        var batch = new JsonObject { ["sessions"] = new JsonArray([.. ids.Zip(Some(second, seed), (id, body) => new JsonObject { ["id"] = id, ["body"] = body })]) };
        var all = (await together.Patient.Post("/api/v1/sessions/batch", batch)).MustBe(200).Json.AsArray();

        Assert.Equal(one, all.Select(a => Outcome(a!)));
        var told = await AlertsOf(alone);
        Assert.NotEqual("none", told);
        Assert.Equal(told, await AlertsOf(together));
        Assert.Equal(await alone.Count("sessions"), await together.Count("sessions"));
        Assert.Equal(await alone.Count("plans", "status = 'OnHold'"), await together.Count("plans", "status = 'OnHold'"));
        Assert.Equal(await alone.Count("audit_entries", "action = 'LogSession'"), await together.Count("audit_entries", "action = 'LogSession'"));
    }

    [Fact]
    public async Task What_is_too_hard_twice_within_a_batch_is_told_once()
    {
        var clinic = await host.NewClinic();
        var plan = await clinic.Prescribe();
        host.Clock.MoveOn(TimeSpan.FromDays(3));
        var hard = TooHard(plan);
        var batch = new JsonObject
        {
            ["sessions"] = new JsonArray([.. new[] { 2, 1 }.Select(day => new JsonObject
            {
                ["id"] = Guid.CreateVersion7(),
                ["body"] = Given.Session(plan, host.Clock.Now.AddDays(-day)).With("items", hard.DeepClone()),
            })]),
        };

        var answers = (await clinic.Patient.Post("/api/v1/sessions/batch", batch)).MustBe(200).Json.AsArray();

        Assert.All(answers, a => Assert.Null(a!["refusal"]));
        Assert.Equal(1, await clinic.Count("alerts", "cause = 'TooHardTwice'"));
    }

    // The same for both plans, whose exercises have other keys. One of a time, since phones send what they kept in the order they kept it.
    private List<JsonObject> Some(Prescription plan, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Sessions).Select(n => Given.Session(plan, host.Clock.Now.AddHours(-12 * (Sessions - n)))
            .With("painBefore", random.Next(0, 4)).With("painAfter", random.Next(0, 12)).With("painWorst", random.Next(0, 9))
            .With("items", random.Next(3) is 0 ? TooHard(plan) : new JsonArray([.. plan.Items.Select(Given.Done)]))
            .With("fell", random.Next(9) is 0))];
    }

    private static JsonArray TooHard(Prescription plan) => [.. plan.Items.Select(i => Given.Skipped(i, "too-hard"))];

    private static string Outcome(Answer answer) => answer.Status is 201
        ? $"{answer.Json["completion"]} {answer.Json["toldTherapist"]}"
        : answer.Json["code"]?.GetValue<string>() ?? answer.Json["errors"]![0]!["code"]!.GetValue<string>();

    private static string Outcome(JsonNode answer) => answer["logged"] is { } logged
        ? $"{logged["completion"]} {logged["toldTherapist"]}"
        : answer["refusal"]!["code"]!.GetValue<string>();

    private async Task<string?> AlertsOf(TestClinic clinic)
    {
        await using var rows = await ClinicRows.Open(host.Owner, clinic.Id);
        return await rows.Changed(
            """
            SELECT coalesce(string_agg(told, E'\n' ORDER BY told), 'none') FROM (
              SELECT concat_ws(' | ', cause, severity, state, times, jsonb_array_length(sessions), why, resolution) AS told FROM alerts WHERE clinic_id = $1) t
            """);
    }
}
