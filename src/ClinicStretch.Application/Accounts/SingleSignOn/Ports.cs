using ClinicStretch.Domain;

namespace ClinicStretch.Application.Accounts.SingleSignOn;

/// <summary>Somebody as the provider of single sign-on introduces them.</summary>
/// <param name="Issuer">The provider's own address.</param>
/// <param name="Subject">Names them there, and nobody else ever: a mail address passes from one person to the next.</param>
/// <param name="ShownAt">When they last showed the provider who they are; null where it does not say.</param>
/// <param name="UsedTwo">True when the provider says that it asked for two things.</param>
public sealed record Introduction(string Issuer, string Subject, DateTimeOffset? ShownAt, bool UsedTwo);

/// <summary>Which account at the provider belongs to which person here, which the identity store keeps. A person has one at most.</summary>
public interface IProviderLinks
{
    /// <returns>Null when nobody has connected it.</returns>
    Task<PersonId?> PersonOf(Introduction who, CancellationToken cancellationToken);

    Task<bool> HasOne(PersonId person, CancellationToken cancellationToken);

    /// <summary>Puts it in the place of the one there was, if any.</summary>
    /// <exception cref="RuleBrokenException">It is connected with somebody else.</exception>
    Task Connect(PersonId person, Introduction who, CancellationToken cancellationToken);

    /// <summary>Where there is none, nothing happens.</summary>
    Task Disconnect(PersonId person, CancellationToken cancellationToken);
}

public static class ProviderRules
{
    public static readonly Rule IsConnected = new(
        "account.provider_not_connected", "Nobody here has connected this account. Sign in another way, then connect it on the page of your second step.");

    public static readonly Rule IsNobodyElses = new("account.provider_taken", "This account is connected with somebody else here. Sign out of it, then connect your own.");
}
