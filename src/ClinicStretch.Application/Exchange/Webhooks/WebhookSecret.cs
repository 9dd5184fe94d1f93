using System.Security.Cryptography;
using ClinicStretch.Domain.Exchange.Webhooks;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>What signs the messages of a webhook. A thing of its own, so that nothing else can be unsealed as one.</summary>
public sealed record WebhookSecret(string Text)
{
    private const int Bytes = 32;

    public static WebhookSecret New() => new(WebhookSignature.SecretBeginning + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Nothing of it, so that it gets into no log.</summary>
    public override string ToString() => WebhookSignature.SecretBeginning;
}
