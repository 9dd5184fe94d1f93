using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Domain.Exchange.Keys.Clients;

namespace ClinicStretch.Domain.Exchange.Keys;

public readonly record struct ApiKeyId(Guid Value) : IEntityId<ApiKeyId>
{
    public static ApiKeyId From(Guid value) => new(value);
}

/// <summary>
/// Lets another system of the clinic's in, to the whole clinic and within its scopes. It proves itself by a secret, of which only the hash is kept, or as a client, by signing
/// with a key of its own, of which only the public half is known.
/// </summary>
public sealed class ApiKey
{
    /// <summary>How many may be open at a clinic at once.</summary>
    public const int MostOpen = 50;

    public required ClinicId ClinicId { get; init; }
    public required ApiKeyId Id { get; init; }
    public required string Name { get; init; }

    /// <summary>As in <see cref="KeyScopes"/>.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>By which people tell it from others: how it begins; of a client its whole id, which is no secret.</summary>
    public required string Prefix { get; init; }

    /// <summary>SHA-256 of all of it. Null for a client.</summary>
    public string? Hash { get; init; }

    /// <summary>A client's public keys, as a JSON Web Key Set. Null where they stand at an address, and for what is none.</summary>
    public string? Jwks { get; init; }

    /// <summary>Where a client's public keys are read. Null where they were pasted, and for what is none.</summary>
    public string? JwksAddress { get; init; }

    /// <summary>True for one that signs in place of holding up a secret.</summary>
    public bool IsClient => Hash is null;

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

    /// <param name="shown">What is held up; of a client its id.</param>
    /// <param name="today">At the clinic.</param>
    /// <exception cref="RuleBrokenException">It would open nothing, or for longer than a year.</exception>
    public static ApiKey Make(ClinicId clinic, ApiKeyId id, KeyOffer offer, string shown, MemberId by, DateTimeOffset now, DateOnly today)
    {
        KeyRules.ScopesAreOffered.MustHold(offer.Scopes.Count > 0 && offer.Scopes.All(KeyScopes.Offered.Contains));
        KeyRules.EndsWithinAYear.MustHold(offer.LastDay >= today && offer.LastDay <= today.AddYears(1));
        return new ApiKey
        {
            ClinicId = clinic, Id = id, Name = offer.Name, Scopes = offer.Scopes, LastDay = offer.LastDay, MadeBy = by, MadeAt = now,
            Prefix = offer.Client is null ? shown[..PrefixLength] : shown, Hash = offer.Client is null ? HashOf(shown) : null, Jwks = offer.Client?.Jwks, JwksAddress = offer.Client?.JwksAddress,
        };
    }

    /// <summary>How many letters of it are shown.</summary>
    public const int PrefixLength = 12;

    public bool IsOpenOn(DateOnly today) => WithdrawnAt is null && today <= LastDay;

    public bool IsOpenedBy(string secret) => Hash is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(HashOf(secret)));

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
/// <param name="Client">Null where it is held up.</param>
public sealed record KeyOffer(string Name, IReadOnlyList<string> Scopes, DateOnly LastDay, ClientKeys? Client = null);

/// <summary>With what a client's signatures are checked: one of the two.</summary>
public sealed record ClientKeys(string? Jwks, string? JwksAddress)
{
    /// <param name="jwks">As it was pasted.</param>
    /// <returns>Null where neither is given.</returns>
    /// <exception cref="RuleBrokenException">Both are, or what was pasted is no set of public keys.</exception>
    public static ClientKeys? Of(string? jwks, string? address)
    {
        ClientRules.ProvesInOneWay.MustHold(jwks is null || address is null);
        return jwks is null && address is null ? null : new ClientKeys(jwks is null ? null : PublicKeySet.Pasted(jwks).ToJson(), address);
    }
}

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
