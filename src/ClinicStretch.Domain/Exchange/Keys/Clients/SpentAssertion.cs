using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Domain.Exchange.Keys.Clients;

/// <summary>One that was shown: it counts no second time, whichever of the servers it is shown to.</summary>
public sealed class SpentAssertion
{
    public required ClinicId ClinicId { get; init; }
    public required ApiKeyId KeyId { get; init; }

    /// <summary>SHA-256 of its id, which may be any text.</summary>
    public required string Hash { get; init; }

    /// <summary>From when on it would count no more anyway.</summary>
    public required DateTimeOffset Until { get; init; }

    public static string HashOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
}
