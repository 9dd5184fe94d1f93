namespace ClinicStretch.Domain.Exchange;

public readonly record struct PushDeviceId(Guid Value) : IEntityId<PushDeviceId>
{
    public static PushDeviceId From(Guid value) => new(value);
}

/// <summary>A browser that shows reminders. Where to send to is sealed; it is the address of one person's device.</summary>
public sealed class PushDevice
{
    /// <summary>More would be forgotten ones.</summary>
    public const int MostAPatient = 10;

    public static readonly Rule NotTooMany = new("reminders.devices_full", "Ten devices are shown reminders already. Remove one first.");

    public required ClinicId ClinicId { get; init; }
    public required PushDeviceId Id { get; init; }
    public required PatientId PatientId { get; init; }

    /// <summary>Who was signed in on it: the patient, or a carer.</summary>
    public required PersonId PersonId { get; init; }

    /// <summary>SHA-256 of the address, lower-case hex: a browser that subscribes again is the same device.</summary>
    public required string AddressHash { get; init; }

    /// <summary>Such as "Chrome on Android".</summary>
    public required string Name { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Address and keys, sealed; null when it was removed or is gone.</summary>
    public byte[]? Subscription { get; private set; }

    /// <summary>When its push service last said that it is gone; null while it is not.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    public string? RefusedWhy { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public bool IsOn => Subscription is not null;

    /// <summary>Begins, or begins again after it was removed or gone.</summary>
    public void Subscribe(byte[] subscription) => (Subscription, RefusedAt, RefusedWhy, RemovedAt) = (subscription, null, null, null);

    public void Refuse(string? why, DateTimeOffset now) => (Subscription, RefusedAt, RefusedWhy) = (null, now, why);

    public void Remove(DateTimeOffset now) => (Subscription, RemovedAt, RefusedAt, RefusedWhy) = (null, now, null, null);
}
