using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using Microsoft.EntityFrameworkCore;

namespace ClinicStretch.Application.Catalogue;

/// <summary>Every exercise the clinic has to hand: those of the library and its own.</summary>
internal sealed class ExerciseShelf(IClinicDb db)
{
    /// <summary>
    /// The exercises as they are today, by slug; unknown slugs are left out. Archived ones are there, as retired. A newer library may bring
    /// a short name that the clinic already uses: the clinic's plans mean its own.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, ShelvedExercise>> Find(IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        var library = await db.Exercises.AsNoTracking().Where(e => e.IsCurrent && slugs.Contains(e.Slug)).Select(e => e.Document)
            .ToListAsync(cancellationToken);
        var own = await db.OwnExercises.AsNoTracking().Where(e => slugs.Contains(e.Slug)).ToListAsync(cancellationToken);
        return library.Select(ShelvedExercise.OfLibrary).Concat(own.Select(ShelvedExercise.OfClinic))
            .GroupBy(e => e.Exercise.Slug).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
    }

    /// <summary>Whether there is such an exercise, archived or not.</summary>
    public async Task<bool> Has(string slug, CancellationToken cancellationToken) =>
        await db.Exercises.AnyAsync(e => e.IsCurrent && e.Slug == slug, cancellationToken)
        || await db.OwnExercises.AnyAsync(e => e.Slug == slug, cancellationToken);

    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<ShelvedExercise> Get(string slug, CancellationToken cancellationToken) =>
        (await Find([slug], cancellationToken)).GetValueOrDefault(slug) ?? throw new NotFoundException("exercise");
}

/// <summary>An exercise with what there is of it in other languages.</summary>
/// <param name="Translations">By BCP 47 tag. May be empty.</param>
/// <param name="Own">The clinic's own record of it; null for a library exercise.</param>
public sealed record ShelvedExercise(Exercise Exercise, IReadOnlyDictionary<string, EntryTranslation> Translations, OwnExercise? Own)
{
    public static ShelvedExercise OfLibrary(Exercise exercise) => new(exercise, CatalogueTranslations.Shipped.OfExercise(exercise.Slug), null);

    public static ShelvedExercise OfClinic(OwnExercise own) => new(own.Read(), own.Current.Translations, own);

    public ExerciseInLanguage In(Domain.Language language) => Exercise.In(language, Translations.GetValueOrDefault(language.Tag));
}
