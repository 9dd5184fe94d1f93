using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Figures;

namespace ClinicStretch.Web.Catalogue;

/// <summary>What a figure shows, in words for those who cannot see it.</summary>
/// <param name="Words">With the sides filled in.</param>
/// <param name="Language">The language the words are in; English where the one asked for has none.</param>
public sealed record FigureText(FigureWords Words, Language Language)
{
    /// <summary>Null when there is no figure.</summary>
    public static FigureText? Of(FigureRequest request, Language language)
    {
        if (FigureLibrary.Words(request.Slug, request.Variant) is not { } english)
        {
            return null;
        }

        var name = request.Variant is null ? request.Slug : $"{request.Slug}.{request.Variant}";
        var translation = CatalogueTranslations.Shipped.In(language)?.Figures.GetValueOrDefault(name);
        var words = translation is null ? null : Find(translation, english);
        return new FigureText(Sided(words ?? english, request.Side, words is null ? Language.English : language), words is null ? Language.English : language);
    }

    private static FigureWords? Find(EntryTranslation translation, FigureWords english) =>
        translation.Find("title", english.Title) is { } title && translation.Find("description", english.Description) is { } description
            ? new FigureWords(title, description)
            : null;

    // The translations are written so that these forms fit wherever a side is named.
    private static FigureWords Sided(FigureWords words, FigureSide side, Language language)
    {
        var (right, left) = language.Tag switch
        {
            "es" => ("derecha", "izquierda"),
            "fr" => ("droite", "gauche"),
            "de" => ("rechts", "links"),
            _ => ("right", "left"),
        };
        return side is FigureSide.Right ? words.For(right, left) : words.For(left, right);
    }
}
