using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Accounts;

/// <summary>What the pages' forms post to, beside the pages themselves.</summary>
internal static class AccountPages
{
    public static void MapAccountPages(this IEndpointRouteBuilder app) =>
        app.MapPost("/account/sign-out", SignOut).ExcludeFromDescription();

    private static async Task<Results<RedirectHttpResult, BadRequest>> SignOut(HttpContext context, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return TypedResults.BadRequest();
        }

        await context.Leave();
        return TypedResults.Redirect("/sign-in?out=true");
    }
}
