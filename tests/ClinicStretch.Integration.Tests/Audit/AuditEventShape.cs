using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ClinicStretch.Integration.Tests.Audit;

/// <summary>
/// What FHIR R4 (4.0.1) says of an AuditEvent: which elements there are, which must be there, how many times, of which type, and with which codes.
/// </summary>
internal static partial class AuditEventShape
{
    // path: fewest, most (* many), type.
    private static readonly Dictionary<string, (int Min, bool Many, string Type)> Elements = new()
    {
        ["resourceType"] = (1, false, "AuditEvent"), ["id"] = (0, false, "id"),
        ["type"] = (1, false, "Coding"), ["subtype"] = (0, true, "Coding"), ["action"] = (0, false, "C|R|U|D|E"),
        ["period"] = (0, false, "Period"), ["recorded"] = (1, false, "instant"), ["outcome"] = (0, false, "0|4|8|12"),
        ["outcomeDesc"] = (0, false, "string"), ["purposeOfEvent"] = (0, true, "CodeableConcept"),
        ["agent"] = (1, true, ""), ["agent.type"] = (0, false, "CodeableConcept"), ["agent.role"] = (0, true, "CodeableConcept"),
        ["agent.who"] = (0, false, "Reference"), ["agent.altId"] = (0, false, "string"), ["agent.name"] = (0, false, "string"),
        ["agent.requestor"] = (1, false, "boolean"), ["agent.location"] = (0, false, "Reference"), ["agent.policy"] = (0, true, "string"),
        ["agent.media"] = (0, false, "Coding"), ["agent.network"] = (0, false, ""), ["agent.network.address"] = (0, false, "string"),
        ["agent.network.type"] = (0, false, "1|2|3|4|5"), ["agent.purposeOfUse"] = (0, true, "CodeableConcept"),
        ["source"] = (1, false, ""), ["source.site"] = (0, false, "string"), ["source.observer"] = (1, false, "Reference"), ["source.type"] = (0, true, "Coding"),
        ["entity"] = (0, true, ""), ["entity.what"] = (0, false, "Reference"), ["entity.type"] = (0, false, "Coding"), ["entity.role"] = (0, false, "Coding"),
        ["entity.lifecycle"] = (0, false, "Coding"), ["entity.securityLabel"] = (0, true, "Coding"), ["entity.name"] = (0, false, "string"),
        ["entity.description"] = (0, false, "string"), ["entity.query"] = (0, false, "string"), ["entity.detail"] = (0, true, "any"),
    };

    private static readonly Dictionary<string, string[]> Types = new()
    {
        ["Coding"] = ["system", "version", "code", "display", "userSelected"],
        ["CodeableConcept"] = ["coding", "text"],
        ["Reference"] = ["reference", "type", "identifier", "display"],
    };

    /// <summary>All that is not as FHIR has it; empty for one that is right.</summary>
    public static IReadOnlyList<string> WrongIn(JsonObject auditEvent) => [.. Wrong("", auditEvent)];

    private static IEnumerable<string> Wrong(string path, JsonObject node)
    {
        foreach (var (name, value) in node)
        {
            if (!Elements.TryGetValue(path + name, out var element))
            {
                yield return $"{path}{name} is no element";
                continue;
            }

            if (element.Many != value is JsonArray || value is JsonArray { Count: 0 })
            {
                yield return $"{path}{name} is of the wrong number";
                continue;
            }

            foreach (var wrong in (value as JsonArray ?? [value?.DeepClone()]).SelectMany(v => element.Type.Length is 0 ? Wrong($"{path}{name}.", v!.AsObject()) : OfType($"{path}{name}", element.Type, v!)))
            {
                yield return wrong;
            }
        }

        foreach (var missing in Elements.Where(e => e.Value.Min > 0 && e.Key.StartsWith(path, StringComparison.Ordinal) && !e.Key[path.Length..].Contains('.') && !node.ContainsKey(e.Key[path.Length..])))
        {
            yield return $"{missing.Key} is missing";
        }
    }

    private static IEnumerable<string> OfType(string path, string type, JsonNode value)
    {
        var isRight = type switch
        {
            "instant" => Instant().IsMatch(value.GetValue<string>()) && DateTimeOffset.TryParse(value.GetValue<string>(), CultureInfo.InvariantCulture, out _),
            "id" => Id().IsMatch(value.GetValue<string>()),
            "boolean" => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            "string" => value.GetValue<string>().Trim().Length > 0,
            "any" => true,
            _ when Types.TryGetValue(type, out var names) => value is JsonObject { Count: > 0 } whole && whole.All(p => names.Contains(p.Key)) && HasItsParts(type, whole),
            _ => type.Split('|').Contains(value.GetValue<string>()),
        };
        return isRight ? [] : [$"{path} is no {type}: {value.ToJsonString()}"];
    }

    private static bool HasItsParts(string type, JsonObject value) => type switch
    {
        "Coding" => IsUri(value["system"]) && Code().IsMatch($"{value["code"]}"),
        "CodeableConcept" => value["coding"]?.AsArray().All(c => HasItsParts("Coding", c!.AsObject())) is true,
        _ => value["identifier"] is JsonObject named && IsUri(named["system"]) && $"{named["value"]}".Length > 0,
    };

    private static bool IsUri(JsonNode? value) => Uri.TryCreate($"{value}", UriKind.Absolute, out _);

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Instant();

    [GeneratedRegex("^[A-Za-z0-9.-]{1,64}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id();

    [GeneratedRegex("^[^ \\t\\r\\n]+( [^ \\t\\r\\n]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
