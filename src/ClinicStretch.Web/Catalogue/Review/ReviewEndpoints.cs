using ClinicStretch.Application.Catalogue.Review;
using ClinicStretch.Domain;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Catalogue.Review;

internal static class ReviewEndpoints
{
    public static void MapReview(this RouteGroupBuilder api)
    {
        api.MapGet("/catalogue/review", Review).WithTags("Catalogue").WithSummary("What of the catalogue awaits a clinician, exercise by exercise");
        var signOffs = api.MapGroup("/exercises/{slug}/sign-offs").WithTags("Catalogue");
        signOffs.MapPut("/{signOffId:guid}", Sign).WithSummary("Confirm a fact as it reads now");
        signOffs.MapPost("/{signOffId:guid}/withdraw", Withdraw).WithSummary("Take a sign-off back");
    }

    private static async Task<Ok<CatalogueReview>> Review(string? after, IMediator mediator, CancellationToken cancellationToken, int limit = 100) =>
        TypedResults.Ok(await mediator.Send(new GetCatalogueReview(after, limit), cancellationToken));

    private static async Task<Results<Created<SignOffLine>, Ok<SignOffLine>>> Sign(
        string slug, Guid signOffId, SignOffBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var request = new SignOffFact(slug, new SignOffId(signOffId), body.Fact, body.Hash, body.Note);
        var answer = await mediator.Send(request, cancellationToken);
        return answer.Created
            ? TypedResults.Created($"/api/v1/exercises/{slug}/sign-offs/{signOffId}", answer.SignOff)
            : TypedResults.Ok(answer.SignOff);
    }

    private static async Task<Ok<SignOffLine>> Withdraw(string slug, Guid signOffId, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new WithdrawSignOff(slug, new SignOffId(signOffId)), cancellationToken));
}

internal sealed record SignOffBody(string Fact, string? Hash = null, string? Note = null);
