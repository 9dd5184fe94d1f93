using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Infrastructure.Exchange.Push;

/// <summary>Encrypts a push message for one browser, as one record of aes128gcm (RFC 8291, RFC 8188).</summary>
internal static class PushCipher
{
    private const int SaltLength = 16;
    private const int PointLength = 65;
    private const int TagLength = 16;
    private const int RecordSize = 4096;
    private const byte LastRecord = 2;

    /// <param name="browserKey">An uncompressed point of P-256, 65 bytes.</param>
    /// <param name="auth">16 bytes.</param>
    public static byte[] Encrypt(byte[] text, byte[] browserKey, byte[] auth)
    {
        using var ours = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(text, browserKey, auth, ours, RandomNumberGenerator.GetBytes(SaltLength));
    }

    internal static byte[] Encrypt(byte[] text, byte[] browserKey, byte[] auth, ECDiffieHellman ours, byte[] salt)
    {
        var ourKey = PointOf(ours.ExportParameters(includePrivateParameters: false));
        using var theirs = ECDiffieHellman.Create(ParametersOf(browserKey));
        var shared = ours.DeriveRawSecretAgreement(theirs.PublicKey);
        var secret = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, auth, [.. "WebPush: info\0"u8, .. browserKey, .. ourKey]);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 16, salt, Encoding.ASCII.GetBytes("Content-Encoding: aes128gcm\0"));
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, 12, salt, Encoding.ASCII.GetBytes("Content-Encoding: nonce\0"));
        return [.. Header(salt, ourKey), .. Seal([.. text, LastRecord], key, nonce)];
    }

    /// <summary>The public half as browsers and push services want it.</summary>
    public static byte[] PointOf(ECParameters key) => [4, .. key.Q.X!, .. key.Q.Y!];

    /// <exception cref="CryptographicException">It is no point of the curve.</exception>
    public static ECParameters ParametersOf(byte[] point) => point is [4, ..] && point.Length is PointLength
        ? new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } }
        : throw new CryptographicException("Not a point of the curve.");

    private static byte[] Header(byte[] salt, byte[] ourKey)
    {
        var size = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(size, RecordSize);
        return [.. salt, .. size, PointLength, .. ourKey];
    }

    private static byte[] Seal(byte[] text, byte[] key, byte[] nonce)
    {
        var (sealedText, tag) = (new byte[text.Length], new byte[TagLength]);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, text, sealedText, tag);
        return [.. sealedText, .. tag];
    }
}
