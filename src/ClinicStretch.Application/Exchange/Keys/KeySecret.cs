using System.Buffers.Text;
using System.Security.Cryptography;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys;

namespace ClinicStretch.Application.Exchange.Keys;

/// <summary>What a program holds up: letters to tell it by, the clinic and the key to look it up by, and what nobody can guess.</summary>
public sealed record KeySecret(ClinicId Clinic, ApiKeyId Id, string Text)
{
    /// <summary>How each of them begins, so that one that got loose is known for what it is.</summary>
    public const string Beginning = "csk_";

    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    public static KeySecret New(ClinicId clinic, ApiKeyId id) => new(
        clinic,
        id,
        $"{Beginning}{RandomNumberGenerator.GetHexString(ApiKey.PrefixLength - Beginning.Length, lowercase: true)}{ShortId.Write(clinic.Value)}{ShortId.Write(id.Value)}"
        + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <returns>Null when it cannot be one.</returns>
    public static KeySecret? Read(string text) =>
        text.Length == ApiKey.PrefixLength + (2 * ShortId.Length) + SecretLength
        && ShortId.Read(text.AsSpan(ApiKey.PrefixLength, ShortId.Length)) is { } clinic
        && ShortId.Read(text.AsSpan(ApiKey.PrefixLength + ShortId.Length, ShortId.Length)) is { } id
            ? new KeySecret(new ClinicId(clinic), new ApiKeyId(id), text)
            : null;

    /// <summary>Nothing of it, so that it gets into no log.</summary>
    public override string ToString() => Beginning;
}
