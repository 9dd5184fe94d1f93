using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Languages;

/// <summary>The catalogue that comes with the product in every other language. Read once; never changes.</summary>
public sealed class CatalogueTranslations
{
    private static readonly Lazy<CatalogueTranslations> Read = new(() => TranslationFile.Shipped(CatalogueFile.Shipped()));
    private readonly Dictionary<string, CatalogueTranslation> _byLanguage;

    internal CatalogueTranslations(IEnumerable<CatalogueTranslation> translations) =>
        _byLanguage = translations.ToDictionary(t => t.Language, StringComparer.Ordinal);

    public static CatalogueTranslations Shipped => Read.Value;

    /// <summary>All, in the order of <see cref="Language.All"/>.</summary>
    public IReadOnlyList<CatalogueTranslation> All => [.. Language.All.Select(In).OfType<CatalogueTranslation>()];

    /// <summary>Null for the language the catalogue is written in.</summary>
    public CatalogueTranslation? In(Language language) => _byLanguage.GetValueOrDefault(language.Tag);

    /// <summary>A library exercise in every other language, by BCP 47 tag. Empty when there is no such exercise.</summary>
    public IReadOnlyDictionary<string, EntryTranslation> OfExercise(string slug) => _byLanguage
        .Where(t => t.Value.Exercises.ContainsKey(slug))
        .ToDictionary(t => t.Key, t => t.Value.Exercises[slug], StringComparer.Ordinal);

    /// <summary>Null when it is not translated.</summary>
    public EntryTranslation? OfRoutine(string slug, Language language) => In(language)?.Routines.GetValueOrDefault(slug);
}
