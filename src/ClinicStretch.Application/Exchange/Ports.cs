using ClinicStretch.Domain.Exchange;

namespace ClinicStretch.Application.Exchange;

/// <summary>The clinic's mail server.</summary>
public interface IPost
{
    /// <summary>False when no mail server was set up: screens then say so, and nothing is queued for it.</summary>
    bool IsOn { get; }

    /// <summary>Hands one mail over. Whatever goes wrong is an outcome; nothing is thrown.</summary>
    /// <param name="id">Becomes the Message-ID.</param>
    Task<DeliveryOutcome> Send(Letter letter, DeliveryId id, CancellationToken cancellationToken);
}

/// <summary>A mail. Holds no health words: it may be read on the screen of a locked phone.</summary>
/// <param name="Text">Plain.</param>
/// <param name="StopLink">Ends mails like this one by one click; null where there is nothing to end.</param>
public sealed record Letter(string To, string Subject, string Text, string? StopLink = null);

/// <summary>The push services of browsers.</summary>
public interface IPush
{
    /// <summary>False when pushing was switched off.</summary>
    bool IsOn { get; }

    /// <summary>The server's public key (65 bytes, base64url), which browsers are given to subscribe with.</summary>
    Task<string> PublicKey(CancellationToken cancellationToken);

    /// <summary>True for an address of a push service that is known, so that nobody can make this server call any other.</summary>
    bool Knows(string endpoint);

    /// <inheritdoc cref="IPost.Send"/>
    Task<DeliveryOutcome> Send(PushLetter letter, DeliveryId id, CancellationToken cancellationToken);
}

/// <summary>What is shown on a device.</summary>
/// <param name="Good">For how long a device that is off may be shown it later.</param>
public sealed record PushLetter(PushSubscription To, string Title, string Text, string Path, TimeSpan Good);

/// <summary>Where a browser is reached and how to encrypt for it (RFC 8291).</summary>
/// <param name="P256dh">65 bytes, base64url.</param>
/// <param name="Auth">16 bytes, base64url.</param>
public sealed record PushSubscription(string Endpoint, string P256dh, string Auth);

/// <summary>Seals what must not be read in the database, by the keys that protect cookies.</summary>
public interface ISeal
{
    byte[] Close<T>(T content);

    /// <summary>For links: short, good for an address.</summary>
    string CloseText<T>(T content);

    /// <returns>Null when it was not sealed here, or for something else.</returns>
    T? OpenText<T>(string text)
        where T : class;

    T Open<T>(byte[] content);
}

/// <summary>Where the public finds this server. Links in mails are made of it, never of what a request says.</summary>
public interface ISite
{
    /// <summary>Without a slash at its end; null when the operator has not said.</summary>
    string? Address { get; }
}

/// <summary>What is due to be sent, taken in a way that no two processes take the same.</summary>
public interface IOutbox
{
    /// <summary>Rows of the clinic that may be taken, locked until the transaction ends; what others have locked is passed by.</summary>
    Task<IReadOnlyList<Delivery>> Lock(int most, DateTimeOffset now, CancellationToken cancellationToken);
}
