using Microsoft.AspNetCore.Identity;

namespace ClinicStretch.Infrastructure.Accounts;

/// <summary>An account. What the person is at which clinic stands in their memberships.</summary>
public sealed class Person : IdentityUser<Guid>;

/// <summary>A browser's sign-in, kept on the server so that signing out ends it.</summary>
public sealed class KeptSignIn
{
    /// <summary>SHA-256 of the key in the cookie, lower-case hex.</summary>
    public required string KeyHash { get; init; }

    public required Guid PersonId { get; init; }
    public required byte[] Ticket { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A key that protects cookies and tokens, shared by all instances.</summary>
public sealed class KeptKey
{
    public required string Name { get; init; }
    public required string Xml { get; init; }
}
