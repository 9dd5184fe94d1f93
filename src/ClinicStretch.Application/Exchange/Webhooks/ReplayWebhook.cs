using ClinicStretch.Domain.Exchange.Webhooks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>Sends what was given up once more, in its order and under its ids: one message, or the oldest of all.</summary>
/// <param name="Message">Null for all, at most a thousand at once.</param>
public sealed record ReplayWebhook(WebhookId Id, WebhookDeliveryId? Message) : IAdministratorRequest<ReplayedWebhook>, IAudited
{
    public AuditSubject Subject => AuditSubject.Webhook(Id);
}

/// <param name="Messages">How many are sent again.</param>
public sealed record ReplayedWebhook(int Messages);

internal sealed class ReplayWebhookHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<ReplayWebhook, ReplayedWebhook>
{
    private const int AtOnce = 1_000;

    public async Task<ReplayedWebhook> Handle(ReplayWebhook request, CancellationToken cancellationToken)
    {
        var webhook = await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == request.Id && w.RemovedAt == null, cancellationToken) ?? throw new NotFoundException("webhook");
        WebhookRules.IsOn.MustHold(webhook.IsOn);
        var messages = await Chosen(request).OrderBy(d => d.Number).Take(AtOnce).ToListAsync(cancellationToken);
        if (request.Message is not null && messages.Count is 0)
        {
            throw new NotFoundException("message");
        }

        var now = clock.GetUtcNow();
        messages.ForEach(m => m.Replay(now));
        await db.SaveChangesAsync(cancellationToken);
        return new ReplayedWebhook(messages.Count);
    }

    private IQueryable<WebhookDelivery> Chosen(ReplayWebhook request) => request.Message is { } message
        ? db.WebhookDeliveries.Where(d => d.WebhookId == request.Id && d.Id == message)
        : db.WebhookDeliveries.Where(d => d.WebhookId == request.Id && d.State == WebhookDeliveryState.GivenUp);
}
