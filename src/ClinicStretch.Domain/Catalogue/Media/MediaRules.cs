namespace ClinicStretch.Domain.Catalogue.Media;

/// <summary>What a file and its ledger must be before anybody is shown it.</summary>
public static class MediaRules
{
    public static readonly Rule IsNotEmpty = Rule.OfInput("media.empty", "There is no file, or nothing is in it. Choose a picture or video.");

    public static readonly Rule IsPictureOrVideo = Rule.OfInput(
        "media.not_a_picture",
        "This is neither a picture nor a video we can show. Choose a JPEG, PNG or WebP picture, or an MP4 or WebM video.");

    public static readonly Rule FitsTheLimit = Rule.OfInput(
        "media.too_large", "The file is too large. A picture may have 10 MB, a video 100 MB. Save it smaller and send it again.");

    public static readonly Rule HasBearablePixels = Rule.OfInput(
        "media.too_many_pixels",
        "The picture has too many pixels. It may have 12,000 along a side and 40 million in all. Save it smaller and send it again.");

    public static readonly Rule IsWhole = Rule.OfInput(
        "media.cut_off", "The end of the file is missing. Copy it again from where it came, then send it again.");

    public static readonly Rule IsSound = Rule.OfInput(
        "media.broken", "The file is damaged or holds what a picture or video has no use for. Open it in another program, save it anew and send that.");

    public static readonly Rule StandsStill = Rule.OfInput(
        "media.animated", "This picture moves by itself, and nobody could stop it. Send it as an MP4 or WebM video.");

    public static readonly Rule HoldsFilmAndSoundAlone = Rule.OfInput(
        "media.hidden_track",
        "Beside picture and sound this video holds recorded measurements, such as a place. Export it again without them and send that.");

    public static readonly Rule CanBePrinted = Rule.OfInput(
        "media.not_for_paper",
        "This picture cannot be printed on a patient's sheet. Save it as a JPEG or PNG in RGB colours of at most 3 MB, about 1,600 pixels along its longer side, and send that.");

    public static readonly Rule HasAlternativeText = Rule.OfInput(
        "media.alternative_text", "Say what the picture shows, for somebody who cannot see it.");

    public static readonly Rule LicenceIsNoted = Rule.OfInput(
        "media.licence_note", "Say what was agreed: with whom, when, and for which use.");

    public static readonly Rule SourceCanBeFollowed = Rule.OfInput(
        "media.source_link", "This licence asks for a link to the work. Give its web address, beginning with https://.");

    public static readonly Rule PeopleAgreed = Rule.OfInput(
        "media.consent", "Somebody in it can be recognised. Show it only when their consent is on file, and tick that it is.");

    public static readonly Rule WithdrawingNeedsAReason = Rule.OfInput("media.reason", "Say why it is withdrawn.");

    public static readonly Rule LicenceIsChosen = Rule.OfInput("media.licence", "Choose on what terms it may be shown.");

    /// <summary>The rules that a ledger breaks whatever the file is.</summary>
    public static IEnumerable<Rule> BrokenBy(Ledger ledger)
    {
        if (!Enum.IsDefined(ledger.Licence))
        {
            yield return LicenceIsChosen;
        }

        if (ledger.Licence is MediaLicence.LicensedToClinic && string.IsNullOrWhiteSpace(ledger.LicenceNote))
        {
            yield return LicenceIsNoted;
        }

        if (ledger.Licence is MediaLicence.CcBy40 or MediaLicence.CcBySa40 && ledger.SourceAddress is null)
        {
            yield return SourceCanBeFollowed;
        }

        if (ledger is { ShowsPeople: true, ConsentOnFile: false })
        {
            yield return PeopleAgreed;
        }
    }

    internal static void Check(MediaKind kind, Ledger ledger)
    {
        foreach (var broken in BrokenBy(ledger))
        {
            throw new RuleBrokenException(broken);
        }

        HasAlternativeText.MustHold(kind is MediaKind.Video || !string.IsNullOrWhiteSpace(ledger.AlternativeText));
    }
}
