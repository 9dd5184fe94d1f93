using ClinicStretch.Application.Accounts;
using Microsoft.AspNetCore.Identity;

namespace ClinicStretch.Infrastructure.Accounts;

/// <summary>
/// Refuses passwords that are tried first: those on zxcvbn's lists, and what is made of them by adding digits, doubling, rows of keys, and the person's
/// own address. What counts is how soon it is guessed, not which characters it has.
/// </summary>
internal sealed class GuessablePasswords : IPasswordValidator<Person>
{
    /// <summary>Of zxcvbn's 0 to 4: at 2 and more, over 10 million guesses.</summary>
    private const int Least = 2;

    /// <summary>The first so many characters are looked at: the time it takes grows with them, and what is this long is not on a list.</summary>
    private const int Looked = 64;

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(password is { Length: > 0 } && IsGuessed(password, user.Email ?? "")
            ? IdentityResult.Failed(new IdentityError { Code = AccountRules.PasswordIsHardToGuess.Code, Description = AccountRules.PasswordIsHardToGuess.Message })
            : IdentityResult.Success);

    private static bool IsGuessed(string password, string address) =>
        Zxcvbn.Zxcvbn.MatchPassword(password[..Math.Min(password.Length, Looked)], ["clinicstretch", .. address.Split('@', '.', '-', '_', '+').Where(part => part.Length > 2)]).Score < Least;
}
