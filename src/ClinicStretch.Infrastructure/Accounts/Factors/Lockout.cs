using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Infrastructure.Accounts.Factors;

/// <summary>
/// Counts wrong tries of an account, of its password and of its codes together. Each call is one statement of its own: tries that come at once are
/// each counted, and none is forgotten with a request that is undone.
/// </summary>
internal sealed class Lockout(IServiceScopeFactory scopes, IOptions<IdentityOptions> options, TimeProvider clock)
{
    public async Task<bool> IsOn(Guid person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        return await People(scope).AnyAsync(p => p.Id == person && p.LockoutEnd > now, cancellationToken);
    }

    /// <returns>False while the account is locked: the try must not be looked at.</returns>
    public async Task<bool> Count(Guid person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (now, most, stamp) = (clock.GetUtcNow(), options.Value.Lockout.MaxFailedAccessAttempts, NewStamp());
        DateTimeOffset? until = now + options.Value.Lockout.DefaultLockoutTimeSpan;
        return await People(scope).Where(p => p.Id == person && !(p.LockoutEnd > now)).ExecuteUpdateAsync(
            p => p
                .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= most ? until : x.LockoutEnd)
                .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= most ? 0 : x.AccessFailedCount + 1)
                .SetProperty(x => x.ConcurrencyStamp, stamp),
            cancellationToken) is 1;
    }

    /// <summary>After all that is asked for was right.</summary>
    public async Task Clear(Guid person, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var stamp = NewStamp();
        await People(scope).Where(p => p.Id == person && (p.AccessFailedCount > 0 || p.LockoutEnd != null)).ExecuteUpdateAsync(
            p => p.SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null).SetProperty(x => x.AccessFailedCount, 0).SetProperty(x => x.ConcurrencyStamp, stamp),
            cancellationToken);
    }

    private static DbSet<Person> People(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<ClinicDb>().Users;

    // Whoever has read the row before must not write the old numbers back.
    private static string NewStamp() => Guid.NewGuid().ToString();
}
