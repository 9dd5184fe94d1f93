using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Plans;

/// <summary>What an exercise needs, in plain words, the same on screen and on paper: "A mat or a firm bed".</summary>
public static class KitWords
{
    /// <param name="code">Of the catalogue's list of equipment. One without words here is said in the catalogue's own.</param>
    public static string Of(string code, Language language) =>
        Phrasebook.In(language).Kit.GetValueOrDefault(code) ?? CatalogueWords.Of(code, language);
}
