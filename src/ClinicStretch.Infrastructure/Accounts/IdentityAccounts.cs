using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Accounts.Factors;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Accounts;

internal sealed class IdentityAccounts(UserManager<Person> people, HashingGate gate, Lockout lockout, ClinicDb db, TimeProvider clock) : IAccounts
{
    // With each request that carries a token.
    private static readonly Func<ClinicDb, Guid, CancellationToken, Task<string?>> StampById = EF.CompileAsyncQuery(
        (ClinicDb db, Guid id, CancellationToken _) => db.Users.Where(p => p.Id == id).Select(p => p.SecurityStamp).SingleOrDefault());

    public async Task<PersonId?> CheckPassword(string email, string password, CancellationToken cancellationToken)
    {
        var person = await people.FindByEmailAsync(email);
        if (person is not { PasswordHash: not null } || await lockout.IsOn(person.Id, cancellationToken))
        {
            await gate.Pretend(people, password, cancellationToken);
            return null;
        }

        if (await gate.Run(() => people.CheckPasswordAsync(person, password), cancellationToken))
        {
            await Forget(person, cancellationToken);
            return new PersonId(person.Id);
        }

        await lockout.Count(person.Id, cancellationToken);
        return null;
    }

    // Where an app's code is still to come, a right password must not buy another ten guesses at it.
    private Task Forget(Person person, CancellationToken cancellationToken) =>
        person.TwoFactorEnabled ? Task.CompletedTask : lockout.Clear(person.Id, cancellationToken);

    public async Task<PersonId> Create(string email, string password, CancellationToken cancellationToken)
    {
        AccountRules.AddressIsFree.MustHold(await people.FindByEmailAsync(email) is null);
        var person = new Person { Id = Guid.CreateVersion7(), UserName = email, Email = email, EmailConfirmed = true };
        MustBeGood(await gate.Run(() => people.CreateAsync(person, password), cancellationToken));
        return new PersonId(person.Id);
    }

    public async Task SetPassword(PersonId person, string password, CancellationToken cancellationToken)
    {
        var known = await people.FindByIdAsync(person.Value.ToString()) ?? throw new NotFoundException("account");
        foreach (var validator in people.PasswordValidators)
        {
            MustBeGood(await validator.ValidateAsync(people, known, password));
        }

        known.PasswordHash = await gate.Run(() => Task.FromResult(people.PasswordHasher.HashPassword(known, password)), cancellationToken);
        RequestRules.SomebodyElseWasFaster.MustHold((await people.UpdateAsync(known)).Succeeded);
    }

    private static void MustBeGood(IdentityResult result)
    {
        AccountRules.PasswordIsHardToGuess.MustHold(result.Succeeded || result.Errors.Any(e => e.Code != AccountRules.PasswordIsHardToGuess.Code));
        AccountRules.PasswordIsGood.MustHold(result.Succeeded);
    }

    public async Task EndSignIns(PersonId person, CancellationToken cancellationToken)
    {
        await db.SignIns.Where(s => s.PersonId == person.Value).ExecuteDeleteAsync(cancellationToken);
        var (stamp, version) = (Guid.NewGuid().ToString("N"), Guid.NewGuid().ToString());
        await db.Users.Where(p => p.Id == person.Value).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.SecurityStamp, stamp).SetProperty(x => x.ConcurrencyStamp, version), cancellationToken);
    }

    public Task<string?> StampOf(PersonId person, CancellationToken cancellationToken) =>
        StampById(db, person.Value, cancellationToken);

    public async Task<PersonId?> Find(string email, CancellationToken cancellationToken) =>
        await people.FindByEmailAsync(email) is { } person ? new PersonId(person.Id) : null;

    public async Task<PersonId> CreateWithoutPassword(PersonId id, string email, bool isProven, CancellationToken cancellationToken)
    {
        AccountRules.AddressIsFree.MustHold(await people.FindByEmailAsync(email) is null);
        var person = new Person { Id = id.Value, UserName = email, Email = email, EmailConfirmed = true, AddressProvenAt = isProven ? clock.GetUtcNow() : null };
        AccountRules.AddressIsFree.MustHold((await people.CreateAsync(person)).Succeeded);
        return id;
    }

    public async Task<PersonId?> FindProven(string email, CancellationToken cancellationToken) =>
        await people.FindByEmailAsync(email.Trim()) is { AddressProvenAt: not null } person ? new PersonId(person.Id) : null;

    public async Task ProveAddress(PersonId person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Users.Where(p => p.Id == person.Value).ExecuteUpdateAsync(p => p.SetProperty(x => x.AddressProvenAt, now), cancellationToken);
    }

    public Task<string?> AddressOf(PersonId person, CancellationToken cancellationToken) =>
        db.Users.Where(p => p.Id == person.Value).Select(p => p.Email).SingleOrDefaultAsync(cancellationToken);
}
