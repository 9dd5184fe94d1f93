using ClinicStretch.Application.Plans.Drafts;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Plans.Builder;

internal static class DraftEndpoints
{
    public static void MapDrafts(this RouteGroupBuilder api)
    {
        var draft = api.MapGroup("/plans/{planId:guid}/draft").WithTags("Plans");
        draft.MapGet("/trail", Trail).WithSummary("How far the draft can be taken back, and who wrote on it last");
        draft.MapPost("/undo", Undo).WithSummary("Take the draft back to how it stood before the last change");
        draft.MapPost("/redo", Redo).WithSummary("Make the last change that was undone again");
    }

    private static async Task<Ok<DraftTrail>> Trail(Guid planId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetDraftTrail(new PlanId(planId)), cancellationToken));

    private static async Task<Ok<SteppedDraft>> Undo(Guid planId, StepBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new UndoDraft(new PlanId(planId), body.DraftHash), cancellationToken));

    private static async Task<Ok<SteppedDraft>> Redo(Guid planId, StepBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new RedoDraft(new PlanId(planId), body.DraftHash), cancellationToken));
}

/// <param name="DraftHash">Of the draft the therapist had before their eyes; null is enough where there is none.</param>
internal sealed record StepBody(string? DraftHash = null);
