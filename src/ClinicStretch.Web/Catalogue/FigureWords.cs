using ClinicStretch.Application.Catalogue.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Figures;

namespace ClinicStretch.Web.Catalogue;

/// <summary>What a figure shows, in words for those who cannot see it.</summary>
/// <param name="Language">The language the words are in; English where the one asked for has none.</param>
public sealed record FigureWords(string Text, Language Language)
{
    /// <summary>Null when there is no figure.</summary>
    public static FigureWords? Of(string slug, string? variant, SidePlan side, Language language)
    {
        var figures = CatalogueTranslations.Shipped.In(language)?.Figures;
        var translation = figures?.GetValueOrDefault($"{slug}.{variant}") ?? figures?.GetValueOrDefault(slug);
        if (translation?.Texts.GetValueOrDefault("description") is { } words)
        {
            return new FigureWords(Sided(words.Text, side, language), language);
        }

        var request = new FigureRequest(slug, variant, side is SidePlan.Left ? FigureSide.Left : FigureSide.Right);
        return FigureLibrary.Find(request) is { } drawing ? new FigureWords(drawing.Description, Language.English) : null;
    }

    private static string Sided(string text, SidePlan side, Language language)
    {
        var (right, left) = language.Tag switch
        {
            "es" => ("derecha", "izquierda"),
            "fr" => ("droite", "gauche"),
            "de" => ("rechts", "links"),
            _ => ("right", "left"),
        };
        var (own, other) = side is SidePlan.Left ? (left, right) : (right, left);
        return text.Replace("{side}", own, StringComparison.Ordinal).Replace("{other}", other, StringComparison.Ordinal);
    }
}
