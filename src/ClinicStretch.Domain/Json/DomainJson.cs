using System.Text.Json;

namespace ClinicStretch.Domain.Json;

/// <summary>How values of the domain are written as JSON, wherever they are stored or hashed.</summary>
public static class DomainJson
{
    /// <summary>
    /// Members in camelCase, enums in kebab-case, ids as plain strings. What is missing, or null where null is not allowed, is refused.
    /// Members it does not know are passed over, so that a running old version reads what a newer one has stored.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Frozen();

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            Converters =
            {
                new EnumJsonConverterFactory(),
                new EntityIdJsonConverterFactory(),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
