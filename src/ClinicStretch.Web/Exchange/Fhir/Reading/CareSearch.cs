using ClinicStretch.Domain;
using ClinicStretch.Fhir;
using Microsoft.Extensions.Primitives;
using R4 = ClinicStretch.Fhir.Resources;

namespace ClinicStretch.Web.Exchange.Fhir.Reading;

/// <summary>What was asked for of one kind of resource: which, how many, from where on, and what comes with it.</summary>
internal sealed class CareSearch
{
    public const int MostOnAPage = 500;
    private const int UsualOnAPage = 50;

    public static readonly Rule KnownParameter = Rule.OfInput("fhir.parameter", "There is no such search parameter here. See /fhir/R4/metadata for those there are.");
    public static readonly Rule KnownInclude = Rule.OfInput("fhir.include", "This cannot be included. See searchInclude at /fhir/R4/metadata.");
    public static readonly Rule ReadableValue = Rule.OfInput("fhir.value", "A value cannot be read: write a code as system|code, a date as 2026-11-20 with ge, le, gt or lt before it where wanted.");
    public static readonly Rule CountInRange = Rule.OfInput("fhir.count", "Ask for 1 to 500 at a time, as _count.");
    public static readonly Rule SaysWhichPatient = Rule.OfInput("fhir.patient", "Say whose, as patient=ID.");
    public static readonly Rule JsonOnly = Rule.OfInput("fhir.format", "This server speaks JSON alone: ask for application/fhir+json.");

    // How an answer looks, which is the same for all.
    private static readonly string[] Looks = ["_format", "_pretty"];
    private static readonly string[] Jsons = ["json", "application/json", FhirJson.MediaType];

    private readonly Searchable _kind;
    private readonly List<(SearchParameter Parameter, string[] Values)> _filters = [];
    private readonly List<IReferences> _includes = [];
    private readonly int _count = UsualOnAPage;
    private readonly string? _after;

    public CareSearch(Searchable kind, IQueryCollection query)
    {
        _kind = kind;
        foreach (var (name, value) in query.SelectMany(q => q.Value.Select(v => (q.Key, Value: v ?? ""))))
        {
            switch (name)
            {
                case "_count":
                    CountInRange.MustHold(int.TryParse(value, out _count) && _count is >= 1 and <= MostOnAPage);
                    break;
                case "_after":
                    _after = value;
                    break;
                case "_include":
                    _includes.Add(IncludeOf(value));
                    break;
                case "patient" or "subject" when _kind.Type is not nameof(R4.Patient):
                    // Whose resources they are is known before they are read.
                    break;
                case "_format":
                    MustBeJson(value);
                    break;
                default:
                    Filter(name, value);
                    break;
            }
        }
    }

    /// <exception cref="RuleBrokenException">Another format is asked for.</exception>
    public static void MustBeJson(StringValues format) => JsonOnly.MustHold(Jsons.Contains($"{format}", StringComparer.OrdinalIgnoreCase));

    /// <summary>Whose record is asked for.</summary>
    /// <param name="own">Of the patient who asks; null for everybody else.</param>
    /// <exception cref="RuleBrokenException">It is not said, or more than one is named.</exception>
    public static Guid PatientIn(Searchable kind, IQueryCollection query, Guid? own)
    {
        string[] names = kind.Type is nameof(R4.Patient) ? ["_id"] : ["patient", "subject"];
        var said = names.SelectMany(name => query[name].Select(value => value?.Split('/')[^1])).Distinct().ToList();
        SaysWhichPatient.MustHold(said.Count is 1 || (said.Count is 0 && own is not null));
        var (isRead, id) = said.Count is 0 ? (true, own!.Value) : (Guid.TryParseExact(said[0], "D", out var named), named);
        SaysWhichPatient.MustHold(isRead);
        return id;
    }

    /// <param name="all">Every resource of the patient.</param>
    /// <param name="root">Of the server's resources.</param>
    /// <param name="self">The address that was asked, with its query.</param>
    public R4.Bundle Page(IReadOnlyList<R4.Resource> all, string root, string self)
    {
        var kind = all.Where(r => r.ResourceType == _kind.Type).ToList();
        var found = kind.Where(IsMeant).ToList();
        var from = _after is null ? 0 : kind.FindIndex(r => r.Id == _after) + 1;
        var rest = kind.Skip(from).Where(IsMeant).Take(_count + 1).ToList();
        var page = rest.Take(_count).ToList();
        var next = rest.Count > _count ? page[^1].Id : null;
        var included = _includes.SelectMany(i => page.SelectMany(i.References)).Distinct().ToHashSet(StringComparer.Ordinal);
        return new R4.Bundle
        {
            Type = "searchset",
            Total = found.Count,
            Link = [new("self", self), .. next is null ? [] : new[] { new R4.BundleLink("next", NextOf(self, next)) }],
            Entry =
            [
                .. page.Select(r => new R4.BundleEntry(CareBundle.AddressOf(r, root), r, new R4.BundleSearch("match"))),
                .. all.Where(r => included.Contains($"{r.ResourceType}/{r.Id}")).Except(page)
                    .Select(r => new R4.BundleEntry(CareBundle.AddressOf(r, root), r, new R4.BundleSearch("include"))),
            ],
        };
    }

    private bool IsMeant(R4.Resource resource) => _filters.TrueForAll(f => f.Values.Any(v => f.Parameter.Finds(resource, v)));

    private void Filter(string name, string value)
    {
        if (Looks.Contains(name))
        {
            return;
        }

        var parameter = _kind.Parameters.FirstOrDefault(p => p.Name == name);
        KnownParameter.MustHold(parameter is not null);
        var values = value.Split(',');
        ReadableValue.MustHold(values.All(v => v.Length > 0 && parameter.Reads(v)));
        _filters.Add((parameter, values));
    }

    private IReferences IncludeOf(string value)
    {
        var found = value.Split(':') is [var type, var name] && type == _kind.Type ? _kind.Parameters.OfType<IReferences>().FirstOrDefault(p => ((SearchParameter)p).Name == name) : null;
        KnownInclude.MustHold(found is not null);
        return found;
    }

    private static string NextOf(string self, string after)
    {
        var (path, query) = (self.Split('?')[0], self.Contains('?', StringComparison.Ordinal) ? self[(self.IndexOf('?', StringComparison.Ordinal) + 1)..] : "");
        var kept = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Where(p => !p.StartsWith("_after=", StringComparison.Ordinal));
        return $"{path}?{string.Join('&', kept.Append($"_after={after}"))}";
    }
}
