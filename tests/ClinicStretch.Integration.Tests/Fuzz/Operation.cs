using System.Text.Json.Nodes;

namespace ClinicStretch.Integration.Tests.Fuzz;

/// <summary>One method at one address of the OpenAPI document.</summary>
/// <param name="Path">With <c>{names}</c> in it.</param>
/// <param name="Query">Names and schemas of what may stand behind the question mark.</param>
/// <param name="MediaType">Of the body; null for none.</param>
/// <param name="Body">The schema of the body.</param>
internal sealed record Operation(string Method, string Path, IReadOnlyList<(string Name, JsonNode Schema)> Query, string? MediaType, JsonNode? Body)
{
    /// <summary>What is mostly asked for, or all ends in the same refusal; null for nothing.</summary>
    public string? Always { get; init; }

    public string Name => $"{Method} {Path}";

    public bool IsPaper => new[] { ".pdf", ".zip", "/pages" }.Any(end => Path.EndsWith(end, StringComparison.Ordinal));

    public static IReadOnlyList<Operation> All(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()
            .Where(o => o.Key is "get" or "put" or "post" or "delete")
            .Select(o => Of(o.Key.ToUpperInvariant(), path.Key.TrimEnd('/'), o.Value!))),
    ];

    /// <summary>What a FHIR server says of itself: each kind of resource is read by its id and searched.</summary>
    public static IReadOnlyList<Operation> OfFhir(JsonNode capability) =>
    [
        new("GET", $"{Fhir}/metadata", [], null, null),
        new("GET", $"{Fhir}/Practitioner/{{id}}", [], null, null),
        new("GET", $"{Fhir}/Organization/{{id}}", [], null, null),
        .. capability["rest"]![0]!["resource"]!.AsArray().SelectMany(r => OfFhir(r!, r!["type"]!.GetValue<string>())),
    ];

    private const string Fhir = "/fhir/R4";

    private static IEnumerable<Operation> OfFhir(JsonNode resource, string type)
    {
        var id = type switch { "Patient" => "patientId", "CarePlan" or "ServiceRequest" => "planId", "QuestionnaireResponse" => "screenId", _ => "sessionId" };
        (string, JsonNode)[] parameters =
        [
            .. resource["searchParam"]!.AsArray().Select(p => (p!["name"]!.GetValue<string>(), (JsonNode)SchemaOf(p["type"]!.GetValue<string>()))),
            .. resource["searchInclude"]?.AsArray().Select(i => ("_include", (JsonNode)new JsonObject { ["enum"] = new JsonArray(i!.GetValue<string>()) })) ?? [],
            ("_count", new JsonObject { ["type"] = "integer" }),
        ];
        yield return new Operation("GET", $"{Fhir}/{type}/{{{id}}}", [], null, null);
        yield return new Operation("GET", $"{Fhir}/{type}", parameters, null, null) { Always = parameters.Any(p => p.Item1 is "patient") ? "patient" : null };
        if (resource["operation"] is JsonArray { Count: > 0 })
        {
            yield return new Operation("GET", $"{Fhir}/{type}/{{{id}}}/$everything", [], null, null);
        }
    }

    private static JsonObject SchemaOf(string searchType) => new JsonObject
    {
        ["type"] = "string", ["format"] = searchType switch { "reference" => "uuid", "date" => "date", _ => "word" },
    };

    private static Operation Of(string method, string path, JsonNode operation)
    {
        var query = (operation["parameters"]?.AsArray() ?? []).Where(p => p!["in"]!.GetValue<string>() is "query")
            .Select(p => (p!["name"]!.GetValue<string>(), p["schema"]!));
        var content = operation["requestBody"]?["content"]?.AsObject().First();
        return new Operation(method, path, [.. query], content?.Key, content?.Value?["schema"]);
    }
}
