using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Plans;

/// <summary>SHA-256 over the canonical JSON of a revision's content: the same content gives the same hash on any machine.</summary>
public static class ContentHash
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>64 lower-case hex digits.</summary>
    public static string Of<T>(T content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, Canonical)));
}
