using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ClinicStretch.Domain.Exchange.Keys.Clients;

/// <summary>What a client signs to show who it is (RFC 7523; SMART App Launch 2, asymmetric). What is read is not yet believed: see <see cref="MustBeSignedBy"/>.</summary>
/// <param name="Client">Whom it says it is from and about.</param>
/// <param name="Id">Of this one: it counts once.</param>
/// <param name="Until">From when on it no longer counts.</param>
/// <param name="KeysAt">Where it says its keys are; null where it does not.</param>
public sealed record SignedAssertion(string Client, string Id, DateTimeOffset Until, string Kid, string Algorithm, string? KeysAt)
{
    /// <summary>How far ahead its end may be.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    private const int LongestText = 8_000;
    private const int LongestWord = 200;

    private byte[] Signed { get; init; } = [];

    private byte[] Signature { get; init; } = [];

    /// <param name="audience">The address of this server's to which it was sent.</param>
    /// <exception cref="RuleBrokenException">It is none, not for this server, or not of now.</exception>
    public static SignedAssertion Read(string text, string audience, DateTimeOffset now)
    {
        var parts = text.Length <= LongestText ? text.Split('.') : [];
        Must(parts.Length is 3 && parts.All(p => Base64Url.IsValid(p)), "none");
        var (header, claims) = (Json(parts[0]), Json(parts[1]));
        Must(PublicKey.Algorithms.Contains(ForeignJson.Text(header, "alg")) && (ForeignJson.Text(header, "typ") ?? "JWT") is "JWT" && !header.TryGetProperty("crit", out _), "algorithm");
        var (client, id, until, begins) = (ForeignJson.Text(claims, "iss"), ForeignJson.Text(claims, "jti"), TimeOf(claims, "exp"), TimeOf(claims, "nbf"));
        Must(client is not null && client == ForeignJson.Text(claims, "sub"), "issuer");
        Must(AudienceOf(claims) == audience, "audience");
        Must(until is not null && now < until && until <= now + LongestLife, "time");
        Must(!claims.TryGetProperty("nbf", out _) || begins <= now, "time");
        Must(id is { Length: > 0 and <= LongestWord }, "id");
        return new SignedAssertion(client, id, until.Value, ForeignJson.Text(header, "kid") ?? "", ForeignJson.Text(header, "alg")!, ForeignJson.Text(header, "jku"))
        {
            Signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"),
            Signature = Base64Url.DecodeFromChars(parts[2]),
        };
    }

    /// <exception cref="RuleBrokenException">It was not.</exception>
    public void MustBeSignedBy(PublicKeySet? keys)
    {
        Must(keys is not null, "keys");
        var key = keys.Find(Kid);
        Must(key is not null, "kid");
        Must(key.HasSigned(Algorithm, Signed, Signature), "signature");
    }

    private static JsonElement Json(string part) => ForeignJson.Object(Base64Url.DecodeFromChars(part)) ?? throw ClientRules.NotProven("none");

    // One, though it may stand in a list: what is for several servers could be shown to another of them.
    private static string? AudienceOf(JsonElement claims) =>
        claims.TryGetProperty("aud", out var aud) && aud.ValueKind is JsonValueKind.Array && aud.GetArrayLength() is 1
            ? aud[0].ValueKind is JsonValueKind.String ? aud[0].GetString() : null
            : ForeignJson.Text(claims, "aud");

    private static DateTimeOffset? TimeOf(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds is > 0 and < 100_000_000_000
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    private static void Must([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool holds, string word)
    {
        if (!holds)
        {
            throw ClientRules.NotProven(word);
        }
    }
}
