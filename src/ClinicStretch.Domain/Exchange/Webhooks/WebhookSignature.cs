using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Domain.Exchange.Webhooks;

/// <summary>Shows a receiver who sent a message, and when, as the Standard Webhooks specification has it.</summary>
public static class WebhookSignature
{
    /// <summary>How each secret begins.</summary>
    public const string SecretBeginning = "whsec_";

    private const string Version = "v1,";

    /// <summary>What stands in the header: a signature for each secret, so that a receiver may change to the new one in its own time.</summary>
    /// <param name="id">Of the message.</param>
    /// <param name="at">When it is sent, in seconds since 1970.</param>
    /// <param name="secrets">Whole, with their beginning.</param>
    public static string Of(string id, long at, byte[] body, IEnumerable<string> secrets)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at}.")), .. body];
        return string.Join(' ', secrets.Select(s => Version + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(s[SecretBeginning.Length..]), signed))));
    }
}
