namespace ClinicStretch.Domain.Progress.Measures;

/// <summary>
/// The exact text of an instrument in one language, which the clinic has brought itself and answers for. Shown word for word; never changed:
/// another text is another version.
/// </summary>
public sealed class ContentPack
{
    public required ClinicId ClinicId { get; init; }
    public required ContentPackId Id { get; init; }
    public required string InstrumentId { get; init; }
    public required string Version { get; init; }

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>Under which licence the clinic uses the text.</summary>
    public required string LicenceStatement { get; init; }

    /// <summary>Where the permission can be seen: a letter, a contract, an address.</summary>
    public required string PermissionEvidence { get; init; }

    public required IReadOnlyList<ContentPackItem> Items { get; init; }
    public required MemberId UploadedBy { get; init; }
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>SHA-256 of what was uploaded, without its order of members.</summary>
    public required string Hash { get; init; }
}

/// <param name="Code">Unique in the pack.</param>
/// <param name="Text">Word for word.</param>
public sealed record ContentPackItem(string Code, string Text);

/// <summary>What a content pack says, before anything is kept.</summary>
public sealed record ContentPackText(
    string InstrumentId, string Version, string Language, string LicenceStatement, string PermissionEvidence, IReadOnlyList<ContentPackItem> Items)
{
    /// <exception cref="RuleBrokenException">Something in it is missing or of the wrong size.</exception>
    public void Check()
    {
        ContentPackRules.HasALicence.MustHold(!string.IsNullOrWhiteSpace(LicenceStatement));
        ContentPackRules.HasEvidence.MustHold(!string.IsNullOrWhiteSpace(PermissionEvidence));
        ContentPackRules.IsForAnInstrument.MustHold(Instruments.Find(InstrumentId) is { NeedsPack: true });
        ContentPackRules.IsNamed.MustHold(Version.Length is > 0 and <= 40 && Domain.Language.Find(Language) is not null);
        ContentPackRules.HasItsItems.MustHold(Items.Count == Instruments.Of(InstrumentId).PackItems
            && Items.All(i => !string.IsNullOrWhiteSpace(i.Text) && i.Text.Length <= 500 && i.Code.Length is > 0 and <= 20)
            && Items.Select(i => i.Code).Distinct(StringComparer.Ordinal).Count() == Items.Count);
    }

    public ContentPack ToPack(ClinicId clinic, ContentPackId id, MemberId by, DateTimeOffset now) => new()
    {
        ClinicId = clinic,
        Id = id,
        InstrumentId = InstrumentId,
        Version = Version,
        Language = Domain.Language.Of(Language).Tag,
        LicenceStatement = LicenceStatement,
        PermissionEvidence = PermissionEvidence,
        Items = Items,
        UploadedBy = by,
        UploadedAt = now,
        Hash = ContentHash.Of(this),
    };
}

public static class ContentPackRules
{
    /// <summary>The largest file, in bytes.</summary>
    public const int LargestFile = 256 * 1024;

    public static readonly Rule IsAPack = Rule.OfInput(
        "content_pack.shape",
        "This is no content pack. It is JSON with instrumentId, version, language, licenceStatement, permissionEvidence and items, each item with code and text, and nothing else.");

    public static readonly Rule FitsTheLimit = Rule.OfInput("content_pack.too_large", "A content pack is at most 256 KB.");

    public static readonly Rule HasALicence = Rule.OfInput(
        "content_pack.licence_missing", "Say in licenceStatement under which licence the clinic uses this text. Without it the pack is not taken.");

    public static readonly Rule HasEvidence = Rule.OfInput(
        "content_pack.evidence_missing", "Say in permissionEvidence where the permission can be seen: a letter, a contract, an address.");

    public static readonly Rule IsForAnInstrument = Rule.OfInput(
        "content_pack.instrument", "Content packs can be used for rmdq-24. Of the other instruments only the result is entered.");

    public static readonly Rule IsNamed = Rule.OfInput("content_pack.version", "Give a version of up to 40 characters, and en-GB, es, fr or de as the language.");

    public static readonly Rule HasItsItems = Rule.OfInput(
        "content_pack.items", "The instrument has 24 statements. Give each its own code of up to 20 characters and its text of up to 500.");

    public static readonly Rule IdIsFree = new("content_pack.id_taken", "Another pack has this id already. Send this one under a new id.");

    public static readonly Rule VersionIsNew = new(
        "content_pack.version_taken", "This version is here already with another text. Give the new text a new version.");
}
