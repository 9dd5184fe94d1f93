using System.Text;
using System.Text.Json;
using ClinicStretch.Fhir;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Writing;

/// <summary>Reads a resource that was sent. What it does not know it leaves out, but for what would change its meaning: that is refused.</summary>
internal static class Incoming
{
    private static readonly string[] Changing = ["modifierExtension", "implicitRules"];
    private static readonly string[] Jsons = [FhirJson.MediaType, "application/json"];

    /// <exception cref="FaultsException">It is no JSON, another resource, or more than is taken at once.</exception>
    public static async Task<T> Read<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : R4.Resource
    {
        if (!Jsons.Contains(request.ContentType?.Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase))
        {
            throw new BadHttpRequestException("Another type.", StatusCodes.Status415UnsupportedMediaType);
        }

        using var reader = new StreamReader(request.Body, new UTF8Encoding(false, throwOnInvalidBytes: true));
        var text = await Text(reader, cancellationToken);
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            MustBe<T>(json.RootElement);
            var found = new Faults();
            Look(json.RootElement, typeof(T).Name, found);
            found.MustBeNone();
            return (T)FhirJson.Read(text);
        }
        catch (JsonException e)
        {
            throw Unreadable($"{typeof(T).Name}{e.Path?.TrimStart('$')}", "fhir.malformed", "This is no FHIR JSON: something here is missing, of a wrong type, or of a kind that is not written here.");
        }
    }

    private static async Task<string> Text(StreamReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable("", "fhir.malformed", "This is not UTF-8.");
        }
    }

    private static void MustBe<T>(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object || !json.TryGetProperty("resourceType", out var type) || type.ValueKind is not JsonValueKind.String || type.GetString() != typeof(T).Name)
        {
            throw Unreadable("", "fhir.type", $"Send a {typeof(T).Name} to this address.");
        }

        if (json.TryGetProperty("entry", out var entries) && entries.ValueKind is JsonValueKind.Array && entries.GetArrayLength() > SentBundle.MostEntries)
        {
            throw new FaultsException(
                StatusCodes.Status413PayloadTooLarge, [new("Bundle.entry", "fhir.bundle_too_large", $"A bundle holds one session: at most {SentBundle.MostEntries} entries.")]);
        }
    }

    private static void Look(JsonElement json, string path, Faults found)
    {
        if (json.ValueKind is JsonValueKind.Array)
        {
            foreach (var (index, item) in json.EnumerateArray().Index())
            {
                Look(item, $"{path}[{index}]", found);
            }
        }

        foreach (var property in json.ValueKind is JsonValueKind.Object ? json.EnumerateObject().ToList() : [])
        {
            found.Check(!Changing.Contains(property.Name), $"{path}.{property.Name}", "fhir.modifier", "This changes the meaning in a way that is not understood here. Nothing was kept.");
            Look(property.Value, $"{path}.{property.Name}", found);
        }
    }

    private static FaultsException Unreadable(string expression, string code, string message) => new(StatusCodes.Status400BadRequest, [new(expression, code, message)]);
}
