using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys.Clients;

namespace ClinicStretch.Application.Exchange.Keys.Clients;

/// <summary>The keys that other systems publish at an address of theirs.</summary>
public interface IKeySets
{
    /// <summary>True where the operator lets addresses lead to this machine and its network.</summary>
    bool ReachesInside { get; }

    /// <summary>Kept for a while, and read anew for a key that is not among them, but seldom. Whatever goes wrong is no answer; nothing is thrown.</summary>
    /// <param name="kid">The key that is looked for.</param>
    /// <returns>Null where nothing is to be had.</returns>
    Task<PublicKeySet?> Load(string address, string kid, CancellationToken cancellationToken);
}

/// <summary>Which assertions were shown, whichever of several servers they were shown to.</summary>
public interface ISpentAssertions
{
    /// <summary>Notes that one was shown, in the transaction that runs.</summary>
    /// <returns>False where it was before.</returns>
    Task<bool> Spend(ApiKeyId key, SignedAssertion assertion, DateTimeOffset now, CancellationToken cancellationToken);
}
