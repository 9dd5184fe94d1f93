using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>
/// The schema is for those who edit the file; the reader is what decides. Here: fields, required fields, codes and types of the two agree.
/// </summary>
public sealed class CatalogueSchemaTests
{
    private readonly JsonNode _schema = Parse(CatalogueFile.OpenSchema());
    private readonly JsonNode _catalogue = Parse(CatalogueFile.OpenShipped());

    [Fact]
    public void The_shipped_file_fits_its_schema() => Assert.Empty(Misfits(_schema, _catalogue, "$"));

    [Fact]
    public void The_check_sees_a_misfit()
    {
        var exercise = _catalogue["exercises"]![0]!.AsObject();
        exercise.Remove("name");
        exercise["colour"] = "red";
        exercise["status"] = "new";
        exercise["version"] = 1;

        Assert.Equal(
            ["$.exercises[0].name", "$.exercises[0].colour", "$.exercises[0].status", "$.exercises[0].version"],
            Misfits(_schema, _catalogue, "$"));
    }

    private static IEnumerable<string> Misfits(JsonNode schema, JsonNode? value, string path) =>
        schema["anyOf"] is JsonArray choices
            ? choices.Any(c => !Misfits(c!, value, path).Any()) ? [] : [path]
            : HasType(schema["type"], value) && IsListed(schema["enum"], value)
                ? Inside(schema, value, path)
                : [path];

    private static IEnumerable<string> Inside(JsonNode schema, JsonNode? value, string path) => value switch
    {
        JsonObject o =>
        [
            .. Names(schema["required"]).Where(name => !o.ContainsKey(name)).Select(name => $"{path}.{name}"),
            .. o.Where(m => IsClosed(schema) && schema["properties"]![m.Key] is null).Select(m => $"{path}.{m.Key}"),
            .. o.Where(m => schema["properties"]?[m.Key] is not null)
                .SelectMany(m => Misfits(schema["properties"]![m.Key]!, m.Value, $"{path}.{m.Key}")),
        ],
        JsonArray a when schema["items"] is { } items => a.SelectMany((e, i) => Misfits(items, e, $"{path}[{i}]")),
        _ => [],
    };

    private static bool IsClosed(JsonNode schema) => schema["additionalProperties"] is JsonValue open && !open.GetValue<bool>();

    private static bool IsListed(JsonNode? codes, JsonNode? value) =>
        codes is not JsonArray list || list.Any(c => JsonNode.DeepEquals(c, value));

    private static bool HasType(JsonNode? type, JsonNode? value) =>
        type is null || Names(type).Any(name => name == TypeOf(value) || (name is "number" && TypeOf(value) is "integer"));

    private static IEnumerable<string> Names(JsonNode? names) => names switch
    {
        JsonArray several => several.Select(n => n!.GetValue<string>()),
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => "integer",
        _ => "boolean",
    };

    private static JsonNode Parse(Stream file)
    {
        using (file)
        {
            return JsonNode.Parse(file)!;
        }
    }
}
