using ClinicStretch.Application.Sessions.Paper;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Sessions.Paper;

internal static class SheetEndpoints
{
    public static void MapSheets(this RouteGroupBuilder api)
    {
        const string address = "/plans/{planId:guid}/revisions/{number:int}/sheet";
        api.MapGet(address, Grid).WithTags("Sessions").WithSummary("The grid of a printed sheet");
        api.MapPut(address, Enter).WithTags("Sessions").WithSummary("Enter a printed sheet");
    }

    private static async Task<Ok<PaperGrid>> Grid(Guid planId, int number, DateOnly? from, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetSheet(new PlanId(planId), number, from), cancellationToken));

    private static async Task<Ok<EnteredSheet>> Enter(
        Guid planId, int number, SheetBody body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new EnterSheet(new PlanId(planId), number, body.Sessions), cancellationToken));
}

internal sealed record SheetBody(IReadOnlyList<PaperSession> Sessions);
