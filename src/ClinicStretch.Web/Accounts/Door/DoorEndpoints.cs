using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Accounts.Door;

/// <summary>What a page asks before it speaks to the browser about a passkey; the answer comes back in the page's own form.</summary>
internal static class DoorEndpoints
{
    public static void MapDoor(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("Accounts");
        group.MapPost("/account/passkey-question", Ask).RequireRateLimiting(RateLimits.SignIn).WithSummary("Ask for a passkey to sign in with");
        group.MapPost("/invitations/passkey-question", AskInvited).RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Ask for a new passkey to accept an invitation with");
        group.MapPost("/me/passkey-question", AskNew).WithSummary("Ask for a new passkey of one's own");
        group.MapGet("/me/door", Get).WithSummary("Where one is signed in, and how one can");
    }

    private static async Task<Ok<PasskeyQuestion>> Ask(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new AskPasskey(), cancellationToken));

    private static async Task<Ok<PasskeyQuestion>> AskInvited(InvitedBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var code = InvitationCode.Read(body.Code ?? "") ?? throw new RuleBrokenException(InvitationRules.IsOpen);
        return TypedResults.Ok(await mediator.Send(new AskInvitationPasskey(code, body.Email ?? ""), cancellationToken));
    }

    private static async Task<Ok<PasskeyQuestion>> AskNew(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new AskNewPasskey(), cancellationToken));

    private static async Task<Ok<MyDoor>> Get(IMediator mediator, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(new GetDoor(), cancellationToken));
}

internal sealed record InvitedBody(string? Code, string? Email);
