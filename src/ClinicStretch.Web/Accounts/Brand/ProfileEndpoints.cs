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

    private static async Task<Ok<ClinicProfile>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetClinicProfile(), cancellationToken));

    private static async Task<Ok<ClinicProfile>> Put(ClinicProfile body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PutClinicProfile(body), cancellationToken));
}
