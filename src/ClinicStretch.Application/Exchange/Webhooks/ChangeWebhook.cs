using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Webhooks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>Gives a webhook a new secret, which is answered once. The earlier one signs beside it for a day.</summary>
public sealed record RotateWebhook(WebhookId Id) : IAdministratorRequest<RotatedWebhook>, INeedsProof, IAudited
{
    public AuditSubject Subject => AuditSubject.Webhook(Id);
}

/// <param name="EarlierUntil">Until when messages are signed with the earlier secret, too.</param>
public sealed record RotatedWebhook(string Secret, DateTimeOffset EarlierUntil);

/// <summary>Switches a webhook off or on again. Sent again, it changes nothing.</summary>
public sealed record SwitchWebhook(WebhookId Id, bool On) : IAdministratorRequest<Unit>, IAudited
{
    public AuditSubject Subject => AuditSubject.Webhook(Id);
}

/// <summary>Removes a webhook for good: what waits for it is dropped. Sent again, it changes nothing.</summary>
public sealed record RemoveWebhook(WebhookId Id) : IAdministratorRequest<Unit>, IAudited
{
    public AuditSubject Subject => AuditSubject.Webhook(Id);
}

/// <summary>Sends a message that says nothing but that it arrives.</summary>
public sealed record PingWebhook(WebhookId Id) : IAdministratorRequest<Unit>, IAudited
{
    public AuditSubject Subject => AuditSubject.Webhook(Id);
}

internal sealed class ChangeWebhookHandler(IClinicDb db, ICaller caller, ISeal seal, TimeProvider clock) :
    IRequestHandler<RotateWebhook, RotatedWebhook>,
    IRequestHandler<SwitchWebhook, Unit>,
    IRequestHandler<RemoveWebhook, Unit>,
    IRequestHandler<PingWebhook, Unit>
{
    public async Task<RotatedWebhook> Handle(RotateWebhook request, CancellationToken cancellationToken)
    {
        var webhook = await Find(request.Id, cancellationToken);
        var secret = WebhookSecret.New();
        webhook.Rotate(seal.Close(secret), clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new RotatedWebhook(secret.Text, webhook.EarlierUntil!.Value);
    }

    public async Task<Unit> Handle(SwitchWebhook request, CancellationToken cancellationToken)
    {
        (await Find(request.Id, cancellationToken)).Switch(request.On);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(RemoveWebhook request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        (await Find(request.Id, cancellationToken)).Remove(now);
        await db.SaveChangesAsync(cancellationToken);
        await db.WebhookDeliveries.Where(d => d.WebhookId == request.Id && d.FinishedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.State, WebhookDeliveryState.Dropped).SetProperty(d => d.FinishedAt, now).SetProperty(d => d.ClaimedBy, (Guid?)null), cancellationToken);
        return Unit.Value;
    }

    public async Task<Unit> Handle(PingWebhook request, CancellationToken cancellationToken)
    {
        var (webhook, now) = (await Find(request.Id, cancellationToken), clock.GetUtcNow());
        WebhookRules.IsOn.MustHold(webhook.IsOn);
        db.WebhookDeliveries.Add(WebhookDelivery.Queue(caller.Clinic, webhook.Id, WebhookDeliveryId.From(Guid.CreateVersion7(now)), Happening.Ping, now));
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    private async Task<Webhook> Find(WebhookId id, CancellationToken cancellationToken) =>
        await db.Webhooks.SingleOrDefaultAsync(w => w.Id == id, cancellationToken) ?? throw new NotFoundException("webhook");
}
