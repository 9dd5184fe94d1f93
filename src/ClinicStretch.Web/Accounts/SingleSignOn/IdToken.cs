using System.Buffers.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;

namespace ClinicStretch.Web.Accounts.SingleSignOn;

/// <summary>What an ID token must be.</summary>
/// <param name="Audience">This server, as the provider knows it.</param>
/// <param name="Nonce">Of the question it answers.</param>
internal sealed record Expected(string Issuer, string Audience, string Nonce, DateTimeOffset Now);

/// <summary>What an ID token says (OpenID Connect Core 2).</summary>
/// <param name="Issuer">As the authority is written in the settings.</param>
/// <param name="ShownAt">When the person last showed who they are; null where it does not say.</param>
/// <param name="UsedTwo">True where <c>amr</c> names several factors (RFC 8176).</param>
/// <param name="Name">For the person to know the account by; null where nothing is said.</param>
internal sealed record IdToken(string Issuer, string Subject, DateTimeOffset? ShownAt, bool UsedTwo, string? Name)
{
    private const int LongestSubject = 255;
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(2);

    /// <exception cref="AuthenticationFailureException">It is none, or not what is expected.</exception>
    public static IdToken Read(string? text, Expected expected)
    {
        var claims = Payload(text);
        Must(TextOf(claims, "iss")?.TrimEnd('/') == expected.Issuer, "of another provider");
        Must(IsFor(claims, expected.Audience), "for another server");
        Must(expected.Nonce.Length > 0 && TextOf(claims, "nonce") == expected.Nonce, "to another question");
        Must(TimeOf(claims, "exp") is { } end && expected.Now < end + ClocksDiffer, "too old");
        var subject = TextOf(claims, "sub");
        Must(subject is { Length: > 0 and <= LongestSubject }, "of nobody");
        return new IdToken(expected.Issuer, subject!, TimeOf(claims, "auth_time"), UsesTwo(claims), TextOf(claims, "preferred_username") ?? TextOf(claims, "email"));
    }

    private static JsonElement Payload(string? text)
    {
        var parts = (text ?? "").Split('.');
        Must(parts.Length is 3 && Base64Url.IsValid(parts[1]), "none");
        try
        {
            var claims = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1]));
            Must(claims.ValueKind is JsonValueKind.Object, "none");
            return claims;
        }
        catch (JsonException e)
        {
            throw new AuthenticationFailureException("The ID token is none.", e);
        }
    }

    // For several, the one that asked is named beside them.
    private static bool IsFor(JsonElement claims, string audience)
    {
        var isAmong = claims.TryGetProperty("aud", out var named)
            && (named.ValueKind is JsonValueKind.Array ? named.EnumerateArray().Any(a => a.ValueEquals(audience)) : named.ValueKind is JsonValueKind.String && named.ValueEquals(audience));
        var isOneOfSeveral = named.ValueKind is JsonValueKind.Array && named.GetArrayLength() > 1;
        return isAmong && (claims.TryGetProperty("azp", out _) ? TextOf(claims, "azp") == audience : !isOneOfSeveral);
    }

    private static bool UsesTwo(JsonElement claims) =>
        claims.TryGetProperty("amr", out var ways) && ways.ValueKind is JsonValueKind.Array && ways.EnumerateArray().Any(w => w.ValueKind is JsonValueKind.String && w.ValueEquals("mfa"));

    private static string? TextOf(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? TimeOf(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 100_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static void Must(bool holds, string what)
    {
        if (!holds)
        {
            throw new AuthenticationFailureException($"The ID token is {what}.");
        }
    }
}
