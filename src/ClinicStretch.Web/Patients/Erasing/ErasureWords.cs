using ClinicStretch.Application.Languages.Rights.Erasing;
using ClinicStretch.Application.Patients.Erasing;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients.Rights;

namespace ClinicStretch.Web.Patients.Erasing;

/// <summary>What stands on the staff's pages, which are in English.</summary>
internal static class ErasureWords
{
    private static readonly ErasurePhrases Words = ErasurePhrases.In(Language.English);

    public static string Of(ErasureGroup group) => Words.Groups[group];

    public static string Of(KeptFor why) => Words.Whys[why];

    public static string Of(ErasureScope scope) => Words.Scopes[scope];

    public static string Of(ErasureCause cause) => Words.Causes[cause];

    public static string Of(RefusalGround ground) => ground switch
    {
        RefusalGround.MustKeep => "The law makes us keep it for some years",
        RefusalGround.LegalClaim => "It is needed for a claim or before a court",
        RefusalGround.IdentityUnclear => "It is not certain that the patient asks",
        _ => "Another reason",
    };
}
