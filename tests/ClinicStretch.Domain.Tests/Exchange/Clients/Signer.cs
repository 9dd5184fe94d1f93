using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ClinicStretch.Domain.Tests.Exchange.Clients;

/// <summary>Another system with a key of its own, apart from the product's way of reading it.</summary>
internal sealed class Signer(string kid, string algorithm, AsymmetricAlgorithm key)
{
    public string Kid => kid;

    public static Signer Ec(string kid = "ec") => new(kid, "ES384", ECDsa.Create(ECCurve.NamedCurves.nistP384));

    public static Signer Ec256(string kid = "ec") => new(kid, "ES256", ECDsa.Create(ECCurve.NamedCurves.nistP256));

    public static Signer Rsa(string kid = "rsa", int bits = 2048) => new(kid, "RS384", RSA.Create(bits));

    /// <summary>As it is published.</summary>
    public JsonObject Public => Jwk(isPrivate: false);

    public JsonObject Private => Jwk(isPrivate: true);

    public string Set => SetOf(Public);

    public static string SetOf(params IEnumerable<JsonNode> keys) => new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => k.DeepClone())]) }.ToJsonString();

    public string Sign(JsonObject claims, JsonObject? header = null)
    {
        var signed = $"{Part(header ?? Header())}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(Signature(Encoding.ASCII.GetBytes(signed)))}";
    }

    public JsonObject Header() => new() { ["alg"] = algorithm, ["kid"] = kid, ["typ"] = "JWT" };

    public static string Part(JsonNode json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    private byte[] Signature(byte[] text) => key is RSA rsa
        ? rsa.SignData(text, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)
        : ((ECDsa)key).SignData(text, algorithm is "ES256" ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA384, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    private JsonObject Jwk(bool isPrivate)
    {
        var jwk = new JsonObject { ["kid"] = kid, ["use"] = "sig" };
        if (key is RSA rsa)
        {
            var parts = rsa.ExportParameters(isPrivate);
            (jwk["kty"], jwk["n"], jwk["e"]) = ("RSA", Text(parts.Modulus!), Text(parts.Exponent!));
            jwk["d"] = isPrivate ? Text(parts.D!) : null;
        }
        else
        {
            var parts = ((ECDsa)key).ExportParameters(isPrivate);
            (jwk["kty"], jwk["crv"], jwk["x"], jwk["y"]) = ("EC", algorithm is "ES256" ? "P-256" : "P-384", Text(parts.Q.X!), Text(parts.Q.Y!));
            jwk["d"] = isPrivate ? Text(parts.D!) : null;
        }

        if (!isPrivate)
        {
            jwk.Remove("d");
        }

        return jwk;
    }

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
