using ClinicStretch.Domain;

namespace ClinicStretch.Application.Accounts.Factors;

/// <summary>How somebody has shown who they are.</summary>
/// <param name="At">When, the last time.</param>
/// <param name="UsedTwo">True for a passkey, or a code of an app beside something else.</param>
public sealed record Proof(DateTimeOffset At, bool UsedTwo)
{
    /// <summary>For how long a proof is recent.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Whether somebody has shown who they are not long ago.</summary>
    public static bool IsFresh(DateTimeOffset? at, DateTimeOffset now) => at is { } then && (now - then).Duration() <= Fresh;
}

/// <summary>Asks for a recent proof of who is asking: an unlocked computer must not be enough for it.</summary>
public interface INeedsProof
{
    /// <summary>False for those requests of the kind that anybody may make who is signed in.</summary>
    bool IsProofNeeded => true;
}

/// <summary>Open to a member of staff who has no second factor yet: it is how they get one.</summary>
public interface IBeforeSecondFactor;

/// <summary>Who is asking must show once more that it is them.</summary>
public sealed class ProofNeededException()
    : Exception("Show once more that it is you: POST your password or a code to /api/v1/account/proof, then send this again.");

/// <summary>The clinic wants a second factor of its staff, and this sign-in used none.</summary>
public sealed class SecondFactorNeededException()
    : Exception("Your clinic asks staff for a passkey or a code of an app. Set it up in a browser at /account/factor, then sign in with it.");
