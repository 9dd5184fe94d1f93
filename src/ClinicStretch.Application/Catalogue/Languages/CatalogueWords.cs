using ClinicStretch.Domain;

namespace ClinicStretch.Application.Catalogue.Languages;

/// <summary>Codes of the catalogue in the words of a language.</summary>
public static class CatalogueWords
{
    /// <summary>A code of any list: a region, a position, a precaution. Never empty; in English where the language has no word for it.</summary>
    public static string Of(string code, Language language)
    {
        var english = EnglishWords.Of(code);
        return CatalogueTranslations.Shipped.In(language)?.Codes.Find(code, english) ?? english;
    }

    /// <summary>Several codes, with commas between.</summary>
    public static string List(IEnumerable<string> codes, Language language) => string.Join(", ", codes.Select(code => Of(code, language)));
}
