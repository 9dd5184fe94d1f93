using System.Text;

namespace ClinicStretch.Domain.Accounts.Factors;

/// <summary>A key as an authenticator app takes it.</summary>
public static class AppKey
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfALetter = 5;
    private const int Group = 4;

    /// <summary>In letters and digits (RFC 4648, base 32, without padding).</summary>
    public static string Letters(IReadOnlyList<byte> key)
    {
        var letters = new StringBuilder();
        var (waiting, bits) = (0, 0);
        foreach (var one in key)
        {
            (waiting, bits) = (((waiting << 8) | one) & 0xFFF, bits + 8);
            for (; bits >= BitsOfALetter; bits -= BitsOfALetter)
            {
                letters.Append(Base32[(waiting >> (bits - BitsOfALetter)) & 31]);
            }
        }

        return bits is 0 ? letters.ToString() : letters.Append(Base32[(waiting << (BitsOfALetter - bits)) & 31]).ToString();
    }

    /// <summary>The same in groups of four, to type.</summary>
    public static string Groups(IReadOnlyList<byte> key) => string.Join(' ', Letters(key).Chunk(Group).Select(g => new string(g)));

    /// <summary>What an app reads from the picture.</summary>
    /// <param name="account">The address of the person, by which they tell accounts apart in the app.</param>
    public static string Link(IReadOnlyList<byte> key, string account) =>
        $"otpauth://totp/ClinicStretch:{Uri.EscapeDataString(account)}?secret={Letters(key)}&issuer=ClinicStretch&algorithm=SHA1&digits={Totp.Digits}&period={Totp.Seconds}";
}
