using Microsoft.AspNetCore.Identity;

namespace ClinicStretch.Infrastructure.Accounts;

/// <summary>An account. What the person is at which clinic stands in their memberships.</summary>
public sealed class Person : IdentityUser<Guid>
{
    /// <summary>When they last showed, by a code, that the address is theirs; null while they have not. Only then may a code sign them in.</summary>
    public DateTimeOffset? AddressProvenAt { get; set; }

    /// <summary>Of the last code of their app that was taken: it and those before are not taken again. Null without an app.</summary>
    public long? LastCodeStep { get; set; }
}

/// <summary>A browser's sign-in, kept on the server so that signing out ends it.</summary>
public sealed class KeptSignIn
{
    /// <summary>SHA-256 of the key in the cookie, lower-case hex.</summary>
    public required string KeyHash { get; init; }

    public required Guid PersonId { get; set; }
    public required byte[] Ticket { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Names it where the person looks at their devices.</summary>
    public Guid Id { get; init; }

    /// <summary>Such as "Chrome on Android"; null for those begun before it was kept.</summary>
    public string? Device { get; init; }

    /// <summary>True when the person said that the device is their own: it then lasts 90 days.</summary>
    public bool IsTrusted { get; init; }

    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>To the hour.</summary>
    public DateTimeOffset? SeenAt { get; set; }
}

/// <summary>A code that was mailed, or pretended to be.</summary>
public sealed class KeptCode
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the address and of what it is for, lower-case hex.</summary>
    public required string AddressHash { get; init; }

    /// <summary>Slow to guess from (PBKDF2), salted with the id.</summary>
    public required byte[] CodeHash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }
    public int Tries { get; set; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>A key that protects cookies and tokens, shared by all instances.</summary>
public sealed class KeptKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
