using System.Text.Json;
using System.Text.Json.Nodes;
using ClinicStretch.Integration.Tests.Hosting.Access;
using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Attack;

/// <summary>Every operation of the OpenAPI document as a request of somebody who may, about a record that is there.</summary>
internal sealed class Targets(ClinicHost host, TestClinic clinic, JsonNode document)
{
    private static readonly string[] People = ["therapist", "administrator", "patient", "carer"];

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["language"] = "en-GB", ["with"] = "es", ["paper"] = "a4", ["mode"] = "standard", ["ink"] = "black", ["side"] = "left", ["palette"] = "light", ["state"] = "open", ["for"] = "patient",
    };

    private readonly IReadOnlyDictionary<string, Dictionary<string, string>> _table = AccessTable.Read();
    private Scene? _shared;

    /// <summary>What can be asked, with its name.</summary>
    public IReadOnlyList<Fuzz.Operation> Operations { get; } = Fuzz.Operation.All(document);

    /// <summary>
    /// Requests as they would be right now: some operations end what the earlier ones were about. Each text that one may ask by is asked by alone, so that there is an answer
    /// that a spoiled one can differ from; what is not known of it, and all that is no text, goes into one more.
    /// </summary>
    public async Task<IReadOnlyList<Target>> Of(Fuzz.Operation operation)
    {
        await clinic.Change("UPDATE clinics SET staff_need_second_factor = false WHERE id = $1");
        var door = new Door(operation.Method, operation.Path, IsPage: false);
        var scene = Asks.Spoils(door) ? await Scene.Set(host, clinic, door) : _shared ??= await Scene.Set(host, clinic);
        var visitor = await Who(door, scene);
        var address = Asks.Address(door, scene);
        var body = operation.Body is null ? null : Body(Asks.Body(door, scene));
        var query = operation.Query.Select(q => (q.Name, Text: $"{q.Name}={Uri.EscapeDataString(Sample(q.Name, q.Schema, scene))}", IsText: IsText(q.Schema))).ToList();
        var alone = new List<string>();
        foreach (var (_, text, isText) in query.Where(_ => operation is { Method: "GET", IsPaper: false }))
        {
            alone.AddRange(isText && visitor is not null && (await visitor.Get($"{address}?{text}")).Status is 200 ? [text] : []);
        }

        var rest = query.Select(q => q.Text).Except(alone).ToList();
        var token = visitor is null ? null : await visitor.Token();
        return
        [
            new(operation.Name, operation.Method, Marked(door, address) + (rest.Count is 0 ? "" : $"?{string.Join('&', rest.Select(r => r + Target.Mark))}"), body, token),
            .. alone.Select(text => new Target($"{operation.Name}?{text}", operation.Method, $"{address}?{text}{Target.Mark}", body, token)),
        ];
    }

    // Whoever changes a password or a factor is signed out everywhere else: that is somebody of whom nothing more is asked.
    private async Task<Visitor?> Who(Door door, Scene scene)
    {
        if (door.Pattern.Contains("/account/", StringComparison.Ordinal))
        {
            return await clinic.NewPatient();
        }

        var person = People.FirstOrDefault(p => _table[door.Name][p] is "yes");
        var visitor = person switch
        {
            "therapist" => clinic.Therapist,
            "administrator" => clinic.Administrator,
            "patient" => scene.Patient,
            "carer" => scene.Carer,
            _ => null,
        };
        visitor?.Forget();
        return visitor;
    }

    private static string Marked(Door door, string address) => string.Join('/', door.Pattern.Split('/').Zip(
        address.Split('/'), (pattern, value) => pattern.Contains('{', StringComparison.Ordinal) ? value + Target.Mark : value));

    private JsonNode? Resolved(JsonNode? schema)
    {
        while (schema?["$ref"]?.GetValue<string>() is { } reference)
        {
            schema = reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (node, part) => node?[part]);
        }

        var plain = (schema?["oneOf"] ?? schema?["anyOf"])?.AsArray().LastOrDefault(s => s?["type"]?.ToString() is not "null") ?? schema;
        return plain?["items"] is { } items ? Resolved(items) : plain;
    }

    private bool IsText(JsonNode? schema) => Resolved(schema) is var plain && plain?["format"] is null && Is(plain, "string");

    private static bool Is(JsonNode? schema, string type) => schema?["type"]?.ToString().Contains(type, StringComparison.Ordinal) is true;

    private string Sample(string name, JsonNode? schema, Scene scene)
    {
        var plain = Resolved(schema);
        return plain?["enum"]?.AsArray().FirstOrDefault(v => v is not null) is { } word ? $"{word}" : plain?["format"]?.GetValue<string>() switch
        {
            "uuid" => $"{scene[name is "patient" or "session" ? name : "plan"]}",
            "date" => $"{host.Clock.Today:yyyy-MM-dd}",
            "date-time" => $"{host.Clock.Now:yyyy-MM-ddTHH:mm:ssZ}",
            _ when Is(plain, "boolean") => "true",
            _ when Is(plain, "integer") || Is(plain, "number") => "1",
            _ => Words.GetValueOrDefault(name.ToLowerInvariant(), "a"),
        };
    }

    // A number or a yes that is spoiled is no JSON any more, and is turned away before anything of ours has seen it.
    private static string? Body(object? body)
    {
        if (body is null or HttpContent)
        {
            return null;
        }

        var tree = JsonSerializer.SerializeToNode(body, JsonSerializerOptions.Web)!;
        return WithMarks(tree)!.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static JsonNode? WithMarks(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, WithMarks(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithMarks)]),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => JsonValue.Create(value.GetValue<string>().Replace("*", "", StringComparison.Ordinal) + Target.Mark),
        _ => node?.DeepClone(),
    };
}
