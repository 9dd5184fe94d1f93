using ClinicStretch.Domain.Catalogue.Media;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue.Media;

/// <summary>What other features show of a clinic's pictures.</summary>
public static class ShownMedia
{
    /// <summary>The newest picture of an exercise that is shown, with the credit that must stand beside it where it is due.</summary>
    /// <param name="exercise">Slug.</param>
    /// <returns>Null when the clinic has none: draw the figure.</returns>
    public static async Task<MediaLine?> MediaOf(this IClinicDb db, string exercise, CancellationToken cancellationToken)
    {
        var asset = await db.Media.AsNoTracking()
            .Where(m => m.Exercise == exercise && m.WithdrawnAt == null)
            .Where(m => m.File.Format == MediaFormat.Jpeg || m.File.Format == MediaFormat.Png || m.File.Format == MediaFormat.WebP)
            .OrderByDescending(m => m.UploadedAt).ThenByDescending(m => m.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return asset is null ? null : MediaLine.Of(asset);
    }
}
