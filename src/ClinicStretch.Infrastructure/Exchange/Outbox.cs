using ClinicStretch.Application.Exchange;
using ClinicStretch.Domain.Exchange;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Exchange;

internal sealed class Outbox(ClinicDb db) : IOutbox
{
    public async Task<IReadOnlyList<Delivery>> Lock(int most, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (clinic, at) = (db.Tenant!.Value.Value, now.ToUniversalTime());
        return await db.Deliveries.FromSql(
            $"""
            SELECT *, xmin FROM deliveries WHERE clinic_id = {clinic} AND finished_at IS NULL AND next_at <= {at}
            ORDER BY next_at LIMIT {most} FOR UPDATE SKIP LOCKED
            """).ToListAsync(cancellationToken);
    }
}
