namespace ClinicStretch.Domain.Catalogue.Media;

/// <summary>Whose work a picture or video is, and on what terms it may be shown.</summary>
/// <param name="Author">Who made it.</param>
/// <param name="Source">Where it comes from: a web address, or words such as "Taken at the clinic".</param>
/// <param name="LicenceNote">What was agreed; needed where the clinic was given a licence of its own, else null.</param>
/// <param name="AlternativeText">What it shows, for somebody who cannot see it; null only for a video.</param>
/// <param name="ShowsPeople">True when somebody in it can be recognised.</param>
/// <param name="ConsentOnFile">True when the clinic holds the consent of everybody who can be recognised.</param>
public sealed record Ledger(
    string Author,
    string Source,
    MediaLicence Licence,
    string? LicenceNote,
    string? AlternativeText,
    bool ShowsPeople,
    bool ConsentOnFile)
{
    /// <summary>The source as an address that can be followed; null when it is none.</summary>
    public Uri? SourceAddress =>
        Uri.TryCreate(Source, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;

    public Credit Credit => Credit.Of(this);
}

/// <summary>On what terms it may be shown.</summary>
public enum MediaLicence { OwnWork, Cc0, CcBy40, CcBySa40, LicensedToClinic, PublicDomain }

/// <summary>The line that says whose work it is.</summary>
/// <param name="Text">Such as "Ann Vale, CC BY 4.0".</param>
/// <param name="IsDue">True where the licence asks for the line wherever the work is shown.</param>
/// <param name="Licence">Name of the licence.</param>
/// <param name="LicenceAddress">Where the licence can be read; null when it is nowhere public.</param>
/// <param name="SourceAddress">Where the work comes from; null when that is no address.</param>
public sealed record Credit(string Text, bool IsDue, string Licence, Uri? LicenceAddress, Uri? SourceAddress)
{
    private static readonly Uri CcBy = new("https://creativecommons.org/licenses/by/4.0/");
    private static readonly Uri CcBySa = new("https://creativecommons.org/licenses/by-sa/4.0/");
    private static readonly Uri Cc0 = new("https://creativecommons.org/publicdomain/zero/1.0/");

    internal static Credit Of(Ledger ledger)
    {
        var (name, address) = Terms(ledger.Licence);
        var isDue = ledger.Licence is MediaLicence.CcBy40 or MediaLicence.CcBySa40 or MediaLicence.LicensedToClinic;
        return new Credit($"{ledger.Author}, {name}", isDue, name, address, ledger.SourceAddress);
    }

    private static (string Name, Uri? Address) Terms(MediaLicence licence) => licence switch
    {
        MediaLicence.OwnWork => ("own work of the clinic", null),
        MediaLicence.Cc0 => ("CC0", Cc0),
        MediaLicence.CcBy40 => ("CC BY 4.0", CcBy),
        MediaLicence.CcBySa40 => ("CC BY-SA 4.0", CcBySa),
        MediaLicence.LicensedToClinic => ("used with permission", null),
        _ => ("public domain", null),
    };
}
