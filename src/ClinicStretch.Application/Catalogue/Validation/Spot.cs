using System.Text.Json;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>A place in the file: an entry, and the field within it.</summary>
internal readonly record struct Spot(string Entry, string Field)
{
    private static readonly Dictionary<string, string> Entries = new()
    {
        ["sources"] = "source",
        ["exercises"] = "exercise",
        ["templates"] = "routine",
        ["generalRules"] = "general rule",
        ["seedConflicts"] = "conflict",
        ["safety.redFlags"] = "red flag",
        ["safety.painPolicies"] = "pain policy",
        ["safety.stopRules"] = "stop rule",
    };

    public static Spot Root { get; } = new(Validation.Entry.Catalogue, "");

    public Spot Member(string name) => this with { Field = Field.Length is 0 ? name : $"{Field}.{name}" };

    /// <param name="index">From 0; shown from 1.</param>
    public Spot Element(int index, JsonElement element) =>
        Entry == Validation.Entry.Catalogue && Entries.TryGetValue(Field, out var noun)
            ? new Spot($"{noun} {NameOf(element) ?? $"number {index + 1}"}", "")
            : this with { Field = $"{Field}#{index + 1}" };

    private static string? NameOf(JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        var isThere = element.TryGetProperty("id", out var name) || element.TryGetProperty("code", out name);
        return isThere && name.ValueKind is JsonValueKind.String ? name.GetRawText() : null;
    }
}
