using System.Security.Claims;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Accounts;

/// <summary>What a sign-in says of a person.</summary>
internal static class Claims
{
    public const string Clinic = "clinic";
    public const string ClinicName = "clinic_name";
    public const string Member = "member";
    public const string Patient = "patient";

    public static ClaimsPrincipal PrincipalFor(PersonId person, Place place, string scheme)
    {
        var identity = new ClaimsIdentity(scheme, ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, person.Value.ToString()));
        identity.AddClaim(new Claim(ClaimTypes.Name, place.Name));
        identity.AddClaim(new Claim(ClaimTypes.Role, place.Role.ToString()));
        identity.AddClaim(new Claim(Clinic, place.Clinic.Value.ToString()));
        identity.AddClaim(new Claim(ClinicName, place.ClinicName));
        if (place.Member is { } member)
        {
            identity.AddClaim(new Claim(Member, member.Value.ToString()));
        }

        if (place.Patient is { } patient)
        {
            identity.AddClaim(new Claim(Patient, patient.Value.ToString()));
        }

        return new ClaimsPrincipal(identity);
    }
}
