namespace ClinicStretch.Infrastructure.Exchange.Push;

/// <summary>Reminders shown by browsers (<c>Push:*</c>). On as soon as there is somebody push services could write to.</summary>
public sealed record PushOptions
{
    public const string Section = "Push";

    public bool Enabled { get; init; } = true;

    /// <summary>Whom a push service may write to: <c>mailto:</c> or <c>https:</c>. Null takes the address of the site, or of the mails.</summary>
    public string? Contact { get; init; }

    /// <summary>Hosts of push services, with everything below them. One with a scheme is taken as written, for a service of one's own.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    internal bool IsWhole => Patience > TimeSpan.Zero
        && (Contact is null || (Uri.TryCreate(Contact, UriKind.Absolute, out var uri) && uri.Scheme is ("mailto" or "https")));
}
