using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>A picture or video with its ledger.</summary>
/// <param name="Exercise">Slug.</param>
/// <param name="MediaType">Such as <c>image/jpeg</c>.</param>
/// <param name="Width">Pixels as stored, before any turning; null for a video.</param>
/// <param name="WithdrawnAt">Null while it is shown.</param>
public sealed record MediaLine(
    MediaId Id,
    string Exercise,
    MediaKind Kind,
    string MediaType,
    long Bytes,
    int? Width,
    int? Height,
    Ledger Ledger,
    Credit Credit,
    MemberId UploadedBy,
    DateTimeOffset UploadedAt,
    DateTimeOffset? WithdrawnAt,
    string? WithdrawnReason)
{
    /// <summary>Whether it stands on printed sheets, too: a JPEG or PNG that is not too large.</summary>
    public bool IsForPaper { get; private init; }

    internal static MediaLine Of(MediaAsset asset) => new(
        asset.Id,
        asset.Exercise,
        asset.File.Format.Kind,
        asset.File.Format.MediaType,
        asset.File.Bytes,
        asset.File.Width,
        asset.File.Height,
        asset.Ledger,
        asset.Ledger.Credit,
        asset.UploadedBy,
        asset.UploadedAt,
        asset.WithdrawnAt,
        asset.WithdrawnReason)
    {
        IsForPaper = asset.File.Format.IsForPaper(asset.File.Bytes, (long?)asset.File.Width * asset.File.Height),
    };
}
