using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace ClinicStretch.Domain.Accounts.Factors;

/// <summary>Codes of an authenticator app (RFC 6238): six digits, new ones every 30 seconds.</summary>
public static class Totp
{
    /// <summary>Bytes of a key: as long as what the hash gives.</summary>
    public const int KeyLength = 20;

    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    /// <summary>Seconds for which an app shows one code.</summary>
    public const int Seconds = 30;

    private const int Modulus = 1_000_000;
    private const int Drift = 1;

    /// <summary>Which code, counted from 1970, an app shows at an instant.</summary>
    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of a step.</summary>
    public static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Modulus).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step that a typed code is of: now, one before or one after.</summary>
    /// <param name="last">The step of the last code that was taken; it and earlier ones are not taken again. Null for none.</param>
    /// <returns>Null when it fits none.</returns>
    public static long? StepOf(byte[] key, string code, DateTimeOffset now, long? last)
    {
        var (current, typed) = (StepAt(now), System.Text.Encoding.ASCII.GetBytes(code));
        long? found = null;
        for (var step = current - Drift; step <= current + Drift; step++)
        {
            // Each is looked at, so that the time tells nothing.
            var fits = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(CodeOf(key, step)), typed);
            found = fits && !(step <= last) ? step : found;
        }

        return found;
    }

    // The one hash that every app knows. What is broken of SHA-1 is its resistance to collisions, on which a keyed hash does not rest.
#pragma warning disable CA5350
    private static void HashData(byte[] key, ReadOnlySpan<byte> counter, Span<byte> hash) => HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
}
