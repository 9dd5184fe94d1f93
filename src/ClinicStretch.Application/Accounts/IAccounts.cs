using ClinicStretch.Domain;
using FluentValidation;

namespace ClinicStretch.Application.Accounts;

/// <summary>Accounts and their passwords, which the identity store keeps.</summary>
public interface IAccounts
{
    /// <summary>Counts a wrong password towards the lockout. Unknown addresses take as long as known ones.</summary>
    /// <returns>The person, or null when address and password do not fit or the account is locked.</returns>
    Task<PersonId?> CheckPassword(string email, string password, CancellationToken cancellationToken);

    /// <summary>Makes an account, with an address taken as confirmed.</summary>
    /// <exception cref="Domain.RuleBrokenException">The address is taken, or the password is too short or too common.</exception>
    Task<PersonId> Create(string email, string password, CancellationToken cancellationToken);

    /// <summary>Puts a password in the place of the one there is, if any.</summary>
    /// <exception cref="Domain.RuleBrokenException">The password is too short or too common.</exception>
    Task SetPassword(PersonId person, string password, CancellationToken cancellationToken);

    /// <summary>Ends every sign-in of a person, in browsers and by token; what they send next is sent by nobody.</summary>
    Task EndSignIns(PersonId person, CancellationToken cancellationToken);

    /// <summary>The person with this address; null when there is none.</summary>
    Task<PersonId?> Find(string email, CancellationToken cancellationToken);

    /// <summary>Makes an account that no password opens.</summary>
    /// <param name="isProven">True when the address was shown to be the person's own.</param>
    /// <exception cref="Domain.RuleBrokenException">The address is taken.</exception>
    Task<PersonId> CreateWithoutPassword(PersonId id, string email, bool isProven, CancellationToken cancellationToken);

    /// <summary>The person with this address who has shown that it is theirs; null when there is none.</summary>
    Task<PersonId?> FindProven(string email, CancellationToken cancellationToken);

    Task ProveAddress(PersonId person, CancellationToken cancellationToken);

    /// <summary>Another one after each <see cref="EndSignIns"/>; null when there is no such person.</summary>
    Task<string?> StampOf(PersonId person, CancellationToken cancellationToken);

    /// <summary>The address a person signs in with; null when there is no such person.</summary>
    Task<string?> AddressOf(PersonId person, CancellationToken cancellationToken);
}

public static class AccountRules
{
    public static readonly Rule AddressIsFree = new("account.address_taken", "There is an account with this address. Sign in with it instead.");

    public static readonly Rule PasswordIsGood =
        Rule.OfInput("account.password", "Use at least 12 characters. A few words in a row are easy to remember and hard to guess.");

    public static readonly Rule PasswordIsHardToGuess =
        Rule.OfInput("account.password_guessable", "This password is one of the first that are tried. Take a few words that do not belong together.");

    public static readonly Rule SignInFits = new("account.sign_in_refused", "Address and password do not fit. After several wrong tries, wait 15 minutes.");
}

internal static class PasswordInput
{
    /// <summary>Something was typed, and no more than a person would: how good it is, the accounts say.</summary>
    public static void Password<T>(this IRuleBuilder<T, string> rule) => rule.Must(p => p is { Length: > 0 and <= 256 })
        .WithErrorCode(AccountRules.PasswordIsGood.Code).WithMessage(AccountRules.PasswordIsGood.Message);
}
