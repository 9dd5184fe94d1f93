using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Exchange.Keys.Clients;

/// <summary>One public key of another system's (RFC 7517), of which nothing else is kept.</summary>
/// <param name="Kid">By which a signature names it.</param>
/// <param name="Alg">The one algorithm it is for; null where it does not say.</param>
/// <param name="N">Of an RSA key, base64url, as all that follow.</param>
public sealed record PublicKey(string Kid, string Kty, string? Alg, string? N, string? E, string? Crv, string? X, string? Y)
{
    private const int ShortestModulus = 2048 / 8;
    private const int LongestModulus = 8192 / 8;
    private const int LongestExponent = 4;

    // By what a signature calls itself. SMART asks for those with 384; the others are as safe.
    private static readonly Dictionary<string, (string Kty, string? Crv, HashAlgorithmName Hash)> Known = new(StringComparer.Ordinal)
    {
        ["RS384"] = ("RSA", null, HashAlgorithmName.SHA384),
        ["ES384"] = ("EC", "P-384", HashAlgorithmName.SHA384),
        ["RS256"] = ("RSA", null, HashAlgorithmName.SHA256),
        ["ES256"] = ("EC", "P-256", HashAlgorithmName.SHA256),
    };

    /// <summary>What may sign, in the words of RFC 7518, and nothing else.</summary>
    public static IReadOnlyList<string> Algorithms { get; } = [.. Known.Keys];

    /// <summary>True where it is a key that can check something, of a kind and a length that are taken.</summary>
    [JsonIgnore]
    public bool Fits
    {
        get
        {
            if (Kid.Length is 0 or > 200 || !Known.Any(k => k.Value.Kty == Kty && k.Value.Crv == Crv && (Alg is null || Alg == k.Key)))
            {
                return false;
            }

            try
            {
                using var key = Open();
                return true;
            }
            catch (Exception e) when (e is CryptographicException or FormatException)
            {
                return false;
            }
        }
    }

    /// <summary>Whether it has signed that. The key says which algorithms can be, never the signature alone.</summary>
    public bool HasSigned(string algorithm, byte[] text, byte[] signature)
    {
        if (!Known.TryGetValue(algorithm, out var way) || way.Kty != Kty || way.Crv != Crv || (Alg is not null && Alg != algorithm))
        {
            return false;
        }

        using var key = Open();
        return key switch
        {
            RSA rsa => rsa.VerifyData(text, signature, way.Hash, RSASignaturePadding.Pkcs1),
            ECDsa ec => ec.VerifyData(text, signature, way.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
            _ => false,
        };
    }

    private AsymmetricAlgorithm Open() => Kty is "RSA" ? OpenRsa() : OpenEc();

    private RSA OpenRsa()
    {
        var (modulus, exponent) = (Base64Url.DecodeFromChars(N), Base64Url.DecodeFromChars(E));
        return modulus.Length is >= ShortestModulus and <= LongestModulus && modulus[0] > 0x7F && exponent.Length is > 0 and <= LongestExponent && exponent[^1] % 2 is 1
            && exponent is not [1]
            ? RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent })
            : throw new CryptographicException("The key is too short, too long or none.");
    }

    private ECDsa OpenEc() => ECDsa.Create(new ECParameters
    {
        Curve = Crv is "P-384" ? ECCurve.NamedCurves.nistP384 : ECCurve.NamedCurves.nistP256,
        Q = new ECPoint { X = Base64Url.DecodeFromChars(X), Y = Base64Url.DecodeFromChars(Y) },
    });
}
