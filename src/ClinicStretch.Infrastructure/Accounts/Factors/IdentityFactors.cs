using System.Security.Cryptography;
using ClinicStretch.Application;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts.Factors;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Accounts.Factors;

/// <summary>In the places the framework has for an app's key and for recovery codes: the key sealed, of the codes only hashes.</summary>
internal sealed class IdentityFactors(UserManager<Person> people, IUserStore<Person> store, ISeal seal, FactorTrial trial, ClinicDb db) : IFactors
{
    public byte[] NewKey() => RandomNumberGenerator.GetBytes(Totp.KeyLength);

    public async Task<FactorState> Of(PersonId person, CancellationToken cancellationToken)
    {
        var known = await Known(person);
        var left = known.TwoFactorEnabled ? await people.CountRecoveryCodesAsync(known) : 0;
        return new FactorState(known.TwoFactorEnabled, left, (await people.GetPasskeysAsync(known)).Count, known.PasswordHash is not null);
    }

    public Task<bool> Use(PersonId person, string code, CancellationToken cancellationToken) => trial.Use(person.Value, code, cancellationToken);

    public async Task<IReadOnlyList<string>> TurnOn(PersonId person, byte[] key, long step, CancellationToken cancellationToken)
    {
        var known = await Known(person);
        (known.TwoFactorEnabled, known.LastCodeStep) = (true, step);
        await Keys.SetAuthenticatorKeyAsync(known, seal.CloseText(new KeptAppKey(key)), cancellationToken);
        return await Renew(known, cancellationToken);
    }

    public async Task<IReadOnlyList<string>> NewRecoveryCodes(PersonId person, CancellationToken cancellationToken)
    {
        var known = await Known(person);
        return known.TwoFactorEnabled ? await Renew(known, cancellationToken) : throw new NotFoundException("app");
    }

    public async Task TurnOff(PersonId person, CancellationToken cancellationToken)
    {
        var known = await Known(person);
        (known.TwoFactorEnabled, known.LastCodeStep) = (false, null);
        await Keys.SetAuthenticatorKeyAsync(known, "", cancellationToken);
        await Codes.ReplaceCodesAsync(known, [], cancellationToken);
        await Keep(known);
    }

    public async Task TakeAway(PersonId person, CancellationToken cancellationToken)
    {
        await TurnOff(person, cancellationToken);
        var known = await Known(person);
        foreach (var passkey in await people.GetPasskeysAsync(known))
        {
            RequestRules.SomebodyElseWasFaster.MustHold((await people.RemovePasskeyAsync(known, passkey.CredentialId)).Succeeded);
        }
    }

    public async Task<IReadOnlySet<PersonId>> Guarded(IReadOnlyCollection<PersonId> persons, CancellationToken cancellationToken)
    {
        var ids = persons.Select(p => p.Value).ToList();
        var guarded = await db.Users.Where(p => ids.Contains(p.Id) && (p.TwoFactorEnabled || db.UserPasskeys.Any(k => k.UserId == p.Id)))
            .Select(p => p.Id).ToListAsync(cancellationToken);
        return guarded.Select(PersonId.From).ToHashSet();
    }

    private IUserAuthenticatorKeyStore<Person> Keys => (IUserAuthenticatorKeyStore<Person>)store;

    private IUserTwoFactorRecoveryCodeStore<Person> Codes => (IUserTwoFactorRecoveryCodeStore<Person>)store;

    private async Task<IReadOnlyList<string>> Renew(Person known, CancellationToken cancellationToken)
    {
        var codes = Enumerable.Range(0, RecoveryCode.Many).Select(_ => RandomNumberGenerator.GetString(RecoveryCode.Alphabet, RecoveryCode.Length)).ToList();
        await Codes.ReplaceCodesAsync(known, codes.ConvertAll(c => FactorTrial.HashOf(known.Id, c)), cancellationToken);
        await Keep(known);
        return codes.ConvertAll(RecoveryCode.Shown);
    }

    private async Task Keep(Person known) => RequestRules.SomebodyElseWasFaster.MustHold((await people.UpdateAsync(known)).Succeeded);

    private async Task<Person> Known(PersonId person) => await people.FindByIdAsync(person.Value.ToString()) ?? throw new NotFoundException("account");
}
