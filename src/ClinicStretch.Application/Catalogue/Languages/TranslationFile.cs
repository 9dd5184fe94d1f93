using System.Text.Json;
using ClinicStretch.Application.Catalogue.Validation;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Languages;

/// <summary>Reads the translations of a catalogue, whole or not at all.</summary>
public static class TranslationFile
{
    /// <summary>The translations that come with the product.</summary>
    /// <param name="release">What they must be translations of.</param>
    /// <exception cref="CatalogueInvalidException">A text is missing, is there without an original, or belongs to an older original.</exception>
    public static CatalogueTranslations Shipped(CatalogueRelease release) =>
        new(Language.All.Where(l => l.Tag != release.Language).Select(language => ReadShipped(language, release)));

    /// <summary>Reads and checks one file. All that is wrong is told together, each with its entry and the key of the text.</summary>
    /// <exception cref="CatalogueInvalidException">Something is wrong.</exception>
    public static CatalogueTranslation Read(Stream utf8Json, CatalogueRelease release)
    {
        using var document = CatalogueFile.Parse(utf8Json);
        var findings = new Findings();
        new Shape(CatalogueJson.File, findings).Check<CatalogueTranslation>(document.RootElement);
        findings.ThrowIfAny();

        var translation = document.RootElement.Deserialize<CatalogueTranslation>(CatalogueJson.File)!;
        TranslationRules.Check(translation, release, findings);
        findings.ThrowIfAny();
        return translation;
    }

    private static CatalogueTranslation ReadShipped(Language language, CatalogueRelease release)
    {
        using var file = CatalogueFile.Open($"catalogue.{language.Tag}.json");
        return Read(file, release);
    }
}
