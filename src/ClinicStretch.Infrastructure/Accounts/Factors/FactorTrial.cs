using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Factors;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Accounts.Factors;

/// <summary>A key as it is kept: sealed, so that a copy of the table makes no codes.</summary>
internal sealed record KeptAppKey(byte[] Key);

/// <summary>
/// Looks at codes. The framework's own check takes five steps of the clock and remembers none; here a step is taken once, by a statement of which only
/// one of two at the same time finds its row.
/// </summary>
internal sealed class FactorTrial(IServiceScopeFactory scopes, ISeal seal, Lockout lockout, TimeProvider clock)
{
    private const int Rounds = 100_000;

    public async Task<bool> Use(Guid person, string code, CancellationToken cancellationToken)
    {
        if (!await lockout.Count(person, cancellationToken))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var (known, typed) = (await people.FindByIdAsync(person.ToString()), RecoveryCode.Typed(code));
        var fits = known is { TwoFactorEnabled: true } && (typed.Length is Totp.Digits
            ? await UseStep(scope, people, known, typed, cancellationToken)
            : (await people.RedeemTwoFactorRecoveryCodeAsync(known, HashOf(person, typed))).Succeeded);
        if (fits)
        {
            await lockout.Clear(person, cancellationToken);
        }

        return fits;
    }

    /// <summary>Slow to guess from, salted with the person's id.</summary>
    public static string HashOf(Guid person, string code) => Convert.ToHexStringLower(
        Rfc2898DeriveBytes.Pbkdf2(Encoding.ASCII.GetBytes(code), person.ToByteArray(), Rounds, HashAlgorithmName.SHA256, 32));

    private async Task<bool> UseStep(AsyncServiceScope scope, UserManager<Person> people, Person known, string code, CancellationToken cancellationToken)
    {
        var (key, stamp, person) = (seal.OpenText<KeptAppKey>(await people.GetAuthenticatorKeyAsync(known) ?? ""), Guid.NewGuid().ToString(), known.Id);
        return key is not null
            && Totp.StepOf(key.Key, code, clock.GetUtcNow(), known.LastCodeStep) is { } step
            && await scope.ServiceProvider.GetRequiredService<ClinicDb>().Users
                .Where(p => p.Id == person && (p.LastCodeStep == null || p.LastCodeStep < step))
                .ExecuteUpdateAsync(p => p.SetProperty(x => x.LastCodeStep, step).SetProperty(x => x.ConcurrencyStamp, stamp), cancellationToken) is 1;
    }
}
