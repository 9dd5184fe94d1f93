using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>Bodies of requests that are right, for a test to spoil.</summary>
public static class Given
{
    public static JsonObject Patient(string name = "Rosa Blake", string timeZone = "Europe/London", params IReadOnlyList<string> precautions) => new()
    {
        ["name"] = name,
        ["timeZone"] = timeZone,
        ["precautions"] = new JsonArray([.. precautions.Select(tag => new JsonObject { ["tag"] = tag, ["note"] = null })]),
    };

    /// <summary>A plan for every day from a day on.</summary>
    public static JsonObject Plan(DateOnly start, params IReadOnlyList<JsonObject> items) => new()
    {
        ["name"] = "Gentle start",
        ["items"] = new JsonArray([.. items.Count > 0 ? items : [Item("knee-to-chest"), Item("cat-cow")]]),
        ["schedule"] = new JsonObject { ["start"] = $"{start:O}" },
        ["goals"] = new JsonArray("Tie my shoes without help"),
    };

    public static JsonObject Item(string exercise) => new() { ["key"] = Guid.CreateVersion7(), ["exercise"] = exercise };

    /// <summary>An exercise that a clinic writes itself, lying on the back.</summary>
    public static JsonObject OwnExercise() => new()
    {
        ["basedOn"] = 0,
        ["exercise"] = new JsonObject
        {
            ["name"] = "Ankle pumps",
            ["bodyRegions"] = new JsonArray("hip"),
            ["goals"] = new JsonArray("mobility"),
            ["movementCategories"] = new JsonArray("neutral"),
            ["startPosition"] = "supine",
            ["laterality"] = "none",
            ["meaningOfSide"] = "Both sides together.",
            ["steps"] = new JsonArray("Lie on your back.", "Pull your toes up. Then push them down."),
            ["breathing"] = "Breathe as you like.",
            ["feel"] = "Your calves work.",
            ["dose"] = new JsonObject
            {
                ["mode"] = "reps",
                ["repUnit"] = "each",
                ["sets"] = 1,
                ["reps"] = 10,
                ["allowedRange"] = new JsonObject
                {
                    ["holdSeconds"] = null,
                    ["reps"] = new JsonObject { ["min"] = 5, ["max"] = 30 },
                    ["sets"] = new JsonObject { ["min"] = 1, ["max"] = 3 },
                },
                ["progression"] = "Add five.",
                ["reasoning"] = "As our clinic has always done.",
            },
        },
    };

    /// <summary>A routine of a clinic's own.</summary>
    public static JsonObject Routine(params IReadOnlyList<JsonObject> items) => new()
    {
        ["name"] = "Quiet evening",
        ["audience"] = "Stiff after a day at the desk",
        ["items"] = new JsonArray([.. items.Count > 0 ? items : [RoutineItem("knee-to-chest"), RoutineItem("cat-cow")]]),
    };

    public static JsonObject RoutineItem(string exercise) => new() { ["exercise"] = exercise };

    public static JsonObject Hold(int seconds, int reps = 3, int sets = 1) =>
        new() { ["mode"] = "hold", ["repUnit"] = "each", ["sets"] = sets, ["reps"] = reps, ["holdSeconds"] = seconds, ["restSeconds"] = 5 };

    /// <summary>A session of every item, all done, with pain that stays where it was.</summary>
    public static JsonObject Session(Prescription plan, DateTimeOffset startedAt) => new()
    {
        ["planId"] = plan.Id,
        ["startedAt"] = startedAt,
        ["source"] = "later",
        ["items"] = new JsonArray([.. plan.Items.Select(Done)]),
        ["painBefore"] = 2,
        ["painAfter"] = 2,
    };

    public static JsonNode Done(Guid item) => new JsonObject { ["key"] = item, ["outcome"] = "done" };

    public static JsonNode Skipped(Guid item, string reason) => new JsonObject { ["key"] = item, ["outcome"] = "skipped", ["reason"] = reason };

    /// <summary>Answers to every red-flag question: no, but for the ones named.</summary>
    public static JsonObject Screen(params IReadOnlyList<string> yes) => new()
    {
        ["answers"] = new JsonArray(
        [
            .. CatalogueFile.Shipped().Safety.RedFlags.Select(q =>
                new JsonObject { ["code"] = q.Code, ["answer"] = yes.Contains(q.Code) ? "yes" : "no" }),
        ]),
    };

    /// <summary>The body with one value changed; null takes the value away.</summary>
    public static JsonObject With(this JsonObject body, string name, JsonNode? value)
    {
        var changed = (JsonObject)body.DeepClone();
        changed[name] = value;
        return changed;
    }
}

/// <summary>A published plan.</summary>
/// <param name="Items">Keys of its items, in order.</param>
public sealed record Prescription(Guid Id, Guid PatientId, IReadOnlyList<Guid> Items);
