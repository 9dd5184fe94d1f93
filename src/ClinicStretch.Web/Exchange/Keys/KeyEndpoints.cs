using System.Text.Json;
using ClinicStretch.Application.Exchange.Keys;
using ClinicStretch.Domain.Exchange.Keys;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Exchange.Keys;

/// <summary>The keys with which other systems of the clinic's come in: for administrators.</summary>
internal static class KeyEndpoints
{
    public static void MapKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/clinic/keys").WithTags("Exchange");
        keys.MapGet("", List).WithSummary("The keys of other systems: what each opens, until when, and when it was last used");
        keys.MapPut("/{keyId:guid}", Make).WithSummary("Make a key for another system; what opens is answered this once");
        keys.MapPost("/{keyId:guid}/withdraw", Withdraw).WithSummary("End a key at once");
    }

    private static async Task<Ok<KeyRing>> List(IMediator mediator, CancellationToken cancellationToken) => TypedResults.Ok(await mediator.Send(new ListKeys(), cancellationToken));

    private static async Task<Results<Created<MadeKey>, Ok<MadeKey>>> Make(Guid keyId, KeyBody body, IMediator mediator, CancellationToken cancellationToken)
    {
        var made = await mediator.Send(new MakeKey(ApiKeyId.From(keyId), body.Name, body.Scopes, body.LastDay, body.Jwks?.GetRawText(), body.JwksUri), cancellationToken);
        return made.IsNew ? TypedResults.Created((string?)null, made) : TypedResults.Ok(made);
    }

    private static async Task<NoContent> Withdraw(Guid keyId, IMediator mediator, CancellationToken cancellationToken)
    {
        await mediator.Send(new WithdrawKey(ApiKeyId.From(keyId)), cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <param name="Scopes">In SMART's words, such as system/Patient.rs.</param>
/// <param name="LastDay">On which it opens, at most a year from now.</param>
/// <param name="Jwks">Of a system that signs: its public keys, as a JSON Web Key Set.</param>
/// <param name="JwksUri">Where they are, in place of themselves.</param>
internal sealed record KeyBody(string Name, IReadOnlyList<string> Scopes, DateOnly LastDay, JsonElement? Jwks = null, string? JwksUri = null);
