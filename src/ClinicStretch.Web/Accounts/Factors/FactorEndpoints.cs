using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace ClinicStretch.Web.Accounts.Factors;

internal static class FactorEndpoints
{
    public static void MapFactors(this RouteGroupBuilder api)
    {
        api.MapPost("/account/proof", Show).WithTags("Accounts").RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Show once more who one is, by password or a code of the app; with a token, answers a newer one")
            .Produces<AccessTokenResponse>();
        api.MapPut("/account/password", ChangePassword).WithTags("Accounts").RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Put a password in the place of the one before; ends every sign-in but this one's browser");
        api.MapGet("/clinic/second-factor", Get).WithTags("Accounts").WithSummary("Whether staff need a second factor or a passkey");
        api.MapPut("/clinic/second-factor", Put).WithTags("Accounts").WithSummary("Ask staff for one, or no longer");
    }

    private static async Task<Results<SignInHttpResult, NoContent>> Show(
        ProofBody body, HttpContext http, ICaller caller, IMediator mediator, CancellationToken cancellationToken)
    {
        var proof = await mediator.Send(new Prove(body.Password, body.Code), cancellationToken);
        if (http.User.Identity?.AuthenticationType == IdentityConstants.BearerScheme)
        {
            var places = await mediator.Send(new FindMemberships(caller.Person), cancellationToken);
            return TypedResults.SignIn(
                http.User.With(proof, IdentityConstants.BearerScheme, places.Stamp), authenticationScheme: IdentityConstants.BearerScheme);
        }

        await http.Renew(proof);
        return TypedResults.NoContent();
    }

    // A token was made under the password before: a program signs in anew.
    private static async Task<NoContent> ChangePassword(PasswordBody body, HttpContext http, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new ChangePassword(body.Password), cancellationToken);
        if (http.User.Identity?.AuthenticationType != IdentityConstants.BearerScheme)
        {
            await http.Renew(SessionProof.Of(http.User));
        }

        return TypedResults.NoContent();
    }

    private static async Task<Ok<StaffFactorBody>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(new StaffFactorBody(await mediator.Send(new GetStaffFactor(), cancellationToken)));

    private static async Task<NoContent> Put(StaffFactorBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new SetStaffFactor(body.IsNeeded), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <param name="Code">Of the app; null to send the password.</param>
internal sealed record ProofBody(string? Password = null, string? Code = null);

/// <param name="Password">12 to 256 characters, of any kind; none that is tried first.</param>
internal sealed record PasswordBody(string Password);

internal sealed record StaffFactorBody(bool IsNeeded);
