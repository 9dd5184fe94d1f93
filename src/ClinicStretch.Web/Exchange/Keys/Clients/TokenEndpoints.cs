using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Exchange.Keys.Clients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Exchange.Keys.Clients;
using ClinicStretch.Web.Hosting;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ClinicStretch.Web.Exchange.Keys.Clients;

/// <summary>Where a client changes what it has signed for an access token (OAuth 2, RFC 6749 4.4 and 7523; SMART Backend Services). It speaks OAuth, and says no more of a refusal than that.</summary>
internal static partial class TokenEndpoints
{
    public const string Path = "/api/v1/oauth/token";

    private const string ByJwt = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const string ClientCredentials = "client_credentials";

    public static void MapTokens(this RouteGroupBuilder api) =>
        api.MapPost(Path["/api/v1".Length..], Issue).ExcludeFromDescription().RequireRateLimiting(RateLimits.Tokens);

    /// <summary>As a client must name it. Never made of what a request says, but on this machine itself: else what was signed for another server's address could be shown here.</summary>
    /// <returns>Null where the operator has not said where the public finds this server.</returns>
    public static string? AddressFor(ISite site, HttpRequest request) =>
        site.Address is { } address ? address + Path
        : IsHere(request.Host.Host) ? $"{request.Scheme}://{request.Host}{Path}"
        : null;

    private static async Task<IResult> Issue(HttpContext context, ISite site, IMediator mediator, ILoggerFactory logs)
    {
        var log = logs.CreateLogger(typeof(TokenEndpoints));
        context.Response.Headers.CacheControl = "no-store";
        if (await FormOf(context.Request) is not { } form || Only(form, "grant_type") is not { Length: > 0 } grant)
        {
            return Refusal("invalid_request");
        }

        if (grant is not ClientCredentials)
        {
            return Refusal("unsupported_grant_type");
        }

        if (AddressFor(site, context.Request) is not { } address || Only(form, "client_assertion_type") is not ByJwt || Only(form, "client_assertion") is not { Length: > 0 } assertion
            || Only(form, "scope") is not { Length: > 0 } scope)
        {
            return Refusal("invalid_request");
        }

        try
        {
            var issued = await mediator.Send(new IssueToken(assertion, address, scope), context.RequestAborted);
            return TypedResults.Json(new TokenAnswer(issued.Text, "bearer", (int)AccessToken.Life.TotalSeconds, string.Join(' ', issued.Scopes)), TokenAnswer.Words);
        }
        catch (RuleBrokenException e) when (e.Rule == ClientRules.IsProven)
        {
            Refused(log, e.Message);
            return Refusal("invalid_client");
        }
        catch (RuleBrokenException e) when (e.Rule == ClientRules.AsksWithinItsScopes)
        {
            return Refusal("invalid_scope");
        }
    }

    private static async Task<IFormCollection?> FormOf(HttpRequest request)
    {
        try
        {
            return request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true
                ? await request.ReadFormAsync(request.HttpContext.RequestAborted)
                : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Twice the same word is an error (RFC 6749 3.2).
    private static string? Only(IFormCollection form, string name) => form[name] is [{ } one] ? one : null;

    private static bool IsHere(string host) => host is "localhost" || (System.Net.IPAddress.TryParse(host.Trim('[', ']'), out var address) && System.Net.IPAddress.IsLoopback(address));

    private static JsonHttpResult<OAuthError> Refusal(string error) => TypedResults.Json(new OAuthError(error), statusCode: StatusCodes.Status400BadRequest);

    // A word of ours for what is wrong: nothing of what was sent.
    [LoggerMessage(Level = LogLevel.Information, Message = "A client was given no token: {Word}")]
    private static partial void Refused(ILogger log, string word);
}

/// <param name="Error">As RFC 6749 5.2 has it.</param>
internal sealed record OAuthError(string Error);

/// <param name="ExpiresIn">Seconds.</param>
internal sealed record TokenAnswer(string AccessToken, string TokenType, int ExpiresIn, string Scope)
{
    public static readonly System.Text.Json.JsonSerializerOptions Words = new() { PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower };
}
