using System.Globalization;
using System.Security.Claims;
using ClinicStretch.Application.Accounts.SingleSignOn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ClinicStretch.Web.Accounts.SingleSignOn;

/// <summary>An introduction on its way from the provider's answer to the page that takes it, sealed in a cookie of ten minutes.</summary>
internal static class ProviderTicket
{
    private const string Issuer = "iss";
    private const string Subject = "sub";
    private const string ShownAt = "auth_time";
    private const string UsedTwo = "mfa";
    private const string Name = "name";

    public static void Write(ClaimsIdentity identity, IdToken known)
    {
        identity.AddClaim(new Claim(Issuer, known.Issuer));
        identity.AddClaim(new Claim(Subject, known.Subject));
        Add(identity, ShownAt, known.ShownAt?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        Add(identity, UsedTwo, known.UsedTwo ? "true" : null);
        Add(identity, Name, known.Name);
    }

    /// <returns>Null when nobody was introduced to this browser in the last ten minutes. The name is for the person to know the account by.</returns>
    public static async Task<(Introduction Who, string Name)?> Look(HttpContext http)
    {
        if ((await http.AuthenticateAsync(IdentityConstants.ExternalScheme)).Principal is not { } ticket)
        {
            return null;
        }

        DateTimeOffset? shownAt = long.TryParse(ticket.FindFirstValue(ShownAt), CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        var who = new Introduction(ticket.FindFirstValue(Issuer)!, ticket.FindFirstValue(Subject)!, shownAt, ticket.HasClaim(UsedTwo, "true"));
        return (who, ticket.FindFirstValue(Name) ?? who.Subject);
    }

    /// <summary>It is taken once.</summary>
    public static Task Drop(HttpContext http) => http.SignOutAsync(IdentityConstants.ExternalScheme);

    private static void Add(ClaimsIdentity identity, string type, string? value)
    {
        if (value is not null)
        {
            identity.AddClaim(new Claim(type, value));
        }
    }
}
