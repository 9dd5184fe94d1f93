using System.Security.Cryptography;
using System.Text.Json;
using ClinicStretch.Domain.Json;

namespace ClinicStretch.Domain;

/// <summary>
/// SHA-256 over the canonical JSON of a value: the same content gives the same hash on any machine. Taken from the value, never from
/// text that was stored: jsonb keeps neither the order of members nor spaces.
/// </summary>
public static class ContentHash
{
    /// <summary>64 lower-case hex digits.</summary>
    public static string Of<T>(T content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content, DomainJson.Options)));
}
