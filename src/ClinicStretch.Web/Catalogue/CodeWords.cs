using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Catalogue;

/// <summary>Codes of the catalogue in words, English where no language is given.</summary>
public static class CodeWords
{
    public static string Of(string code, Language? language = null) => CatalogueWords.Of(code, language ?? Language.English);

    public static string List(IEnumerable<string> codes, Language? language = null) => CatalogueWords.List(codes, language ?? Language.English);
}
