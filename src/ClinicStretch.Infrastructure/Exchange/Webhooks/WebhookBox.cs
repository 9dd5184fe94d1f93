using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Domain.Exchange.Webhooks;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Exchange.Webhooks;

internal sealed class WebhookBox(ClinicDb db) : IWebhookBox
{
    private Guid Clinic => db.Tenant!.Value.Value;

    public async Task<IReadOnlyList<WebhookId>> Due(DateTimeOffset now, CancellationToken cancellationToken) =>
        (await db.Database.SqlQuery<Guid>(
            $"""
            SELECT w.id AS "Value" FROM webhooks w WHERE w.clinic_id = {Clinic} AND w.is_on
              AND EXISTS (SELECT FROM webhook_deliveries d
                WHERE d.clinic_id = w.clinic_id AND d.webhook_id = w.id AND d.finished_at IS NULL AND d.next_at <= {now.ToUniversalTime()})
            """).ToListAsync(cancellationToken)).ConvertAll(WebhookId.From);

    // A ping is nobody's and waits for nothing.
    public async Task<IReadOnlyList<WebhookDelivery>> Lock(WebhookId webhook, int most, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.WebhookDeliveries.FromSql(
            $"""
            SELECT d.*, d.xmin FROM webhook_deliveries d
            WHERE d.clinic_id = {Clinic} AND d.webhook_id = {webhook.Value} AND d.finished_at IS NULL AND d.next_at <= {now.ToUniversalTime()}
              AND NOT EXISTS (SELECT FROM webhook_deliveries e
                WHERE e.clinic_id = d.clinic_id AND e.webhook_id = d.webhook_id AND e.patient_id = d.patient_id AND e.finished_at IS NULL AND e.number < d.number)
            ORDER BY d.number LIMIT {most} FOR UPDATE OF d SKIP LOCKED
            """).ToListAsync(cancellationToken);
}
