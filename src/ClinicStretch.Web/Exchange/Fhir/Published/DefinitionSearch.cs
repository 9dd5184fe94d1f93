using ClinicStretch.Domain;
using ClinicStretch.Web.Exchange.Fhir.Reading;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Published;

/// <summary>Looks for definitions by what names them; they are few, and come on one page.</summary>
internal static class DefinitionSearch
{
    /// <summary>What they are searched by, and how FHIR calls its kind.</summary>
    public static IReadOnlyList<(string Name, string Type, Func<R4.Definition, string?> Of)> Parameters { get; } =
        [("_id", "token", d => d.Id), ("url", "uri", d => d.Url), ("name", "string", d => d.Name), ("version", "token", d => d.Version), ("status", "token", d => d.Status)];

    /// <summary>All that each parameter finds.</summary>
    /// <exception cref="RuleBrokenException">One of them is none that there is.</exception>
    public static IReadOnlyList<R4.Definition> Find(IEnumerable<R4.Definition> among, IQueryCollection query)
    {
        foreach (var (asked, values) in query.Where(q => q.Key is not "_pretty"))
        {
            if (asked is "_format")
            {
                CareSearch.MustBeJson(values);
                continue;
            }

            var (_, type, of) = Parameters.FirstOrDefault(p => p.Name == asked);
            CareSearch.KnownParameter.MustHold(of is not null);
            among = values.Select(value => (value ?? "").Split(',')).Aggregate(among, (left, wished) => left.Where(d => wished.Any(w => Finds(of(d) ?? "", w, type))));
        }

        return [.. among];
    }

    // A string finds what begins with it; everything else is told whole.
    private static bool Finds(string value, string wished, string type) =>
        type is "string" ? value.StartsWith(wished, StringComparison.OrdinalIgnoreCase) : string.Equals(value, wished, StringComparison.Ordinal);
}
