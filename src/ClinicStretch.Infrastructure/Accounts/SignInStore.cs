using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Accounts;

/// <summary>Keeps sign-ins in the database: the cookie holds only a key, and a row that is gone is a sign-in that has ended.</summary>
public sealed class SignInStore(IServiceScopeFactory scopes, TimeProvider clock) : ITicketStore
{
    /// <summary>Of a ticket: names the sign-in, and the browser it was begun in.</summary>
    public const string IdItem = "sign-in";

    /// <inheritdoc cref="IdItem"/>
    public const string DeviceItem = "device";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromHours(1);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        db.SignIns.Add(new KeptSignIn
        {
            KeyHash = HashOf(key),
            PersonId = PersonOf(ticket),
            Ticket = TicketSerializer.Default.Serialize(ticket),
            ExpiresAt = ExpiryOf(ticket),
            Id = ticket.Properties.GetString(IdItem) is { } id ? Guid.Parse(id) : Guid.CreateVersion7(),
            Device = ticket.Properties.GetString(DeviceItem),
            IsTrusted = ticket.Properties.IsPersistent,
            BegunAt = clock.GetUtcNow(),
            SeenAt = clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        var person = PersonOf(ticket);
        await Row(scope, key).ExecuteUpdateAsync(row => row
            .SetProperty(x => x.PersonId, person)
            .SetProperty(x => x.Ticket, TicketSerializer.Default.Serialize(ticket))
            .SetProperty(x => x.ExpiresAt, ExpiryOf(ticket)));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var kept = await Row(scope, key).Where(x => x.ExpiresAt > now).Select(x => new { x.Ticket, x.SeenAt }).SingleOrDefaultAsync();
        if (kept is not null && !(now - kept.SeenAt < SeenEvery))
        {
            await Row(scope, key).ExecuteUpdateAsync(row => row.SetProperty(x => x.SeenAt, now));
        }

        return kept is null ? null : TicketSerializer.Default.Deserialize(kept.Ticket);
    }

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Row(scope, key).ExecuteDeleteAsync();
    }

    private static Guid PersonOf(AuthenticationTicket ticket) => Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static IQueryable<KeptSignIn> Row(AsyncServiceScope scope, string key)
    {
        var hash = HashOf(key);
        return scope.ServiceProvider.GetRequiredService<ClinicDb>().SignIns.Where(x => x.KeyHash == hash);
    }

    private static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    private DateTimeOffset ExpiryOf(AuthenticationTicket ticket) => ticket.Properties.ExpiresUtc ?? clock.GetUtcNow() + Longest;
}
