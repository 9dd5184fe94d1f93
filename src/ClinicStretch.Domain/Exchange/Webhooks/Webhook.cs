using ClinicStretch.Domain.Accounts;

namespace ClinicStretch.Domain.Exchange.Webhooks;

public readonly record struct WebhookId(Guid Value) : IEntityId<WebhookId>
{
    public static WebhookId From(Guid value) => new(value);
}

/// <summary>Where another system of the clinic's is told that something happened, and of what (docs/adr/0044). Its secret is kept sealed: each message is signed with it.</summary>
public sealed class Webhook
{
    /// <summary>How many a clinic may have at once.</summary>
    public const int Most = 10;

    /// <summary>For so long after a new secret was made, messages are signed with the earlier one, too.</summary>
    public static readonly TimeSpan BothSecrets = TimeSpan.FromHours(24);

    public required ClinicId ClinicId { get; init; }
    public required WebhookId Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Whole, as in <see cref="WebhookAddress"/>.</summary>
    public required string Address { get; init; }

    /// <summary>By the names of <see cref="Happenings"/>.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    public required MemberId MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>Sealed.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>Sealed; null where there was none.</summary>
    public byte[]? EarlierSecret { get; private set; }

    /// <summary>Until when the earlier secret signs beside the new one; null where there was none.</summary>
    public DateTimeOffset? EarlierUntil { get; private set; }

    /// <summary>While it is off, nothing is sent and what happens is not kept for it.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Null while nobody has removed it.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <param name="secret">Sealed.</param>
    public static Webhook Make(ClinicId clinic, WebhookId id, WebhookOffer offer, byte[] secret, MemberId by, DateTimeOffset now) => new()
    {
        ClinicId = clinic, Id = id, Name = offer.Name, Address = offer.Address, Events = offer.Events, Secret = secret, MadeBy = by, MadeAt = now, IsOn = true,
    };

    /// <summary>What signs now: the newest secret first, and the one before while both count.</summary>
    public IReadOnlyList<byte[]> SecretsAt(DateTimeOffset now) => EarlierSecret is { } earlier && now < EarlierUntil ? [Secret, earlier] : [Secret];

    /// <param name="secret">Sealed.</param>
    public void Rotate(byte[] secret, DateTimeOffset now)
    {
        WebhookRules.IsThere.MustHold(RemovedAt is null);
        (EarlierSecret, EarlierUntil, Secret) = (Secret, now + BothSecrets, secret);
    }

    public void Switch(bool on)
    {
        WebhookRules.IsThere.MustHold(RemovedAt is null);
        IsOn = on;
    }

    /// <summary>For good: its secrets go.</summary>
    public void Remove(DateTimeOffset now) => (IsOn, RemovedAt, Secret, EarlierSecret, EarlierUntil) = (false, RemovedAt ?? now, [], null, null);
}

/// <summary>What a webhook is to be: whose, where, of what.</summary>
public sealed record WebhookOffer(string Name, string Address, IReadOnlyList<string> Events);

public static class WebhookRules
{
    public static readonly Rule AddressIsPublic = Rule.OfInput(
        "webhook.address", "Give a whole address that begins with https://, of a server on the internet, without a user name in it.");

    public static readonly Rule EventsAreOffered = Rule.OfInput("webhook.events", "Choose at least one thing that is told, of those there are.");
    public static readonly Rule IsOneOfFew = new("webhook.too_many", "There are 10 webhooks. Remove one that is no longer needed first.");
    public static readonly Rule IsThere = new("webhook.removed", "This webhook was removed.");
    public static readonly Rule IsOn = new("webhook.off", "This webhook is switched off: nothing is sent. Switch it on first.");
    public static readonly Rule IsDead = new("webhook.not_given_up", "Only what was given up is sent again: this was taken, or waits still.");
}
