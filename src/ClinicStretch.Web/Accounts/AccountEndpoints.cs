using System.Security.Claims;
using ClinicStretch.Application;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Accounts.Factors;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ClinicStretch.Web.Accounts;

internal static class AccountEndpoints
{
    public static void MapAccounts(this RouteGroupBuilder api)
    {
        var account = api.MapGroup("/account").WithTags("Accounts");
        account.MapPost("/token", Token).RequireRateLimiting(RateLimits.SignIn).WithSummary("Sign in and get a bearer token")
            .Produces<AccessTokenResponse>();
        account.MapPost("/refresh", Refresh).RequireRateLimiting(RateLimits.SignIn).WithSummary("Renew a bearer token")
            .Produces<AccessTokenResponse>();
        api.MapPost("/patients/{patientId:guid}/invitations", Invite).WithTags("Accounts").WithSummary("Invite a patient by a single-use link");
        api.MapPost("/invitations/accept", Accept).WithTags("Accounts").RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Open a patient's account with an invitation");
        api.MapGet("/clinic", GetClinic).WithTags("Accounts").WithSummary("The clinic's own details");
        api.MapPut("/clinic", PutClinic).WithTags("Accounts").WithSummary("Change the clinic's own details");
    }

    private static async Task<SignInHttpResult> Token(TokenBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var signedIn = await mediator.Send(new SignIn(body.Email, body.Password), cancellationToken);
        if (signedIn.Half is { } half)
        {
            FactorRules.CodeIsAsked.MustHold(!string.IsNullOrEmpty(body.Code));
            signedIn = await mediator.Send(new FinishSignIn(half, body.Code), cancellationToken);
        }

        var place = signedIn.Places.FirstOrDefault(p => body.Clinic is null || p.Clinic == body.Clinic) ?? throw new NotFoundException("clinic");
        await mediator.Send(new EnterClinic(signedIn.Person, place), cancellationToken);
        return Bearer(signedIn, place, signedIn.Proof!);
    }

    // Roles are read anew, so that somebody who has left the clinic is out when the token is renewed.
    private static async Task<SignInHttpResult> Refresh(
        RefreshBody body, HttpContext http, IOptionsMonitor<BearerTokenOptions> options, IMediator mediator, CancellationToken cancellationToken)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(body.RefreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } expires || expires <= http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()
            || !await SessionStamp.IsOf(http, ticket.Principal))
        {
            throw new SignInNeededException("This token has run out. Sign in again.");
        }

        var person = new PersonId(Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!));
        var clinic = new ClinicId(Guid.Parse(ticket.Principal.FindFirstValue(Claims.Clinic)!));
        var role = Enum.Parse<Role>(ticket.Principal.FindFirstValue(ClaimTypes.Role)!);
        var signedIn = await mediator.Send(new FindMemberships(person), cancellationToken);
        var place = signedIn.Places.FirstOrDefault(p => p.Clinic == clinic && p.Role == role)
            ?? throw new SignInNeededException("You no longer belong to this clinic.");
        return Bearer(signedIn, place, SessionProof.Of(ticket.Principal));
    }

    private static SignInHttpResult Bearer(SignedIn signedIn, Place place, Proof proof) => TypedResults.SignIn(
        Claims.PrincipalFor(signedIn.Person, place, proof, IdentityConstants.BearerScheme, signedIn.Stamp), authenticationScheme: IdentityConstants.BearerScheme);

    private static async Task<Created<InvitationAnswer>> Invite(
        Guid patientId, HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        var invitation = await mediator.Send(new InvitePatient(new PatientId(patientId)), cancellationToken);
        var link = $"{request.Scheme}://{request.Host}/invitation/{invitation.Code}";
        return TypedResults.Created((string?)null, new InvitationAnswer(link, invitation.Code, invitation.ExpiresAt));
    }

    private static async Task<NoContent> Accept(AcceptBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var code = InvitationCode.Read(body.Code) ?? throw new RuleBrokenException(InvitationRules.IsOpen);
        await mediator.Send(new AcceptInvitation(code, body.Email, body.Password), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<ClinicDetails>> GetClinic(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetClinic(), cancellationToken));

    private static async Task<Ok<ClinicDetails>> PutClinic(ClinicDetails body, IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new PutClinic(body), cancellationToken));
}

/// <param name="Clinic">For people who belong to several; null for the first.</param>
/// <param name="Code">Of the app, where the account has one.</param>
internal sealed record TokenBody(string Email, string Password, ClinicId? Clinic = null, string? Code = null);

internal sealed record RefreshBody(string RefreshToken);

internal sealed record AcceptBody(string Code, string Email, string Password);

internal sealed record InvitationAnswer(string Link, string Code, DateTimeOffset ExpiresAt);
