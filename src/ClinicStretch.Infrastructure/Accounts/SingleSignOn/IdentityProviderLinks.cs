using ClinicStretch.Application.Accounts.SingleSignOn;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Accounts.SingleSignOn;

internal sealed class IdentityProviderLinks(ClinicDb db) : IProviderLinks
{
    private DbSet<IdentityUserLogin<Guid>> Logins => db.Set<IdentityUserLogin<Guid>>();

    public async Task<PersonId?> PersonOf(Introduction who, CancellationToken cancellationToken) =>
        await Logins.AsNoTracking().SingleOrDefaultAsync(l => l.LoginProvider == who.Issuer && l.ProviderKey == who.Subject, cancellationToken) is { } known
            ? PersonId.From(known.UserId)
            : null;

    public Task<bool> HasOne(PersonId person, CancellationToken cancellationToken) => Logins.AnyAsync(l => l.UserId == person.Value, cancellationToken);

    public async Task Connect(PersonId person, Introduction who, CancellationToken cancellationToken)
    {
        var holder = await PersonOf(who, cancellationToken);
        ProviderRules.IsNobodyElses.MustHold(holder is null || holder == person);
        await Logins.Where(l => l.UserId == person.Value && !(l.LoginProvider == who.Issuer && l.ProviderKey == who.Subject)).ExecuteDeleteAsync(cancellationToken);
        if (holder is null)
        {
            Logins.Add(new IdentityUserLogin<Guid> { LoginProvider = who.Issuer, ProviderKey = who.Subject, UserId = person.Value });
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public Task Disconnect(PersonId person, CancellationToken cancellationToken) => Logins.Where(l => l.UserId == person.Value).ExecuteDeleteAsync(cancellationToken);
}
