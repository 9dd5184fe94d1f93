using ClinicStretch.Application.Accounts.Brand;
using ClinicStretch.Domain.Accounts.Brand;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Accounts.Brand;

internal static class ProfileEndpoints
{
    public static void MapClinicProfile(this RouteGroupBuilder api)
    {
        api.MapGet("/clinic/profile", Get).WithTags("Accounts").WithSummary("How the clinic shows itself, and what its new plans begin with");
        api.MapPut("/clinic/profile", Put).WithTags("Accounts").WithSummary("Change how the clinic shows itself");
    }

    /// <summary>A clinic's colour as a stylesheet: the pages may carry no style of their own.</summary>
    public static void MapBrand(this IEndpointRouteBuilder app) => app.MapGet("/brand/{colour:regex(^[0-9a-f]{{6}}$)}.css", Colour)
        .AllowAnonymous().ExcludeFromDescription();

    private static ContentHttpResult Colour(string colour, HttpResponse response)
    {
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Text($":root {{ --brand: #{colour}; }}", "text/css");
    }

    private static async Task<Ok<ClinicProfile>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetClinicProfile(), cancellationToken));

    private static async Task<Ok<ClinicProfile>> Put(ClinicProfile body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PutClinicProfile(body), cancellationToken));
}
