using System.Security.Claims;
using ClinicStretch.Application.Accounts;
using ClinicStretch.Application.Accounts.Factors;
using ClinicStretch.Domain;
using ClinicStretch.Web.Accounts.Factors;

namespace ClinicStretch.Web.Accounts;

/// <summary>What a sign-in says of a person.</summary>
internal static class Claims
{
    public const string Clinic = "clinic";
    public const string ClinicName = "clinic_name";
    public const string Member = "member";
    public const string Patient = "patient";

    /// <param name="stamp">For tokens; null for a cookie, which ends on the server.</param>
    public static ClaimsPrincipal PrincipalFor(PersonId person, Place place, Proof proof, string scheme, string? stamp = null)
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

        if (stamp is not null)
        {
            identity.AddClaim(new Claim(SessionStamp.Claim, stamp));
        }

        SessionProof.Add(identity, proof);
        return new ClaimsPrincipal(identity);
    }
}
