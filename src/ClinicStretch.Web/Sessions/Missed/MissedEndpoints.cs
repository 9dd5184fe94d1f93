using ClinicStretch.Application.Sessions.Missed;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Sessions.Missed;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Sessions.Missed;

internal static class MissedEndpoints
{
    public static void MapMissed(this RouteGroupBuilder api) => api.MapPut("/plans/{planId:guid}/missed/{missedId:guid}", Put)
        .WithTags("Sessions").WithSummary("Say why a due day passed without an entry");

    private static async Task<Results<Created<KeptMissedAnswer>, Ok<KeptMissedAnswer>>> Put(
        Guid planId, Guid missedId, MissedBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var kept = await mediator.Send(
            new PutMissedAnswer(new MissedAnswerId(missedId), new PlanId(planId), body.Day, body.Reason, body.SaidAt), cancellationToken);
        return kept.Created ? TypedResults.Created((string?)null, kept) : TypedResults.Ok(kept);
    }
}

/// <param name="Day">The first day of the gap, as it was asked.</param>
/// <param name="SaidAt">When it was said; null for now.</param>
internal sealed record MissedBody(DateOnly Day, MissedReason? Reason, DateTimeOffset? SaidAt = null);
