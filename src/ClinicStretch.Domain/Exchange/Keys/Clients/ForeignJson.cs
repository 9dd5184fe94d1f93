using System.Text;
using System.Text.Json;

namespace ClinicStretch.Domain.Exchange.Keys.Clients;

/// <summary>Reads JSON of whom nobody knows yet: flat, each name once, and text that is text.</summary>
internal static class ForeignJson
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };
    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <returns>Null where it is no object.</returns>
    public static JsonElement? Object(byte[] utf8)
    {
        try
        {
            // Halves of a letter, which the reader would meet only later.
            if (Utf8.GetString(utf8).Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            using var document = JsonDocument.Parse(utf8, Strict);
            return document.RootElement.ValueKind is JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            return null;
        }
    }

    /// <returns>Null where there is none, or something else than text.</returns>
    public static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
