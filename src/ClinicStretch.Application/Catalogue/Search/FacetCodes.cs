using System.Text.Json;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>What exercises can be narrowed by.</summary>
public enum Facet
{
    Region,
    Goal,
    Position,
    Movement,

    /// <summary>What it cannot be done without; <c>none</c> when it needs nothing.</summary>
    Equipment,

    /// <summary><c>none</c>, <c>per-side</c> or <c>alternating</c>.</summary>
    Side,

    /// <summary>Minutes of the dose to start with: <c>under-1</c>, <c>1-to-2</c> or <c>over-2</c>.</summary>
    Time,

    /// <summary><c>library</c> or <c>own</c>.</summary>
    Origin,

    /// <summary><c>true</c> for what the asking member has kept.</summary>
    Favourites,

    /// <summary><c>true</c> for what the asking member has lately put into a plan.</summary>
    Recent,
}

/// <summary>Facets and their choices as one text, such as <c>region.hip</c>: so they are stored, chosen and counted.</summary>
public static class FacetCodes
{
    /// <summary>The one choice of <see cref="Facet.Favourites"/> and of <see cref="Facet.Recent"/>.</summary>
    public const string Yes = "true";

    /// <summary>The choices of <see cref="Facet.Time"/>, the shortest first.</summary>
    public static IReadOnlyList<string> Times { get; } = ["under-1", "1-to-2", "over-2"];

    /// <summary>The choices of <see cref="Facet.Side"/>.</summary>
    public static IReadOnlyList<string> Sides { get; } = ["none", "per-side", "alternating"];

    /// <summary>The choices of <see cref="Facet.Origin"/>.</summary>
    public static IReadOnlyList<string> Origins { get; } = ["library", "own"];

    public static string NameOf(Facet facet) => JsonNamingPolicy.CamelCase.ConvertName(facet.ToString());

    public static string Of(Facet facet, string choice) => $"{NameOf(facet)}.{choice}";

    /// <summary>The choices of one facet among those of several.</summary>
    public static IReadOnlyList<string> In(IEnumerable<string> codes, Facet facet)
    {
        var start = $"{NameOf(facet)}.";
        return [.. codes.Where(c => c.StartsWith(start, StringComparison.Ordinal)).Select(c => c[start.Length..])];
    }

    /// <summary>Every choice an exercise fits, but for what a member has marked.</summary>
    public static IEnumerable<string> Of(ExerciseFacets facets, LateralityMode side, int seconds, bool own) =>
    [
        .. facets.Regions.Select(code => Of(Facet.Region, code)),
        .. facets.Goals.Select(code => Of(Facet.Goal, code)),
        Of(Facet.Position, facets.Position),
        .. facets.Movements.Select(code => Of(Facet.Movement, code)),
        .. facets.Equipment.DefaultIfEmpty("none").Distinct().Select(code => Of(Facet.Equipment, code)),
        Of(Facet.Side, Sides[(int)side]),
        Of(Facet.Time, TimeOf(seconds)),
        Of(Facet.Origin, Origins[own ? 1 : 0]),
    ];

    private static string TimeOf(int seconds) => seconds switch
    {
        < 60 => Times[0],
        <= 120 => Times[1],
        _ => Times[2],
    };
}
