using ClinicStretch.Application.Catalogue.Search;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Catalogue.Search;

internal static class SearchEndpoints
{
    public static void MapExerciseSearch(this RouteGroupBuilder api)
    {
        var exercises = api.MapGroup("/exercises").WithTags("Catalogue");
        exercises.MapGet("/", Find).WithSummary("Exercises that fit the words and one choice of every facet, with counts");
        exercises.MapPut("/{slug}/favourite", Keep).WithSummary("Keeps an exercise among one's own favourites");
        exercises.MapDelete("/{slug}/favourite", LetGo).WithSummary("Takes an exercise from one's own favourites");
    }

    private static async Task<Ok<FoundExercises>> Find(
        [AsParameters] ExerciseQuery query, HttpRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(query.ToRequest(SearchLanguage.Preferred(request)), cancellationToken));

    private static async Task<Ok<KeptFavourite>> Keep(string slug, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new KeepFavourite(slug, IsFavourite: true), cancellationToken));

    private static async Task<Ok<KeptFavourite>> LetGo(string slug, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new KeepFavourite(slug, IsFavourite: false), cancellationToken));
}
