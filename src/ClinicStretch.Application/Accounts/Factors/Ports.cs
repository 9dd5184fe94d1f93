using ClinicStretch.Domain;

namespace ClinicStretch.Application.Accounts.Factors;

/// <summary>The codes of authenticator apps, and the ones on paper beside them, which the identity store keeps.</summary>
public interface IFactors
{
    /// <summary>A new key by chance; nothing is kept.</summary>
    byte[] NewKey();

    Task<FactorState> Of(PersonId person, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a code of the app, or one on paper, is right now; it is then used up. The try counts towards the lockout before it is looked at, and
    /// stands whatever becomes of the request. No code is right while the account is locked or has no app.
    /// </summary>
    Task<bool> Use(PersonId person, string code, CancellationToken cancellationToken);

    /// <summary>Asks for the app's codes from now on, in place of those of an app before it.</summary>
    /// <param name="step">Of the code that was shown: it is not taken again.</param>
    /// <returns>New codes on paper. Only hashes of them are kept.</returns>
    Task<IReadOnlyList<string>> TurnOn(PersonId person, byte[] key, long step, CancellationToken cancellationToken);

    /// <returns>New codes on paper; those before are over.</returns>
    Task<IReadOnlyList<string>> NewRecoveryCodes(PersonId person, CancellationToken cancellationToken);

    /// <summary>Asks for no codes any more, and forgets the key.</summary>
    Task TurnOff(PersonId person, CancellationToken cancellationToken);

    /// <summary>The same, and forgets every passkey.</summary>
    Task TakeAway(PersonId person, CancellationToken cancellationToken);

    /// <returns>Those of them whose account is guarded by more than a password.</returns>
    Task<IReadOnlySet<PersonId>> Guarded(IReadOnlyCollection<PersonId> persons, CancellationToken cancellationToken);
}

/// <param name="HasApp">True when signing in asks for a code of an app.</param>
/// <param name="RecoveryCodesLeft">0 without an app.</param>
/// <param name="Passkeys">How many.</param>
public sealed record FactorState(bool HasApp, int RecoveryCodesLeft, int Passkeys, bool HasPassword)
{
    /// <summary>True when the account is guarded by more than a password.</summary>
    public bool HasAny => HasApp || Passkeys > 0;
}

public static class FactorRules
{
    public static readonly Rule CodeFits = new("account.second_factor_refused", "This code does not work now. Wait for the next one in your app, or use a recovery code.");
    public static readonly Rule CodeIsAsked = new("account.second_factor_asked", "This account asks for a code of its app too. Send it as \"code\".");
    public static readonly Rule SetUpFits = new("account.app_refused", "This code does not fit. Type the one that your app shows now.");
    public static readonly Rule ProofFits = new("account.proof_refused", "That does not fit. Try again, or show it another way.");
    public static readonly Rule ShowsTheOneThereIs = new("account.sign_in_with_what_you_have", "Your account has a passkey or an app already. Sign in with it first; then you can add another.");

    public static readonly Rule LeavesAWayIn = new(
        "account.only_passkeys", "This account has no password: without its passkey nobody gets in. Let them go, and invite them at another address.");
}
