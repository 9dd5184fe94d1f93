namespace ClinicStretch.Domain.Exchange.Webhooks;

public readonly record struct WebhookDeliveryId(Guid Value) : IEntityId<WebhookDeliveryId>
{
    public static WebhookDeliveryId From(Guid value) => new(value);
}

public enum WebhookDeliveryState
{
    /// <summary>For anybody to take, from <see cref="WebhookDelivery.NextAt"/> on.</summary>
    Waiting,

    /// <summary>Being sent. Once the lease is over it is sent again: told twice is better than not.</summary>
    Sending,

    Sent,

    /// <summary>Tried for as long as it is; somebody may send it again.</summary>
    GivenUp,

    /// <summary>The webhook was removed before it was sent.</summary>
    Dropped,
}

/// <summary>One happening for one webhook, told at least once and under the same id each time (docs/adr/0044).</summary>
public sealed class WebhookDelivery
{
    /// <summary>How long a process that has taken it may need; many times as long as a receiver is waited for.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>For how long it is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(8);
    private const int Growth = 3;
    private const int LastGrown = 12;

    public required ClinicId ClinicId { get; init; }

    /// <summary>The id of the message, by which a receiver knows one that it has.</summary>
    public required WebhookDeliveryId Id { get; init; }

    public required WebhookId WebhookId { get; init; }

    /// <summary>Given by the database: what happened later has a higher one.</summary>
    public long Number { get; private init; }

    public required HappeningKind Kind { get; init; }

    /// <summary>Null for a ping.</summary>
    public required PatientId? PatientId { get; init; }

    /// <summary>Null for a ping.</summary>
    public required string? Resource { get; init; }

    public required DateTimeOffset HappenedAt { get; init; }
    public WebhookDeliveryState State { get; private set; }

    /// <summary>When it may be taken; while it is sent, when the lease is over.</summary>
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Not tried again after this.</summary>
    public DateTimeOffset NotAfter { get; private set; }

    /// <summary>Who has taken it; null while nobody has.</summary>
    public Guid? ClaimedBy { get; private set; }

    public int Tries { get; private set; }

    /// <summary>What came of the last try: an HTTP status such as <c>503</c>, or a word such as <c>timeout</c>; never what the other side wrote. Null before the first.</summary>
    public string? LastAnswer { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public static WebhookDelivery Queue(ClinicId clinic, WebhookId webhook, WebhookDeliveryId id, Happening what, DateTimeOffset now) => new()
    {
        ClinicId = clinic,
        Id = id,
        WebhookId = webhook,
        Kind = what.Kind,
        PatientId = what.PatientId,
        Resource = what.Resource,
        HappenedAt = now,
        NextAt = now,
        NotAfter = now + Patience,
    };

    /// <summary>Takes it for a process, which sends it next. It is tried once, however long it had to wait for its turn.</summary>
    /// <returns>False when it is given up instead.</returns>
    public bool Claim(Guid by, DateTimeOffset now)
    {
        if (now > NotAfter && Tries > 0)
        {
            End(WebhookDeliveryState.GivenUp, now);
            return false;
        }

        (State, ClaimedBy, NextAt, Tries) = (WebhookDeliveryState.Sending, by, now + Lease, Tries + 1);
        return true;
    }

    /// <summary>What came of it. Said too late, when another process has it, it changes nothing.</summary>
    /// <param name="jitter">From -20 to 20, per cent: so that what failed together is not tried again together.</param>
    public void Settle(Guid by, WebhookAnswer answer, DateTimeOffset now, int jitter)
    {
        if (State is not WebhookDeliveryState.Sending || ClaimedBy != by)
        {
            return;
        }

        LastAnswer = answer.Word;
        if (answer.IsTaken)
        {
            End(WebhookDeliveryState.Sent, now);
            return;
        }

        (State, ClaimedBy, NextAt) = (WebhookDeliveryState.Waiting, null, now + WaitAfter(Tries, jitter));
        if (NextAt > NotAfter)
        {
            End(WebhookDeliveryState.GivenUp, now);
        }
    }

    /// <summary>Sends what was given up once more, for as long as the first time and under the same id.</summary>
    public void Replay(DateTimeOffset now)
    {
        WebhookRules.IsDead.MustHold(State is WebhookDeliveryState.GivenUp);
        (State, NextAt, NotAfter, Tries, FinishedAt) = (WebhookDeliveryState.Waiting, now, now + Patience, 0, null);
    }

    /// <summary>The webhook is gone.</summary>
    public void Drop(DateTimeOffset now)
    {
        if (FinishedAt is null)
        {
            End(WebhookDeliveryState.Dropped, now);
        }
    }

    /// <summary>5 s, 15 s, 45 s and so on, up to 8 hours.</summary>
    public static TimeSpan WaitAfter(int tries, int jitter)
    {
        var grown = FirstWait * Math.Pow(Growth, Math.Clamp(tries - 1, 0, LastGrown));
        return (grown < LongestWait ? grown : LongestWait) * (100 + Math.Clamp(jitter, -20, 20)) / 100;
    }

    private void End(WebhookDeliveryState state, DateTimeOffset now) => (State, FinishedAt, ClaimedBy) = (state, now, null);
}

/// <param name="Word">An HTTP status, or a short word of our own.</param>
public sealed record WebhookAnswer(bool IsTaken, string Word);
