using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>One method at one address of the OpenAPI document.</summary>
/// <param name="Path">With <c>{names}</c> in it.</param>
/// <param name="Query">Names and schemas of what may stand behind the question mark.</param>
/// <param name="MediaType">Of the body; null for none.</param>
/// <param name="Body">The schema of the body.</param>
internal sealed record Operation(string Method, string Path, IReadOnlyList<(string Name, JsonNode Schema)> Query, string? MediaType, JsonNode? Body)
{
    public string Name => $"{Method} {Path}";

    public bool IsPaper => new[] { ".pdf", ".zip", "/pages" }.Any(end => Path.EndsWith(end, StringComparison.Ordinal));

    public static IReadOnlyList<Operation> All(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Where(o => o.Key is "get" or "put" or "post" or "delete")
            .Select(o => Of(o.Key.ToUpperInvariant(), path.Key.TrimEnd('/'), o.Value!))),
    ];

    private static Operation Of(string method, string path, JsonNode operation)
    {
        var query = (operation["parameters"]?.AsArray() ?? []).Where(p => p!["in"]!.GetValue<string>() is "query")
            .Select(p => (p!["name"]!.GetValue<string>(), p["schema"]!));
        var content = operation["requestBody"]?["content"]?.AsObject().First();
        return new Operation(method, path, [.. query], content?.Key, content?.Value?["schema"]);
    }
}
