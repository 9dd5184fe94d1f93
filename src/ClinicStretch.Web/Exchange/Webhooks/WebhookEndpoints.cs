using ClinicStretch.Application.Exchange.Webhooks;
using ClinicStretch.Domain.Exchange.Webhooks;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Exchange.Webhooks;

/// <summary>Where other systems of the clinic's are told what happens: for administrators.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/clinic/webhooks").WithTags("Exchange");
        webhooks.MapGet("", List).WithSummary("The webhooks: where each leads, what it is told, and how it fares");
        webhooks.MapPut("/{webhookId:guid}", Make).WithSummary("Make a webhook; what signs its messages is answered this once");
        webhooks.MapGet("/{webhookId:guid}", Get).WithSummary("A webhook and its newest messages, or those that were given up");
        webhooks.MapPost("/{webhookId:guid}/rotate", Rotate).WithSummary("Make a new secret; the earlier one signs beside it for a day");
        webhooks.MapPost("/{webhookId:guid}/on", SwitchOn).WithSummary("Switch a webhook on again");
        webhooks.MapPost("/{webhookId:guid}/off", SwitchOff).WithSummary("Switch a webhook off: nothing is sent, and what happens is not kept for it");
        webhooks.MapPost("/{webhookId:guid}/ping", Ping).WithSummary("Send a message that says nothing but that it arrives");
        webhooks.MapPost("/{webhookId:guid}/remove", Remove).WithSummary("Remove a webhook for good");
        webhooks.MapPost("/{webhookId:guid}/replay", ReplayAll).WithSummary("Send everything that was given up once more");
        webhooks.MapPost("/{webhookId:guid}/messages/{deliveryId:guid}/replay", Replay).WithSummary("Send one message that was given up once more");
    }

    private static async Task<Ok<WebhookBoard>> List(IMediator mediator, CancellationToken cancellationToken) => TypedResults.Ok(await mediator.Send(new ListWebhooks(), cancellationToken));

    private static async Task<Results<Created<MadeWebhook>, Ok<MadeWebhook>>> Make(Guid webhookId, WebhookBodySent body, IMediator mediator, CancellationToken cancellationToken)
    {
        var made = await mediator.Send(new MakeWebhook(WebhookId.From(webhookId), body.Name, body.Address, body.Events), cancellationToken);
        return made.Secret is null ? TypedResults.Ok(made) : TypedResults.Created((string?)null, made);
    }

    private static async Task<Ok<WebhookSheet>> Get(Guid webhookId, IMediator mediator, CancellationToken cancellationToken, bool givenUp = false) =>
        TypedResults.Ok(await mediator.Send(new GetWebhook(WebhookId.From(webhookId), givenUp), cancellationToken));

    private static async Task<Ok<RotatedWebhook>> Rotate(Guid webhookId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new RotateWebhook(WebhookId.From(webhookId)), cancellationToken));

    private static Task<NoContent> SwitchOn(Guid webhookId, IMediator mediator, CancellationToken cancellationToken) =>
        Done(new SwitchWebhook(WebhookId.From(webhookId), On: true), mediator, cancellationToken);

    private static Task<NoContent> SwitchOff(Guid webhookId, IMediator mediator, CancellationToken cancellationToken) =>
        Done(new SwitchWebhook(WebhookId.From(webhookId), On: false), mediator, cancellationToken);

    private static Task<NoContent> Ping(Guid webhookId, IMediator mediator, CancellationToken cancellationToken) =>
        Done(new PingWebhook(WebhookId.From(webhookId)), mediator, cancellationToken);

    private static Task<NoContent> Remove(Guid webhookId, IMediator mediator, CancellationToken cancellationToken) =>
        Done(new RemoveWebhook(WebhookId.From(webhookId)), mediator, cancellationToken);

    private static async Task<Ok<ReplayedWebhook>> ReplayAll(Guid webhookId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ReplayWebhook(WebhookId.From(webhookId), null), cancellationToken));

    private static async Task<Ok<ReplayedWebhook>> Replay(Guid webhookId, Guid deliveryId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new ReplayWebhook(WebhookId.From(webhookId), WebhookDeliveryId.From(deliveryId)), cancellationToken));

    private static async Task<NoContent> Done(IRequest<Unit> request, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(request, cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <param name="Address">Whole, https.</param>
/// <param name="Events">Such as plan.published.</param>
internal sealed record WebhookBodySent(string Name, string Address, IReadOnlyList<string> Events);
