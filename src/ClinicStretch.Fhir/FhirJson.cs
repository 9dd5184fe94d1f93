using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Fhir;

/// <summary>
/// FHIR R4 (4.0.1) as JSON: the resources and elements that this layer knows, and no others. What it writes has no null, no empty list and no empty
/// object. What it reads may hold elements that it does not know, which are left out, but none of a wrong type.
/// </summary>
public static class FhirJson
{
    public const string MediaType = "application/fhir+json";

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        MaxDepth = 64,

        // It is never part of a page: letters stay legible.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyLists } },
    };

    public static string Write(Resource resource) => JsonSerializer.Serialize(resource, Options);

    public static byte[] WriteUtf8(Resource resource) => JsonSerializer.SerializeToUtf8Bytes(resource, Options);

    /// <exception cref="JsonException">It is no JSON, no resource that this layer knows, or an element of it is missing or of a wrong type.</exception>
    public static Resource Read(string json) =>
        JsonSerializer.Deserialize<Resource>(json, Options) ?? throw new JsonException("There is no resource.");

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => typeof(IEnumerable).IsAssignableFrom(p.PropertyType) && p.PropertyType != typeof(string)))
        {
            property.ShouldSerialize = (_, value) => value is IEnumerable list && list.GetEnumerator().MoveNext();
        }
    }
}
