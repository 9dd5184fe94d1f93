using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Web.Accounts;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ClinicStretch.Web.Catalogue.Search;

/// <summary>What the star of an exercise posts to where no script runs.</summary>
internal static class FavouritePages
{
    public static void MapFavouritePages(this IEndpointRouteBuilder app) =>
        app.MapPost("/exercises/{slug}/favourite", Keep).ExcludeFromDescription();

    /// <param name="back">Where to go on; the exercise itself when it is no place on this server.</param>
    private static async Task<Results<RedirectHttpResult, BadRequest>> Keep(
        string slug, [FromForm] bool keep, [FromForm] string? back, HttpContext context, IMediator mediator, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        var kept = await mediator.Send(new KeepFavourite(slug, keep), context.RequestAborted);
        return TypedResults.Redirect(LocalPath.IsLocal(back) ? back : $"/exercises/{kept.Slug}");
    }
}
