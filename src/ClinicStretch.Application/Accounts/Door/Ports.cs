using ClinicStretch.Domain;

namespace ClinicStretch.Application.Accounts.Door;

/// <summary>Passkeys (WebAuthn), which the identity store keeps. A question is answered once, within five minutes.</summary>
public interface IPasskeys
{
    /// <summary>Asks a browser to make one.</summary>
    /// <param name="person">Whose it will be; may be nobody yet.</param>
    Task<PasskeyQuestion> AskToMake(PersonId person, string email);

    /// <summary>Asks a browser for one it has.</summary>
    Task<PasskeyQuestion> AskToSignIn();

    /// <summary>Keeps the passkey that a browser has made.</summary>
    /// <param name="account">Called with the person and the address the question was for, once the answer is known to be right; the account must be there when it returns.</param>
    /// <exception cref="RuleBrokenException">The answer does not fit a question of ours.</exception>
    Task Make(PasskeyAnswer answer, string name, Func<PersonId, string, Task> account);

    /// <exception cref="RuleBrokenException">The answer does not fit, or nobody has this passkey.</exception>
    Task<PersonId> SignIn(PasskeyAnswer answer);

    Task<IReadOnlyList<PasskeyLine>> Of(PersonId person);

    /// <summary>Not there and not theirs is the same: nothing happens.</summary>
    Task Remove(PersonId person, string id);
}

/// <param name="Options">JSON, as <c>navigator.credentials</c> takes it.</param>
/// <param name="State">Sealed; comes back with the answer.</param>
public sealed record PasskeyQuestion(string Options, string State);

/// <param name="Credential">JSON, as the browser gives it.</param>
public sealed record PasskeyAnswer(string Credential, string State);

/// <param name="Id">Base64url.</param>
public sealed record PasskeyLine(string Id, string Name, DateTimeOffset MadeAt);

/// <summary>Codes by mail: eight digits, once, for ten minutes and five tries. Each call stands alone, whatever becomes of the request.</summary>
public interface ICodes
{
    /// <summary>Makes one; those made before for the same purpose and address stop working.</summary>
    /// <returns>Null when three were asked for in a quarter of an hour: whoever asks is not told.</returns>
    Task<string?> Make(string purpose, string email, CancellationToken cancellationToken);

    /// <summary>Uses it up when it fits; counts the try when not.</summary>
    Task<bool> Use(string purpose, string email, string code, CancellationToken cancellationToken);
}

/// <summary>The browsers in which a person is signed in.</summary>
public interface ISignIns
{
    Task<IReadOnlyList<SignInLine>> Of(PersonId person, CancellationToken cancellationToken);

    /// <summary>Ends one. Not there and not theirs is the same: nothing happens.</summary>
    Task End(PersonId person, Guid id, CancellationToken cancellationToken);
}

/// <param name="Device">Null where it is not known.</param>
/// <param name="SeenAt">To the hour; null where it is not known.</param>
public sealed record SignInLine(Guid Id, string? Device, bool IsTrusted, DateTimeOffset? BegunAt, DateTimeOffset? SeenAt);

public static class DoorRules
{
    public static readonly Rule PasskeyFits = new("account.passkey_refused", "This passkey did not work here. Try again, or choose another way to sign in.");
    public static readonly Rule CodeFits = new("account.code_refused", "This code does not work. It may be older than 10 minutes, or used. Ask for a new one.");
    public static readonly Rule MailIsOn = new("account.mail_off", "This clinic sends no mail. Choose another way.");
}
