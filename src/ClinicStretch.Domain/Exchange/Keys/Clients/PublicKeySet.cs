using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Exchange.Keys.Clients;

/// <summary>The public keys of another system's (a JSON Web Key Set, RFC 7517): pasted by an administrator, or read at an address.</summary>
public sealed class PublicKeySet
{
    /// <summary>How long what is pasted may be.</summary>
    public const int LongestText = 20_000;

    private const int MostPasted = 10;
    private const int MostPublished = 100;

    private static readonly string[] PrivateParts = ["d", "p", "q", "dp", "dq", "qi", "oth"];
    private static readonly JsonSerializerOptions Lean = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private readonly IReadOnlyList<PublicKey> _keys;

    private PublicKeySet(IReadOnlyList<PublicKey> keys) => _keys = keys;

    /// <exception cref="RuleBrokenException">It is none, holds what is secret, or a key that cannot be used.</exception>
    public static PublicKeySet Pasted(string text)
    {
        var keys = text.Length <= LongestText ? KeysIn(text, MostPasted) : [];
        ClientRules.SetIsReadable.MustHold(keys.Count > 0);
        ClientRules.KeysAreNoSecrets.MustHold(!keys.Any(IsSymmetric));
        ClientRules.KeysArePublic.MustHold(!keys.Any(IsPrivate));
        List<PublicKey> read = [.. keys.Select(Read).OfType<PublicKey>()];
        ClientRules.KeysFit.MustHold(read.Count == keys.Count && read.DistinctBy(k => k.Kid).Count() == read.Count);
        return new PublicKeySet(read);
    }

    /// <summary>Of what is published those that can be used: a set may hold keys for other things.</summary>
    /// <returns>Null where it is none, or holds what everybody can now read and should not: then nothing of it is believed.</returns>
    public static PublicKeySet? Published(string text)
    {
        var keys = KeysIn(text, MostPublished);
        return keys.Count is 0 || keys.Any(IsSymmetric) || keys.Any(IsPrivate)
            ? null
            : new PublicKeySet([.. keys.Select(Read).OfType<PublicKey>().GroupBy(k => k.Kid).Where(k => k.Count() is 1).Select(k => k.Single())]);
    }

    public PublicKey? Find(string kid) => _keys.SingleOrDefault(k => k.Kid == kid);

    /// <summary>As it is kept: the public parts alone.</summary>
    public string ToJson() => JsonSerializer.Serialize(new { Keys = _keys }, Lean);

    private static IReadOnlyList<JsonElement> KeysIn(string text, int most) =>
        ForeignJson.Object(Encoding.UTF8.GetBytes(text)) is { } root && root.TryGetProperty("keys", out var keys) && keys.ValueKind is JsonValueKind.Array
        && keys.GetArrayLength() <= most && keys.EnumerateArray().All(k => k.ValueKind is JsonValueKind.Object)
            ? [.. keys.EnumerateArray()]
            : [];

    private static bool IsSymmetric(JsonElement key) => ForeignJson.Text(key, "kty") is "oct" || key.TryGetProperty("k", out _);

    private static bool IsPrivate(JsonElement key) => PrivateParts.Any(part => key.TryGetProperty(part, out _));

    // Null where it is for something else than signing, or cannot be used.
    private static PublicKey? Read(JsonElement key)
    {
        var isForSigning = (ForeignJson.Text(key, "use") ?? "sig") is "sig"
            && (!key.TryGetProperty("key_ops", out var acts) || (acts.ValueKind is JsonValueKind.Array && acts.EnumerateArray().Any(a => a.ValueKind is JsonValueKind.String && a.ValueEquals("verify"))));
        var read = new PublicKey(
            ForeignJson.Text(key, "kid") ?? "", ForeignJson.Text(key, "kty") ?? "", ForeignJson.Text(key, "alg"), ForeignJson.Text(key, "n"), ForeignJson.Text(key, "e"), ForeignJson.Text(key, "crv"), ForeignJson.Text(key, "x"), ForeignJson.Text(key, "y"));
        return isForSigning && read.Fits ? read : null;
    }
}
