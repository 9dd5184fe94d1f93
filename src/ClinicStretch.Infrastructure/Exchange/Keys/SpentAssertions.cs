using ClinicStretch.Application.Exchange.Keys.Clients;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Exchange.Keys;

internal sealed class SpentAssertions(ClinicDb db) : ISpentAssertions
{
    // Clocks of several servers differ: what is over by one of them is kept until it is by all.
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    // Of two that are shown at once, the second waits until the first is written, and is refused.
    public async Task<bool> Spend(ApiKeyId key, SignedAssertion assertion, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (clinic, over, until) = (db.Tenant!.Value.Value, (now - ClocksDiffer).ToUniversalTime(), assertion.Until.ToUniversalTime());
        await db.Database.ExecuteSqlAsync(
            $"DELETE FROM spent_assertions WHERE clinic_id = {clinic} AND key_id = {key.Value} AND until < {over}", cancellationToken);
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO spent_assertions (clinic_id, key_id, hash, until) VALUES ({clinic}, {key.Value}, {SpentAssertion.HashOf(assertion.Id)}, {until})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) is 1;
    }
}
