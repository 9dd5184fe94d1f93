using System.Security.Claims;
using ClinicStretch.Application.Exchange;
using ClinicStretch.Application.Exchange.Keys;
using ClinicStretch.Application.Exchange.Keys.Clients;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Domain.Exchange.Keys;
using ClinicStretch.Web.Accounts;
using ClinicStretch.Web.Hosting;
using MediatR;

namespace ClinicStretch.Web.Exchange.Keys;

/// <summary>
/// Lets a program in that holds up a key, as <c>Authorization: Bearer csk_…</c>, or what it was given as a client, <c>Bearer cst_…</c>: to FHIR, and nowhere else.
/// </summary>
internal static class KeyDoor
{
    private const string Scheme = "Key";
    private const string Scope = "scope";
    private const string Bearer = "Bearer ";

    /// <summary>Call after authentication, which knows people alone.</summary>
    public static IApplicationBuilder UseKeys(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (TextIn(context.Request) is { } text)
        {
            KeyRules.OpensFhirAlone.MustHold(context.Request.IsFhir);
            context.User = PrincipalFor(await context.RequestServices.GetRequiredService<IMediator>().Send(EntryWith(text, context.RequestServices), context.RequestAborted));
        }

        await next(context);
    });

    extension(ClaimsPrincipal user)
    {
        /// <summary>Of the key that asks.</summary>
        public IEnumerable<string> Scopes => user.FindAll(Scope).Select(c => c.Value);
    }

    private static string? TextIn(HttpRequest request) =>
        request.Headers.Authorization is [{ } header]
        && (header.StartsWith(Bearer + KeySecret.Beginning, StringComparison.OrdinalIgnoreCase) || header.StartsWith(Bearer + AccessToken.Beginning, StringComparison.OrdinalIgnoreCase))
            ? header[Bearer.Length..].Trim()
            : null;

    private static IRequest<KeyHolder> EntryWith(string text, IServiceProvider services) =>
        AccessToken.Read(text, services.GetRequiredService<ISeal>()) is { } token ? new EnterWithToken(token)
        : KeySecret.Read(text) is { } secret ? new EnterWithKey(secret)
        : throw new RuleBrokenException(KeyRules.Opens);

    private static ClaimsPrincipal PrincipalFor(KeyHolder holder) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, holder.Actor.Value.ToString()), new Claim(ClaimTypes.Name, holder.Name), new Claim(ClaimTypes.Role, nameof(Role.Key)),
            new Claim(Claims.Clinic, holder.Clinic.Value.ToString()), .. holder.Scopes.Select(s => new Claim(Scope, s)),
        ],
        Scheme,
        ClaimTypes.Name,
        ClaimTypes.Role));
}
