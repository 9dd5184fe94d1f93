using System.Globalization;
using System.Security.Claims;
using ClinicStretch.Application.Accounts.Factors;

namespace ClinicStretch.Web.Accounts.Factors;

/// <summary>What a sign-in says of how its person has shown who they are.</summary>
internal static class SessionProof
{
    private const string ProvedAt = "proved_at";
    private const string UsedTwo = "used_two";

    public static void Add(ClaimsIdentity identity, Proof proof)
    {
        identity.AddClaim(new Claim(ProvedAt, proof.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
        if (proof.UsedTwo)
        {
            identity.AddClaim(new Claim(UsedTwo, "true"));
        }
    }

    public static DateTimeOffset? TimeOf(ClaimsPrincipal? user) =>
        long.TryParse(user?.FindFirstValue(ProvedAt), CultureInfo.InvariantCulture, out var at) ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    public static bool HasUsedTwo(this ClaimsPrincipal? user) => user?.HasClaim(UsedTwo, "true") is true;

    /// <summary>As it stands; long ago where nothing is said of it.</summary>
    public static Proof Of(ClaimsPrincipal? user) => new(TimeOf(user) ?? DateTimeOffset.UnixEpoch, HasUsedTwo(user));

    /// <summary>The same sign-in with another proof.</summary>
    public static ClaimsPrincipal With(this ClaimsPrincipal user, Proof proof, string scheme, string? stamp = null)
    {
        var kept = user.Claims.Where(c => c.Type is not (ProvedAt or UsedTwo) && (stamp is null || c.Type is not SessionStamp.Claim));
        var identity = new ClaimsIdentity(kept, scheme, ClaimTypes.Name, ClaimTypes.Role);
        Add(identity, proof);
        if (stamp is not null)
        {
            identity.AddClaim(new Claim(SessionStamp.Claim, stamp));
        }

        return new ClaimsPrincipal(identity);
    }
}
