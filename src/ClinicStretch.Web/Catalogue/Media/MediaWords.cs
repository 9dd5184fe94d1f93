using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;
using ClinicStretch.Web.Components;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Catalogue.Media;

internal static class MediaWords
{
    /// <summary>Every licence with what it means, in plain words.</summary>
    public static IReadOnlyList<Choice> Licences { get; } =
    [
        Of(MediaLicence.OwnWork, "Our own work", "Somebody of the clinic made it at work."),
        Of(MediaLicence.LicensedToClinic, "Used with permission", "Somebody else made it and lets the clinic use it. Say below what was agreed."),
        Of(MediaLicence.CcBy40, "CC BY 4.0", "Free to use, with the author's name, the licence and a link beside it. We show them."),
        Of(MediaLicence.CcBySa40, "CC BY-SA 4.0", "As CC BY. A changed version must carry the same licence."),
        Of(MediaLicence.Cc0, "CC0", "The author gave up all rights."),
        Of(MediaLicence.PublicDomain, "Public domain", "The rights have run out, or there never were any."),
    ];

    public static string AddressOf(MediaId id) => $"/api/v1/media/{id.Value}";

    public static string Kind(MediaLine media) => media.Kind is MediaKind.Video ? "Video" : "Picture";

    /// <summary>Such as "340 KB" or "12.5 MB".</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(1, bytes / 1024)} KB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB");

    /// <summary>The day in the world's time: when a picture was added matters to the day, not to the hour.</summary>
    public static string Day(DateTimeOffset at) => Dates.Long(DateOnly.FromDateTime(at.UtcDateTime));

    private static Choice Of(MediaLicence licence, string text, string hint) => new(MediaForm.CodeOf(licence), text, hint);
}
