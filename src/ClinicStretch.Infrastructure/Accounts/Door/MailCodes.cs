using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Infrastructure.Accounts.Door;

/// <summary>Codes, of which only a slow hash is kept. An address that nobody has gets the same rows and takes the same time.</summary>
internal sealed class MailCodes(IServiceScopeFactory scopes, TimeProvider clock) : ICodes
{
    private const int Digits = 100_000_000;
    private const int Rounds = 100_000;
    private const int MostTries = 5;
    private const int MostMade = 3;
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(15);

    public async Task<string?> Make(string purpose, string email, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        var (now, address) = (clock.GetUtcNow(), AddressHash(purpose, email));
        var (old, lately) = (now.AddDays(-1), now - Lately);
        await db.Codes.Where(c => c.MadeAt < old).ExecuteDeleteAsync(cancellationToken);
        var tooMany = await db.Codes.CountAsync(c => c.AddressHash == address && c.MadeAt > lately, cancellationToken) >= MostMade;
        var (id, code) = (Guid.CreateVersion7(now), RandomNumberGenerator.GetInt32(Digits).ToString("D8", CultureInfo.InvariantCulture));
        var hash = HashOf(id, code);
        if (tooMany)
        {
            return null;
        }

        await db.Codes.Where(c => c.AddressHash == address && c.UsedAt == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellationToken);
        db.Codes.Add(new KeptCode { Id = id, AddressHash = address, CodeHash = hash, MadeAt = now });
        await db.SaveChangesAsync(cancellationToken);
        return code;
    }

    // The try is counted before the code is looked at, so that many at once are no more than five.
    public async Task<bool> Use(string purpose, string email, string code, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ClinicDb>();
        var (now, address) = (clock.GetUtcNow(), AddressHash(purpose, email));
        var oldest = now - GoodFor;
        var newest = await db.Codes.AsNoTracking().Where(c => c.AddressHash == address && c.UsedAt == null).OrderByDescending(c => c.MadeAt)
            .FirstOrDefaultAsync(cancellationToken);
        var typed = HashOf(newest?.Id ?? Guid.Empty, code.Replace(" ", "", StringComparison.Ordinal));
        if (newest is null || await db.Codes
            .Where(c => c.Id == newest.Id && c.UsedAt == null && c.Tries < MostTries && c.MadeAt > oldest && c.MadeAt <= now)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.Tries, x => x.Tries + 1), cancellationToken) is 0)
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(newest.CodeHash, typed) && await db.Codes.Where(c => c.Id == newest.Id && c.UsedAt == null)
            .ExecuteUpdateAsync(c => c.SetProperty(x => x.UsedAt, now), cancellationToken) is 1;
    }

    private static string AddressHash(string purpose, string email) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose} {email.Trim().ToUpperInvariant()}")));

    private static byte[] HashOf(Guid id, string code) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), id.ToByteArray(), Rounds, HashAlgorithmName.SHA256, 32);
}
