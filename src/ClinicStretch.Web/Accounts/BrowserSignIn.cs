using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Door;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using ClinicStretch.Web.Accounts.Door;
using ClinicStretch.Web.Accounts.Factors;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Primitives;

namespace ClinicStretch.Web.Accounts;

/// <summary>Begins and ends what a browser's cookie stands for.</summary>
internal static class BrowserSignIn
{
    /// <summary>Of a ticket: which sign-in it is, and in which browser. The store keeps both beside it.</summary>
    public const string IdItem = "sign-in";

    /// <inheritdoc cref="IdItem"/>
    public const string DeviceItem = "device";

    private static readonly string Scheme = IdentityConstants.ApplicationScheme;
    private static readonly TimeSpan Trusted = TimeSpan.FromDays(90);

    /// <summary>Enters a clinic; an earlier sign-in of the same browser ends.</summary>
    /// <param name="proof">How they have shown who they are.</param>
    /// <param name="isOwnDevice">
    /// True to stay signed in for 90 days; null for what this browser said before. Members of a clinic see many patients, and are asked again after 12 hours.
    /// </param>
    public static async Task Enter(this HttpContext http, PersonId person, Place place, Proof proof, bool? isOwnDevice = null)
    {
        await http.RequestServices.GetRequiredService<IMediator>().Send(new EnterClinic(person, place), http.RequestAborted);
        var principal = Claims.PrincipalFor(person, place, proof, Scheme);
        await Begin(http, principal, place.Role is Role.Patient or Role.Carer, isOwnDevice);
    }

    /// <summary>The sign-in of this browser goes on under a new key, with a newer proof; where it was ended meanwhile, it begins anew.</summary>
    public static async Task Renew(this HttpContext http, Proof proof)
    {
        var principal = http.User.With(proof, Scheme);
        await Begin(http, principal, principal.IsInRole(nameof(Role.Patient)) || principal.IsInRole(nameof(Role.Carer)), isOwnDevice: null);
        http.User = principal;
    }

    public static Task Leave(this HttpContext http) => http.SignOutAsync(Scheme);

    private static async Task Begin(HttpContext http, System.Security.Claims.ClaimsPrincipal principal, bool mayStay, bool? isOwnDevice)
    {
        var earlier = await http.AuthenticateAsync(Scheme);
        var staysIn = mayStay && (isOwnDevice ?? earlier.Properties?.IsPersistent is true);
        var properties = new AuthenticationProperties { IsPersistent = staysIn };
        if (staysIn)
        {
            properties.ExpiresUtc = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() + Trusted;
        }

        properties.SetString(IdItem, $"{Guid.CreateVersion7()}");
        properties.SetString(DeviceItem, DeviceName.Of(http.Request));
        await End(http, earlier);
        await SignInUnderANewKey(http, principal, properties);
    }

    /// <summary>Names the sign-in of this browser; null when it has none.</summary>
    public static async Task<Guid?> CurrentSignIn(this HttpContext http) =>
        Guid.TryParse((await http.AuthenticateAsync(Scheme)).Properties?.GetString(IdItem), out var id) ? id : null;

    /// <summary>Where somebody begins who was not on the way to a page.</summary>
    public static string FirstPageOf(Role role) => role is Role.Patient or Role.Carer ? "/me/today" : "/workspace";

    /// <summary>Where somebody goes who has just signed in: to choose where they belong to several places, to where they were on the way to, or to the first page.</summary>
    public static string NextPage(this SignedIn signedIn, string? returnUrl) => signedIn.Places.Count > 1 ? ChooseClinicPage.PathFor(returnUrl)
        : LocalPath.IsLocal(returnUrl) ? returnUrl : FirstPageOf(signedIn.Places[0].Role);

    private static async Task End(HttpContext http, AuthenticateResult earlier)
    {
        if (earlier is { Succeeded: true, Properties: { } known, Principal: { } principal } && Guid.TryParse(known.GetString(IdItem), out var id)
            && Guid.TryParse(principal.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value, out var person))
        {
            await http.RequestServices.GetRequiredService<ISignIns>().End(PersonId.From(person), id, CancellationToken.None);
        }
    }

    // The framework's handler would go on under the key of the cookie that came in, which somebody else may know: a handler that has not seen it makes a new one.
    private static async Task SignInUnderANewKey(HttpContext http, System.Security.Claims.ClaimsPrincipal principal, AuthenticationProperties properties)
    {
        var scheme = await http.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync(Scheme);
        var handler = ActivatorUtilities.CreateInstance<CookieAuthenticationHandler>(http.RequestServices);
        var cookies = http.Request.Headers.Cookie;
        http.Request.Headers.Cookie = StringValues.Empty;
        await handler.InitializeAsync(scheme!, http);
        await handler.SignInAsync(principal, properties);
        http.Request.Headers.Cookie = cookies;
    }
}
