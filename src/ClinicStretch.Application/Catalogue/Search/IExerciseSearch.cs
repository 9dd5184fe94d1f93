using ClinicStretch.Domain;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>Finds exercises of the library and of the caller's clinic.</summary>
public interface IExerciseSearch
{
    /// <summary>Whatever was typed, it is looked for as words: nothing in it is a pattern, and nothing in it fails.</summary>
    Task<SearchAnswer> Find(SearchQuestion question, CancellationToken cancellationToken);
}

/// <param name="Text">As it was typed; null to look for nothing in particular.</param>
/// <param name="Chosen">By facet: one of the choices must fit. A facet without a choice is left out.</param>
/// <param name="SafeFor">Precautions; what is to be avoided with one of them is left out and counted.</param>
/// <param name="ShowAvoided">True to have that, too.</param>
/// <param name="ShowArchived">True to have what is no longer offered, too.</param>
/// <param name="RecentSince">What was put into a plan before this is not recent.</param>
/// <param name="After">Place of the last line seen; null for the first page.</param>
public sealed record SearchQuestion(
    ClinicId Clinic,
    MemberId Member,
    Language Language,
    string? Text,
    IReadOnlyDictionary<Facet, IReadOnlyList<string>> Chosen,
    IReadOnlyList<string> SafeFor,
    bool ShowAvoided,
    bool ShowArchived,
    DateTimeOffset RecentSince,
    SearchPlace? After,
    int Limit);

/// <param name="Lines">Up to the limit and one more, which tells that there is a next page.</param>
/// <param name="Total">How many fit, on every page.</param>
/// <param name="Counts">By <see cref="FacetCodes">facet and choice</see>: how many there would be if it were the facet's only choice.</param>
/// <param name="HiddenBecause">By precaution: how many it hides. One that two precautions hide counts for both.</param>
/// <param name="Understood">The words that were found instead of the ones typed; null when those were found themselves.</param>
/// <param name="Near">Exercises whose names come nearest, when nothing was found; else empty.</param>
public sealed record SearchAnswer(
    IReadOnlyList<PlacedLine> Lines,
    int Total,
    IReadOnlyDictionary<string, int> Counts,
    int Hidden,
    IReadOnlyDictionary<string, int> HiddenBecause,
    string? Understood,
    IReadOnlyList<NearName> Near);

public sealed record PlacedLine(SearchPlace Place, ExerciseLine Line);

public sealed record NearName(string Slug, string Name);
