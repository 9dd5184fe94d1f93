namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

/// <summary>What webhooks may do (<c>Webhooks:*</c>).</summary>
internal sealed record WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Lets them lead to private addresses, and to this machine itself without TLS. For a receiver inside the clinic's own network.</summary>
    public bool PrivateAddresses { get; init; }

    /// <summary>For how long a receiver is waited for.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
