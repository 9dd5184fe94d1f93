using System.Security.Cryptography;
using System.Text;

namespace ClinicStretch.Domain.Exchange.Keys;

public readonly record struct ApiKeyId(Guid Value) : IEntityId<ApiKeyId>
{
    public static ApiKeyId From(Guid value) => new(value);
}

/// <summary>Lets another system of the clinic's in, to the whole clinic and within its scopes. Only the hash of what opens is kept.</summary>
public sealed class ApiKey
{
    /// <summary>How many may be open at a clinic at once.</summary>
    public const int MostOpen = 50;

    public required ClinicId ClinicId { get; init; }
    public required ApiKeyId Id { get; init; }
    public required string Name { get; init; }

    /// <summary>As in <see cref="KeyScopes"/>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>How it begins, by which people tell it from others.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of all of it.</summary>
    public required string Hash { get; init; }

    public required MemberId MadeBy { get; init; }
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The last day on which it opens, at the clinic.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Null until it was used.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    /// <summary>Null while nobody has ended it.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>What it stands in the audit as.</summary>
    public PersonId Actor => new(Id.Value);

    /// <param name="today">At the clinic.</param>
    /// <exception cref="RuleBrokenException">It would open nothing, or for longer than a year.</exception>
    public static ApiKey Make(ClinicId clinic, ApiKeyId id, KeyOffer offer, string secret, MemberId by, DateTimeOffset now, DateOnly today)
    {
        KeyRules.ScopesAreOffered.MustHold(offer.Scopes.Count > 0 && offer.Scopes.All(KeyScopes.Offered.Contains));
        KeyRules.EndsWithinAYear.MustHold(offer.LastDay >= today && offer.LastDay <= today.AddYears(1));
        return new ApiKey
        {
            ClinicId = clinic, Id = id, Name = offer.Name, Scopes = offer.Scopes, LastDay = offer.LastDay, Prefix = secret[..PrefixLength], Hash = HashOf(secret), MadeBy = by, MadeAt = now,
        };
    }

    /// <summary>How many letters of it are shown.</summary>
    public const int PrefixLength = 12;

    public bool IsOpenOn(DateOnly today) => WithdrawnAt is null && today <= LastDay;

    public bool IsOpenedBy(string secret) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(HashOf(secret)));

    /// <returns>True for the first use of a day.</returns>
    public bool Use(DateOnly today)
    {
        var isFirst = LastUsedOn != today;
        LastUsedOn = today;
        return isFirst;
    }

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>What a key is to be: whose, for what, until when.</summary>
public sealed record KeyOffer(string Name, IReadOnlyList<string> Scopes, DateOnly LastDay);

public static class KeyRules
{
    public static readonly Rule ScopesAreOffered = Rule.OfInput("key.scopes", "Choose at least one thing that the key opens, of those there are.");
    public static readonly Rule EndsWithinAYear = Rule.OfInput("key.last_day", "Give a last day from today to a year from now.");
    public static readonly Rule IsOneOfFew = new("key.too_many", "There are 50 keys that open something. Withdraw one that is no longer needed first.");

    /// <summary>Told alike whatever is wrong with it.</summary>
    public static readonly Rule Opens = new("key.refused", "This key has run out, was withdrawn or never was one. Ask the clinic's administrator for another.");

    public static readonly Rule OpensFhirAlone = new("key.not_here", "A key opens /fhir/R4 alone. Everything else is for people, who sign in.");
    public static readonly Rule ReachesFarEnough = new("key.scope", "This key does not open that.");
}
