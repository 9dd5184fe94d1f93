using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using ClinicStretch.Web.Components.Forms;
using Microsoft.AspNetCore.WebUtilities;

namespace ClinicStretch.Web.Plans;

/// <summary>What is looked for beside a plan, as it stands in the builder's address and form.</summary>
/// <param name="Text">Null when nothing was looked for; empty to look for nothing in particular.</param>
/// <param name="Mine"><c>favourites</c> or <c>recent</c>; null for all.</param>
/// <param name="ShowAvoided">True to have what this patient's precautions forbid, too.</param>
public sealed record BenchSearch(string? Text, string? Region, string? Mine, bool ShowAvoided, Language Language)
{
    private const int MostFound = 30;

    public static IReadOnlyList<Facet> Lists { get; } = [Facet.Favourites, Facet.Recent];

    /// <summary>Nothing is looked for.</summary>
    public static BenchSearch None { get; } = new(null, null, null, false, Language.English);

    public bool IsAsked => Text is not null || Region is not null || Mine is not null || ShowAvoided;

    public static BenchSearch Read(IQueryCollection query, Language language) => new(
        query["q"].LastOrDefault(),
        query["region"].LastOrDefault()?.OrNull(),
        query["mine"].LastOrDefault()?.OrNull(),
        query["avoided"].LastOrDefault() is FacetCodes.Yes,
        language);

    /// <param name="asked">True when the button to look was pressed: then nothing in particular is something, too.</param>
    public static BenchSearch Read(IFormCollection form, Language language, bool asked) => new(
        asked ? form.Text("q") : form.Text("q").OrNull(),
        form.Text("region").OrNull(),
        form.Text("mine").OrNull(),
        form.Text("avoided") is FacetCodes.Yes,
        language);

    /// <param name="precautions">Of the patient.</param>
    public FindExercises ToRequest(IEnumerable<string> precautions) => new()
    {
        Text = Text,
        Chosen = Chosen().ToDictionary(c => c.Facet, IReadOnlyList<string> (c) => [c.Choice]),
        SafeFor = [.. precautions.Distinct()],
        ShowAvoided = ShowAvoided,
        Language = Language,
        Limit = MostFound,
    };

    /// <summary>The address with this in it.</summary>
    public string In(string path) => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["q"] = Text,
        ["region"] = Region,
        ["mine"] = Mine,
        ["avoided"] = ShowAvoided ? FacetCodes.Yes : null,
    });

    private IEnumerable<(Facet Facet, string Choice)> Chosen()
    {
        if (Region is not null)
        {
            yield return (Facet.Region, Region);
        }

        foreach (var list in Lists.Where(l => FacetCodes.NameOf(l) == Mine))
        {
            yield return (list, FacetCodes.Yes);
        }
    }
}
