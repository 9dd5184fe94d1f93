using ClinicStretch.Application.Catalogue;
using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Infrastructure.Catalogue;

/// <summary>Writes a catalogue into the library tables. The same catalogue again changes nothing; an older version's rows stay.</summary>
public static class CatalogueLoader
{
    /// <summary>To be raised when <see cref="SearchedExercise"/> says something else of the same exercise.</summary>
    private const int SearchForm = 1;

    /// <param name="db">Connected as the owner: the app itself may only read the library.</param>
    /// <returns>True when something was written.</returns>
    public static async Task<bool> Load(ClinicDb db, CatalogueRelease release, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var hash = HashOf(release);
        if (await db.Releases.AnyAsync(r => r.IsCurrent && r.ContentHash == hash, cancellationToken))
        {
            return false;
        }

        return await db.InTransactionAsync(async () =>
        {
            await LoadExercises(db, release, cancellationToken);
            await LoadRoutines(db, release, cancellationToken);
            await LoadRelease(db, release, hash, now, cancellationToken);
            await LoadSearch(db, release, cancellationToken);
            return true;
        }, cancellationToken);
    }

    private static async Task LoadExercises(ClinicDb db, CatalogueRelease release, CancellationToken cancellationToken)
    {
        await db.Exercises.Where(e => e.IsCurrent).ExecuteUpdateAsync(e => e.SetProperty(x => x.IsCurrent, false), cancellationToken);
        foreach (var exercise in release.Exercises)
        {
            var row = RowOf(exercise);
            var kept = await db.Exercises.Where(e => e.Slug == row.Slug && e.Version == row.Version && e.ContentHash == row.ContentHash)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.IsCurrent, true), cancellationToken);
            if (kept is 0)
            {
                db.Exercises.Add(row);
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task LoadRoutines(ClinicDb db, CatalogueRelease release, CancellationToken cancellationToken)
    {
        await db.Routines.Where(r => r.IsCurrent).ExecuteUpdateAsync(r => r.SetProperty(x => x.IsCurrent, false), cancellationToken);
        await db.Routines.Where(r => r.Version == release.Version).ExecuteDeleteAsync(cancellationToken);
        db.Routines.AddRange(release.Routines.Select((routine, i) => new LibraryRoutine
        {
            Slug = routine.Slug,
            Version = release.Version,
            IsCurrent = true,
            Order = i + 1,
            Document = routine,
        }));
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task LoadRelease(
        ClinicDb db, CatalogueRelease release, string hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await db.Releases.Where(r => r.IsCurrent).ExecuteUpdateAsync(r => r.SetProperty(x => x.IsCurrent, false), cancellationToken);
        await db.Releases.Where(r => r.Version == release.Version).ExecuteDeleteAsync(cancellationToken);
        db.Releases.Add(new LibraryRelease
        {
            Version = release.Version,
            ContentHash = hash,
            IsCurrent = true,
            LoadedAt = now,
            Document = release with { Exercises = [], Routines = [] },
        });
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task LoadSearch(ClinicDb db, CatalogueRelease release, CancellationToken cancellationToken)
    {
        await db.LibrarySearch.ExecuteDeleteAsync(cancellationToken);
        db.LibrarySearch.AddRange(release.Exercises.Select(ShelvedExercise.OfLibrary).SelectMany(LibrarySearchRow.Of));
        await db.SaveChangesAsync(cancellationToken);
    }

    // With the translations: the rows that are searched are made from both, in a form that may change with the product.
    private static string HashOf(CatalogueRelease release) => ContentHash.Of(new { release, CatalogueTranslations.Shipped.All, SearchForm });

    private static LibraryExercise RowOf(Exercise exercise) => new()
    {
        Slug = exercise.Slug,
        Version = exercise.Version,
        IsCurrent = true,
        Document = exercise,
        ContentHash = ContentHash.Of(exercise),
    };
}
