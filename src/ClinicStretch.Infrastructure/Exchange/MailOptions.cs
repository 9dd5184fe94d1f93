using System.Net.Mail;

namespace ClinicStretch.Infrastructure.Exchange;

/// <summary>The clinic's mail server (<c>Mail:*</c>). Without a host, mail is off.</summary>
public sealed record MailOptions
{
    public const string Section = "Mail";

    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    /// <summary>Begins in the clear and changes to TLS before anything is said (STARTTLS). False only for a server on this machine or network.</summary>
    public bool Tls { get; init; } = true;

    /// <summary>The address that mails come from.</summary>
    public string? From { get; init; }

    /// <summary>The name beside it.</summary>
    public string FromName { get; init; } = "ClinicStretch";

    /// <summary>Null for a server that asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>After which the server counts as silent.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    internal bool IsOn => !string.IsNullOrWhiteSpace(Host);

    internal bool IsWhole => !IsOn
        || (Port is > 0 and < 65536 && MailAddress.TryCreate(From, out _) && User is null == Password is null && Patience > TimeSpan.Zero);

    internal bool KeepsItsPassword => User is null || Tls;
}

/// <summary>Where the public finds this server (<c>Site:*</c>).</summary>
public sealed record SiteOptions
{
    public const string Section = "Site";

    /// <summary>Such as <c>https://exercises.example.org</c>; links in mails and the domain of passkeys are made of it.</summary>
    public string? Address { get; init; }

    internal Uri? Parsed => Uri.TryCreate(Address, UriKind.Absolute, out var uri) && uri is { Scheme: "https" or "http", AbsolutePath: "/" } ? uri : null;
}
