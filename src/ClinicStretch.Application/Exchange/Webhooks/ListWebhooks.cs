using ClinicStretch.Domain.Exchange.Webhooks;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Exchange.Webhooks;

/// <summary>The clinic's webhooks, the newest first, and how each fares. Those that were removed are not among them.</summary>
public sealed record ListWebhooks : IAdministratorRequest<WebhookBoard>;

public sealed record WebhookBoard(IReadOnlyList<WebhookLine> Webhooks, string TimeZoneId);

/// <param name="MadeBy">The member's name.</param>
/// <param name="EarlierUntil">Until when an earlier secret signs, too; null when one alone does.</param>
/// <param name="Waiting">How many messages wait to be sent, for the first time or again.</param>
/// <param name="GivenUp">How many could not be sent in three days.</param>
/// <param name="LastSentAt">Null before the first that was taken.</param>
public sealed record WebhookLine(
    WebhookId Id,
    string Name,
    string Address,
    IReadOnlyList<string> Events,
    string MadeBy,
    DateTimeOffset MadeAt,
    bool IsOn,
    DateTimeOffset? EarlierUntil,
    int Waiting,
    int GivenUp,
    DateTimeOffset? LastSentAt);

/// <summary>One webhook, and its messages, the newest first.</summary>
/// <param name="GivenUp">True for those alone that could not be sent.</param>
public sealed record GetWebhook(WebhookId Id, bool GivenUp = false) : IAdministratorRequest<WebhookSheet>;

public sealed record WebhookSheet(WebhookLine Webhook, IReadOnlyList<WebhookMessage> Messages, string TimeZoneId);

/// <param name="Event">Such as plan.published.</param>
/// <param name="Resource">Such as CarePlan/…; null for a ping.</param>
/// <param name="LastAnswer">Of the last try: an HTTP status, or a word. Null before the first.</param>
/// <param name="NextAt">When it is tried next; null when it is over.</param>
public sealed record WebhookMessage(
    WebhookDeliveryId Id, string Event, string? Resource, DateTimeOffset HappenedAt, WebhookDeliveryState State, int Tries, string? LastAnswer, DateTimeOffset? NextAt);

internal sealed class ListWebhooksHandler(IClinicDb db, TimeProvider clock) : IRequestHandler<ListWebhooks, WebhookBoard>, IRequestHandler<GetWebhook, WebhookSheet>
{
    private const int MostMessages = 100;

    public async Task<WebhookBoard> Handle(ListWebhooks request, CancellationToken cancellationToken) =>
        new(await Lines(db.Webhooks, cancellationToken), await Zone(cancellationToken));

    public async Task<WebhookSheet> Handle(GetWebhook request, CancellationToken cancellationToken)
    {
        var lines = await Lines(db.Webhooks.Where(w => w.Id == request.Id), cancellationToken);
        var line = lines is [var one] ? one : throw new NotFoundException("webhook");
        var messages = await db.WebhookDeliveries.AsNoTracking()
            .Where(d => d.WebhookId == request.Id && (!request.GivenUp || d.State == WebhookDeliveryState.GivenUp))
            .OrderByDescending(d => d.Number).Take(MostMessages).ToListAsync(cancellationToken);
        return new WebhookSheet(
            line,
            messages.ConvertAll(d => new WebhookMessage(d.Id, d.Kind.Name, d.Resource, d.HappenedAt, d.State, d.Tries, d.LastAnswer, d.FinishedAt is null ? d.NextAt : null)),
            await Zone(cancellationToken));
    }

    private async Task<IReadOnlyList<WebhookLine>> Lines(IQueryable<Webhook> which, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from webhook in which.AsNoTracking()
            where webhook.RemovedAt == null
            join member in db.Members on webhook.MadeBy equals member.Id
            orderby webhook.MadeAt descending, webhook.Id
            select new { webhook, member.Name }).Take(Webhook.Most).ToListAsync(cancellationToken);
        var fares = await Fares(cancellationToken);
        return rows.ConvertAll(r => new WebhookLine(
            r.webhook.Id, r.webhook.Name, r.webhook.Address, r.webhook.Events, r.Name, r.webhook.MadeAt, r.webhook.IsOn, r.webhook.EarlierUntil > now ? r.webhook.EarlierUntil : null,
            fares.GetValueOrDefault(r.webhook.Id)?.Waiting ?? 0, fares.GetValueOrDefault(r.webhook.Id)?.GivenUp ?? 0, fares.GetValueOrDefault(r.webhook.Id)?.LastSentAt));
    }

    private Task<Dictionary<WebhookId, Fare>> Fares(CancellationToken cancellationToken) => db.WebhookDeliveries.GroupBy(d => d.WebhookId)
        .Select(g => new Fare(
            g.Key,
            g.Count(d => d.FinishedAt == null),
            g.Count(d => d.State == WebhookDeliveryState.GivenUp),
            g.Max(d => d.State == WebhookDeliveryState.Sent ? d.FinishedAt : null)))
        .ToDictionaryAsync(f => f.Webhook, cancellationToken);

    private Task<string> Zone(CancellationToken cancellationToken) => db.Clinics.Select(c => c.Details.TimeZoneId).SingleAsync(cancellationToken);

    private sealed record Fare(WebhookId Webhook, int Waiting, int GivenUp, DateTimeOffset? LastSentAt);
}
