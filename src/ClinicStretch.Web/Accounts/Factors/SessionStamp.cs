using System.Security.Claims;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using Microsoft.AspNetCore.Identity;

namespace ClinicStretch.Web.Accounts.Factors;

/// <summary>
/// Ends tokens when the person changes how they sign in. A cookie's ticket lies on the server and is deleted there; a token says what was true when it
/// was made, so that what it was made under is compared each time.
/// </summary>
internal static class SessionStamp
{
    public const string Claim = "stamp";

    /// <summary>Call after authentication.</summary>
    public static IApplicationBuilder UseSessionStamp(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.AuthenticationType == IdentityConstants.BearerScheme && !await IsOf(context, context.User))
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    });

    /// <summary>Whether a token was made since the person last changed how they sign in.</summary>
    public static async Task<bool> IsOf(HttpContext context, ClaimsPrincipal user) =>
        user.FindFirstValue(Claim) is { Length: > 0 } stamp && Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var person)
        && stamp == await context.RequestServices.GetRequiredService<IAccounts>().StampOf(PersonId.From(person), context.RequestAborted);
}
