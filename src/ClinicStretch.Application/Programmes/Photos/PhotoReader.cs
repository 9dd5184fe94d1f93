using ClinicStretch.Application.Catalogue.Media;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Media;
using ClinicStretch.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Programmes.Photos;

/// <summary>Finds the clinic's photographs that stand on a sheet. One that is withdrawn is not there; one that is missing or unreadable is told of.</summary>
internal sealed class PhotoReader(IClinicDb db, ICaller caller, MediaStores stores, PhotoTrial trial)
{
    private const int Most = 500;

    /// <summary>
    /// The newest photograph of each exercise, by slug. A version that differs from the usual one, and one side alone, are drawn: nobody has said
    /// that the photograph shows them.
    /// </summary>
    public async Task<FoundPhotos> Of(PlanContent content, CancellationToken cancellationToken)
    {
        var (found, left) = (new Dictionary<string, SheetPhoto>(StringComparer.Ordinal), new Dictionary<string, WhyLeftOut?>(StringComparer.Ordinal));
        var exercises = content.Items.Select(item => item.Exercise.Slug).Distinct().ToList();
        var shown = await Shown.Where(m => exercises.Contains(m.Exercise)).Take(Most).ToListAsync(cancellationToken);
        foreach (var asset in shown.Where(asset => !found.ContainsKey(asset.Exercise)))
        {
            var (photo, why) = await Try(asset, cancellationToken);
            if (photo is not null)
            {
                found.Add(asset.Exercise, photo);
            }
            else
            {
                left.TryAdd(asset.Exercise, why);
            }
        }

        return new FoundPhotos(found, [.. LeftOut(content, found, left)]);
    }

    // A newer one that cannot be printed is said even where an older one stands in for it.
    private static IEnumerable<PhotoLeftOut> LeftOut(PlanContent content, Dictionary<string, SheetPhoto> found, Dictionary<string, WhyLeftOut?> left) =>
        from item in content.Items
        let slug = item.Exercise.Slug
        where left.ContainsKey(slug) || found.ContainsKey(slug)
        let why = PhotoRules.Against(item) ?? left.GetValueOrDefault(slug)
        where why is not null
        select new PhotoLeftOut(item.Exercise.Name, why.Value);

    private async Task<(SheetPhoto? Photo, WhyLeftOut Why)> Try(MediaAsset asset, CancellationToken cancellationToken)
    {
        if (!asset.File.Format.IsForPaper(asset.File.Bytes, (long?)asset.File.Width * asset.File.Height))
        {
            return (null, WhyLeftOut.Unprintable);
        }

        return await Read(asset, cancellationToken) is not { } photo ? (null, WhyLeftOut.Missing)
            : trial.Prints(photo) ? (photo, default) : (null, WhyLeftOut.Unprintable);
    }

    /// <summary>The bytes of the photographs that a document names, by hash, for it to be printed once more.</summary>
    /// <returns>Null when one of them may not be shown any more, or is not there.</returns>
    public async Task<IReadOnlyDictionary<string, byte[]>?> Again(ProgrammeDocument document, CancellationToken cancellationToken)
    {
        var named = document.Exercises.SelectMany(exercise => exercise.Figures).Select(figure => figure.Photo).OfType<ProgrammePhoto>().DistinctBy(p => p.Id).ToList();
        var ids = named.ConvertAll(photo => photo.Id);
        var pictures = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        var shown = ids.Count is 0 ? [] : await Shown.Where(m => ids.Contains(m.Id)).ToListAsync(cancellationToken);
        foreach (var asset in shown)
        {
            if (await Read(asset, cancellationToken) is not { } photo)
            {
                return null;
            }

            pictures[photo.Photo.Hash] = photo.Bytes;
        }

        // By id and not by hash: the same picture may be shown elsewhere and withdrawn here.
        return shown.Count == named.Count ? pictures : null;
    }

    // Consent is asked for when a picture is added; it is asked again here, because a sheet cannot be called back.
    private IQueryable<MediaAsset> Shown => db.Media.AsNoTracking()
        .Where(m => m.WithdrawnAt == null && (!m.Ledger.ShowsPeople || m.Ledger.ConsentOnFile) && m.Ledger.AlternativeText != null)
        .Where(m => m.File.Format == MediaFormat.Jpeg || m.File.Format == MediaFormat.Png || m.File.Format == MediaFormat.WebP)
        .OrderByDescending(m => m.UploadedAt).ThenByDescending(m => m.Id);

    private async Task<SheetPhoto?> Read(MediaAsset asset, CancellationToken cancellationToken)
    {
        var file = asset.File;
        var store = await db.MediaContents.Where(c => c.Hash == file.Hash).Select(c => c.Store).SingleAsync(cancellationToken);
        try
        {
            await using var content = stores.Named(store).Open(new ContentKey(caller.Clinic, file.Hash), file.Bytes);
            var bytes = new byte[file.Bytes];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            return SheetPhoto.Of(asset, bytes);
        }
        catch (Exception e) when (e is MissingContentException or IOException)
        {
            // A sheet without a picture helps more than no sheet.
            return null;
        }
    }
}
