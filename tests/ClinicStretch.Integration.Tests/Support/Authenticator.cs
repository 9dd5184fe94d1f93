using System.Globalization;
using System.Security.Cryptography;

namespace ClinicStretch.Integration.Tests.Support;

/// <summary>An app on somebody's phone, which knows the key as it was typed and nothing of the product's code.</summary>
public sealed class Authenticator(string groups)
{
    private readonly byte[] _key = Bytes(groups);

    /// <summary>What it shows.</summary>
    public string Shows(DateTimeOffset now)
    {
        var counter = BitConverter.GetBytes(now.ToUnixTimeSeconds() / 30).Reverse().ToArray();
#pragma warning disable CA5350 // What every app does.
        var hash = HMACSHA1.HashData(_key, counter);
#pragma warning restore CA5350
        var at = hash[19] & 15;
        var number = ((hash[at] & 127) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static byte[] Bytes(string groups)
    {
        var bits = string.Concat(groups.Where(char.IsLetterOrDigit).Select(c =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(n => Convert.ToByte(bits.Substring(n * 8, 8), 2))];
    }
}
