using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;

namespace ClinicStretch.Web.Catalogue.Search;

/// <summary>Facets and their choices in words.</summary>
public static class FacetWords
{
    public static string Of(Facet facet) => facet switch
    {
        Facet.Region => "Body region",
        Facet.Goal => "Goal",
        Facet.Position => "Start position",
        Facet.Movement => "Movement of the spine",
        Facet.Equipment => "Needs",
        Facet.Side => "Sides",
        Facet.Time => "Takes",
        Facet.Origin => "From",
        Facet.Favourites => "Favourites",
        _ => "Recently used",
    };

    public static string Of(Facet facet, string choice, Language language) => (facet, choice) switch
    {
        (Facet.Side, "none") => "Both together",
        (Facet.Side, "per-side") => "One side, then the other",
        (Facet.Side, "alternating") => "Sides in turn",
        (Facet.Time, "under-1") => "Under 1 minute",
        (Facet.Time, "1-to-2") => "1 to 2 minutes",
        (Facet.Time, "over-2") => "Over 2 minutes",
        (Facet.Origin, "library") => "The library",
        (Facet.Origin, "own") => "This clinic",
        (Facet.Favourites, _) => "My favourites",
        (Facet.Recent, _) => "Used in the last 90 days",
        _ => CodeWords.Of(choice, language),
    };

    /// <summary>True for words that are the catalogue's, in its language; the rest are the page's own.</summary>
    public static bool IsOfCatalogue(Facet facet) => facet <= Facet.Equipment;

    /// <summary>Words of the catalogue as they stand within a sentence; German nouns keep their capitals.</summary>
    public static string Within(string words, Language language) => language == Language.German ? words : words.ToLowerInvariant();

    /// <summary>A length of time, roughly.</summary>
    public static string Minutes(int seconds) => seconds < 60 ? $"{seconds} seconds" : $"about {(seconds + 29) / 60} min";
}
