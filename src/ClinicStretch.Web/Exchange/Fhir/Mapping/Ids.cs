using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Patients;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Web.Exchange.Fhir.Mapping;

/// <summary>
/// What a resource is called that is part of something larger: the id of the whole first, so that it can be found again. At most 64 characters.
/// </summary>
internal static class Ids
{
    public static string Of(PlanId plan, int revision) => $"{plan.Value}-r{revision}";

    /// <param name="place">From 1.</param>
    public static string OfItem(PlanId plan, int revision, int place) => $"{Of(plan, revision)}-i{place}";

    /// <param name="place">From 1.</param>
    public static string OfGoal(PlanId plan, int revision, int place) => $"{Of(plan, revision)}-g{place}";

    public static string OfItem(SessionId session, int place) => $"{session.Value}-i{place}";

    /// <param name="what">Such as pain-after.</param>
    public static string OfNumber(SessionId session, string what) => $"{session.Value}-{what}";

    // Some tags are too long to stand in an id.
    public static string Of(Precaution precaution) =>
        $"{precaution.PatientId.Value:N}-{precaution.Since.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(precaution.Tag)))[..8]}";

    /// <summary>The place of an item in a revision, from 1; null where that revision has none such.</summary>
    public static int? PlaceOf(ItemKey item, PlanContent content) => content.Items.Index().Where(i => i.Item.Key == item).Select(i => (int?)i.Index + 1).FirstOrDefault();
}
