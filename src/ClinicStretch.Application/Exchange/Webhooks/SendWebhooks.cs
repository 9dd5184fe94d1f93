using System.Security.Cryptography;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Webhooks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>The webhooks of a clinic for which something is due. Only who sends asks: no endpoint does.</summary>
public sealed record FindDueWebhooks(ClinicId Clinic) : IPublicRequest<IReadOnlyList<WebhookId>>, INamesClinic;

/// <summary>Takes what is due for one webhook, for one process, and answers what to send. Only who sends asks: no endpoint does.</summary>
/// <param name="By">Of this one round of this one process.</param>
public sealed record ClaimWebhook(ClinicId Clinic, WebhookId Id, Guid By, int Most) : IPublicRequest<IReadOnlyList<WebhookLetter>>, INamesClinic, IHandledAnew;

/// <summary>Keeps what came of one. Only who sends asks: no endpoint does.</summary>
public sealed record SettleWebhook(ClinicId Clinic, WebhookDeliveryId Id, Guid By, WebhookAnswer Answer) : IPublicRequest<Unit>, INamesClinic, IHandledAnew;

internal sealed class SendWebhooksHandler(IClinicDb db, IWebhookBox box, ISeal seal, ISite site, TimeProvider clock) :
    IRequestHandler<FindDueWebhooks, IReadOnlyList<WebhookId>>,
    IRequestHandler<ClaimWebhook, IReadOnlyList<WebhookLetter>>,
    IRequestHandler<SettleWebhook, Unit>
{
    private const int MostJitter = 20;

    public Task<IReadOnlyList<WebhookId>> Handle(FindDueWebhooks request, CancellationToken cancellationToken) => box.Due(clock.GetUtcNow(), cancellationToken);

    public async Task<IReadOnlyList<WebhookLetter>> Handle(ClaimWebhook request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.Webhooks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == request.Id && w.IsOn, cancellationToken) is not { } webhook)
        {
            return [];
        }

        var due = await box.Lock(webhook.Id, request.Most, now, cancellationToken);
        List<WebhookDelivery> taken = [.. due.Where(d => d.Claim(request.By, now))];
        await db.SaveChangesAsync(cancellationToken);
        List<string> secrets = [.. webhook.SecretsAt(now).Select(s => seal.Open<WebhookSecret>(s).Text)];
        return taken.ConvertAll(d => new WebhookLetter(d.Id, webhook.Address, WebhookBody.Of(d, site.Address), secrets));
    }

    public async Task<Unit> Handle(SettleWebhook request, CancellationToken cancellationToken)
    {
        // Gone where its patient was erased meanwhile.
        if (await db.WebhookDeliveries.SingleOrDefaultAsync(d => d.Id == request.Id, cancellationToken) is { } delivery)
        {
            delivery.Settle(request.By, request.Answer, clock.GetUtcNow(), RandomNumberGenerator.GetInt32(-MostJitter, MostJitter + 1));
            await db.SaveChangesAsync(cancellationToken);
        }

        return Unit.Value;
    }
}
