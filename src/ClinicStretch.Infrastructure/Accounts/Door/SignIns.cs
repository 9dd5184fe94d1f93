using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Domain;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Accounts.Door;

internal sealed class SignIns(ClinicDb db, TimeProvider clock) : ISignIns
{
    private const int Most = 50;

    public async Task<IReadOnlyList<SignInLine>> Of(PersonId person, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.SignIns.AsNoTracking().Where(s => s.PersonId == person.Value && s.ExpiresAt > now)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id).Take(Most)
            .Select(s => new SignInLine(s.Id, s.Device, s.IsTrusted, s.BegunAt, s.SeenAt)).ToListAsync(cancellationToken);
    }

    public Task End(PersonId person, Guid id, CancellationToken cancellationToken) =>
        db.SignIns.Where(s => s.PersonId == person.Value && s.Id == id).ExecuteDeleteAsync(cancellationToken);
}
