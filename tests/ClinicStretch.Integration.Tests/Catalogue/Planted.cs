using System.Text.Json.Nodes;
using ClinicStretch.Application.Catalogue;

namespace ClinicStretch.Integration.Tests.Catalogue;

/// <summary>The shipped catalogue with one thing changed.</summary>
internal static class Planted
{
    /// <summary>Every error of the changed file, in words.</summary>
    public static IReadOnlyList<string> Errors(Action<JsonNode> change)
    {
        using var shipped = CatalogueFile.OpenShipped();
        var file = JsonNode.Parse(shipped)!;
        change(file);
        return ErrorsOf(file.ToJsonString());
    }

    public static IReadOnlyList<string> ErrorsOf(string json)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var refused = Assert.Throws<CatalogueInvalidException>(() => CatalogueFile.Read(stream));
        return [.. refused.Errors.Select(e => e.ToString())];
    }

    /// <summary>With other text in place of the bridge's name, as it stands in the file.</summary>
    public static IReadOnlyList<string> ErrorsInName(string text)
    {
        using var shipped = new StreamReader(CatalogueFile.OpenShipped());
        return ErrorsOf(shipped.ReadToEnd().Replace("\"name\": \"Bridge\"", $"\"name\": {text}", StringComparison.Ordinal));
    }

    /// <param name="path">Members and entries by name, elements by place from 0: <c>exercises/bridge/cautions/0/tag</c>.</param>
    /// <param name="json">Null takes the member away.</param>
    public static IReadOnlyList<string> Errors(string path, string? json) => Errors(file =>
    {
        var steps = path.Split('/');
        var parent = steps[..^1].Aggregate(file, Step);
        switch (parent)
        {
            case JsonArray array when steps[^1] is "+":
                array.Add(JsonNode.Parse(json!));
                break;
            case JsonArray array:
                array[Step(array, steps[^1]).GetElementIndex()] = JsonNode.Parse(json!);
                break;
            case JsonObject entry when json is null:
                Assert.True(entry.Remove(steps[^1]));
                break;
            default:
                parent[steps[^1]] = JsonNode.Parse(json!);
                break;
        }
    });

    public static JsonNode Step(JsonNode node, string step) => node switch
    {
        JsonArray array when int.TryParse(step, out var index) => array[index]!,
        JsonArray array => array.First(e => (string?)(e!["id"] ?? e["code"]) == step)!,
        _ => node[step]!,
    };
}
