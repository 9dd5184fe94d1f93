using ClinicStretch.Domain.Exchange.Webhooks;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>Hands messages to other systems.</summary>
public interface IWebhookSender
{
    /// <summary>True where the operator lets webhooks lead to this machine and its network.</summary>
    bool ReachesInside { get; }

    /// <summary>Signs and sends one. Whatever goes wrong is an answer; nothing is thrown.</summary>
    Task<WebhookAnswer> Send(WebhookLetter letter, CancellationToken cancellationToken);
}

/// <param name="Body">JSON.</param>
/// <param name="Secrets">What signs, the newest first.</param>
public sealed record WebhookLetter(WebhookDeliveryId Id, string Address, byte[] Body, IReadOnlyList<string> Secrets)
{
    /// <summary>The id alone, so that neither an address nor a secret gets into a log.</summary>
    public override string ToString() => Id.Value.ToString();
}

/// <summary>What is due to be told, taken in a way that no two processes take the same, and nothing of a patient before what came earlier.</summary>
public interface IWebhookBox
{
    /// <summary>The clinic's webhooks for which something is due.</summary>
    Task<IReadOnlyList<WebhookId>> Due(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The first that may be taken, locked until the transaction ends; what others have locked is passed by.</summary>
    Task<IReadOnlyList<WebhookDelivery>> Lock(WebhookId webhook, int most, DateTimeOffset now, CancellationToken cancellationToken);
}
