namespace ClinicStretch.Domain.Exchange;

public readonly record struct DeliveryId(Guid Value) : IEntityId<DeliveryId>
{
    public static DeliveryId From(Guid value) => new(value);
}

/// <summary>What is sent.</summary>
public enum DeliveryKind { Reminder, SignInCode, AlertWaiting, RecordErased, StaffInvitation, FactorRemoved }

/// <summary>By which way.</summary>
public enum DeliveryChannel { Mail, Push }

public enum DeliveryState
{
    /// <summary>For anybody to take, from <see cref="Delivery.NextAt"/> on.</summary>
    Waiting,

    /// <summary>Taken, and certainly not handed over yet: once the lease is over it may be taken again.</summary>
    Claimed,

    /// <summary>Being handed over. Whoever dies now leaves it unknown whether it arrived.</summary>
    Handing,

    Sent,

    /// <summary>The other side will not have it: the address does not exist, or the device is gone.</summary>
    Refused,

    /// <summary>It may have arrived or not, and is not sent twice.</summary>
    Unsure,

    /// <summary>Nobody could take it while it still made sense.</summary>
    TooLate,
}

/// <summary>One thing to send to one address, exactly once (docs/adr/0025). The content is sealed, and gone when it is over.</summary>
public sealed class Delivery
{
    /// <summary>How long a process that has taken it may need.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public required ClinicId ClinicId { get; init; }

    /// <summary>Also the mail's Message-ID and the push message's topic, the same each time it is tried.</summary>
    public required DeliveryId Id { get; init; }

    /// <summary>What it is about, once in a clinic: the same thing is never queued twice.</summary>
    public required string Key { get; init; }

    public required DeliveryKind Kind { get; init; }
    public required DeliveryChannel Channel { get; init; }

    /// <summary>Whose reminder it is; null for what goes to members, and for codes.</summary>
    public PatientId? PatientId { get; init; }

    /// <summary>The device it goes to; null for mail.</summary>
    public PushDeviceId? DeviceId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not handed over after this.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Address and text, sealed; null when it is over.</summary>
    public byte[]? Content { get; private set; }

    public DeliveryState State { get; private set; }

    /// <summary>When it may be taken; while it is taken, when the lease is over.</summary>
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Who has taken it; null while nobody has.</summary>
    public Guid? ClaimedBy { get; private set; }

    /// <summary>How often it was handed over.</summary>
    public int Tries { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>A short code such as <c>550</c>; never what the other side wrote.</summary>
    public string? Why { get; private set; }

    public static Delivery Queue(DeliveryOrder order, byte[] content, DateTimeOffset now) => new()
    {
        ClinicId = order.ClinicId,
        Id = DeliveryId.From(Guid.CreateVersion7(now)),
        Key = order.Key,
        Kind = order.Kind,
        Channel = order.Channel,
        PatientId = order.PatientId,
        DeviceId = order.DeviceId,
        CreatedAt = now,
        NotAfter = now + order.GoodFor,
        NextAt = now,
        Content = content,
    };

    /// <summary>Takes it for a process. One that was being handed over when its process died is not taken again, unless it must arrive.</summary>
    /// <returns>False when it is over instead.</returns>
    public bool Claim(Guid by, DateTimeOffset now)
    {
        if (State is DeliveryState.Handing && !MustArrive)
        {
            End(DeliveryState.Unsure, "interrupted", now);
            return false;
        }

        if (now > NotAfter)
        {
            End(DeliveryState.TooLate, Why, now);
            return false;
        }

        (State, ClaimedBy, NextAt) = (DeliveryState.Claimed, by, now + Lease);
        return true;
    }

    /// <summary>The last step before it leaves: kept before anything is sent.</summary>
    /// <returns>False when it is no longer this process's to send.</returns>
    public bool Hand(Guid by, DateTimeOffset now)
    {
        if (State is not DeliveryState.Claimed || ClaimedBy != by || now >= NextAt || now > NotAfter)
        {
            return false;
        }

        (State, NextAt, Tries) = (DeliveryState.Handing, now + Lease, Tries + 1);
        return true;
    }

    /// <summary>Whoever it is for no longer wants it: it is over, and its content gone.</summary>
    public void Drop(DateTimeOffset now) => End(DeliveryState.TooLate, "not_wished", now);

    /// <summary>What came of it. Said too late, when another process has it, it changes nothing.</summary>
    public void Settle(Guid by, DeliveryOutcome outcome, DateTimeOffset now)
    {
        if (State is not DeliveryState.Handing || ClaimedBy != by)
        {
            return;
        }

        switch (outcome.End)
        {
            case DeliveryEnd.Accepted:
                End(DeliveryState.Sent, null, now);
                break;
            case DeliveryEnd.Refused:
                End(DeliveryState.Refused, outcome.Why, now);
                break;
            case DeliveryEnd.Unknown when !MustArrive:
                End(DeliveryState.Unsure, outcome.Why, now);
                break;
            default:
                TryAgain(outcome.Why, now);
                break;
        }
    }

    // A therapist who is told twice of an emergency has lost a minute; one who is not told may lose a patient.
    private bool MustArrive => Kind is DeliveryKind.AlertWaiting;

    private void TryAgain(string? why, DateTimeOffset now)
    {
        (State, ClaimedBy, Why) = (DeliveryState.Waiting, null, why);
        NextAt = now + TimeSpan.FromMinutes(Math.Min(1 << Math.Min(Tries - 1, 5), 20));
        if (NextAt > NotAfter)
        {
            End(DeliveryState.TooLate, why, now);
        }
    }

    private void End(DeliveryState state, string? why, DateTimeOffset now) =>
        (State, Why, FinishedAt, ClaimedBy, Content) = (state, why, now, null, null);
}

/// <summary>What is to be sent.</summary>
/// <param name="Key">What it is about, once in a clinic.</param>
/// <param name="GoodFor">How long it makes sense to send it.</param>
public sealed record DeliveryOrder(
    ClinicId ClinicId,
    string Key,
    DeliveryKind Kind,
    DeliveryChannel Channel,
    TimeSpan GoodFor,
    PatientId? PatientId = null,
    PushDeviceId? DeviceId = null);

public enum DeliveryEnd
{
    Accepted,

    /// <summary>For good.</summary>
    Refused,

    /// <summary>Certainly not taken, and worth another try.</summary>
    NotNow,

    /// <summary>The other side went silent: it may have it or not.</summary>
    Unknown,
}

/// <param name="Why">A short code; null when it was accepted.</param>
public sealed record DeliveryOutcome(DeliveryEnd End, string? Why = null)
{
    public static DeliveryOutcome Accepted { get; } = new(DeliveryEnd.Accepted);
}
