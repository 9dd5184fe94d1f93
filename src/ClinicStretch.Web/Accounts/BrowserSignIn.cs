using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ClinicStretch.Web.Accounts;

/// <summary>Begins and ends what a browser's cookie stands for.</summary>
internal static class BrowserSignIn
{
    /// <summary>Enters a clinic; an earlier sign-in of the same browser ends.</summary>
    public static Task Enter(this HttpContext http, PersonId person, Place place) => http.SignInAsync(
        IdentityConstants.ApplicationScheme, Claims.PrincipalFor(person, place, IdentityConstants.ApplicationScheme));

    public static Task Leave(this HttpContext http) => http.SignOutAsync(IdentityConstants.ApplicationScheme);

    /// <summary>Where somebody begins who was not on the way to a page.</summary>
    public static string FirstPageOf(Role role) => role is Role.Patient or Role.Carer ? "/me/today" : "/workspace";
}
