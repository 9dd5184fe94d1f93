using System.Text.Json;
using System.Text.Json.Serialization;
using ClinicStretch.Domain.Json;

namespace ClinicStretch.Web.Hosting;

/// <summary>How the API reads and writes JSON: as the domain does, with numbers as numbers and unknown fields passed over.</summary>
internal static class ApiJson
{
    public static IServiceCollection AddApiJson(this IServiceCollection services) =>
        services.ConfigureHttpJsonOptions(options => Apply(options.SerializerOptions));

    private static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(new EnumJsonConverterFactory());
        options.Converters.Add(new EntityIdJsonConverterFactory());
    }
}
