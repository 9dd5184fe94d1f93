using ClinicStretch.Application.Catalogue.Search;
using ClinicStretch.Domain;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace ClinicStretch.Web.Catalogue.Search;

/// <summary>What is asked of the catalogue, as it stands in an address: choices repeated or with commas between.</summary>
/// <param name="Chosen">By facet; facets without a choice are left out.</param>
/// <param name="SafeFor">Precautions.</param>
public sealed record SearchAddress(
    string? Text,
    IReadOnlyDictionary<Facet, IReadOnlyList<string>> Chosen,
    IReadOnlyList<string> SafeFor,
    bool ShowAvoided,
    bool ShowArchived,
    string? After)
{
    public const string Page = "/exercises";

    private static readonly Facet[] Facets = Enum.GetValues<Facet>();

    public bool IsNarrowed => Chosen.Count > 0 || SafeFor.Count > 0 || ShowArchived;

    public static SearchAddress Read(IQueryCollection query) => new(
        Typed(query["q"]),
        Facets.Select(facet => (facet, Choices: Split(query[FacetCodes.NameOf(facet)]))).Where(f => f.Choices.Count > 0).ToDictionary(f => f.facet, f => f.Choices),
        Split(query["safeFor"]),
        Says(query["avoided"]),
        Says(query["archived"]),
        Typed(query["after"]));

    /// <summary>Every choice of a value that is given several times, or with commas, or both; empty ones, which forms send, are left out.</summary>
    public static IReadOnlyList<string> Split(StringValues values) =>
    [
        .. values.OfType<string>().SelectMany(v => v.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(),
    ];

    public bool Has(Facet facet, string choice) => Chosen.TryGetValue(facet, out var choices) && choices.Contains(choice);

    /// <summary>Without one choice, from the first page.</summary>
    public SearchAddress Without(Facet facet, string choice) => this with
    {
        After = null,
        Chosen = Chosen.Select(c => (c.Key, Value: c.Key == facet ? [.. c.Value.Where(v => v != choice)] : c.Value))
            .Where(c => c.Value.Count > 0).ToDictionary(c => c.Key, c => c.Value),
    };

    /// <summary>Without one precaution, from the first page.</summary>
    public SearchAddress Without(string precaution) => this with { After = null, SafeFor = [.. SafeFor.Where(t => t != precaution)] };

    public FindExercises ToRequest(Language language, int limit) => new()
    {
        Text = Text,
        Chosen = Chosen,
        SafeFor = SafeFor,
        ShowAvoided = ShowAvoided,
        ShowArchived = ShowArchived,
        Language = language,
        After = After,
        Limit = limit,
    };

    /// <summary>The page that asks this.</summary>
    /// <summary>All that fits, to be printed.</summary>
    /// <param name="language">Of the names.</param>
    public string ToSheet(Language language) =>
        QueryHelpers.AddQueryString($"/api/v1{(this with { After = null }).ToString().Replace(Page, $"{Page}/contact-sheet.pdf", StringComparison.Ordinal)}", "language", language.Tag);

    public override string ToString()
    {
        IEnumerable<KeyValuePair<string, string?>> parts =
        [
            new("q", Text),
            .. Chosen.SelectMany(c => c.Value.Select(v => new KeyValuePair<string, string?>(FacetCodes.NameOf(c.Key), v))),
            .. SafeFor.Select(t => new KeyValuePair<string, string?>("safeFor", t)),
            new("avoided", ShowAvoided ? FacetCodes.Yes : null),
            new("archived", ShowArchived ? FacetCodes.Yes : null),
            new("after", After),
        ];
        return QueryHelpers.AddQueryString(Page, parts.Where(p => p.Value is not null));
    }

    private static string? Typed(StringValues values) => string.IsNullOrWhiteSpace(values.LastOrDefault()) ? null : values.Last();

    private static bool Says(StringValues values) => string.Equals(values.LastOrDefault(), FacetCodes.Yes, StringComparison.OrdinalIgnoreCase);
}
