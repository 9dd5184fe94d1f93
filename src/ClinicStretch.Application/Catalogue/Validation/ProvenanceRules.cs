using System.Globalization;
using System.Text.Json;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Each fact says where it comes from. Walks the file itself, so that no fact can be forgotten.</summary>
internal sealed class ProvenanceRules
{
    private readonly HashSet<string> _sources;
    private readonly Dictionary<string, int> _itemsIn;
    private readonly Findings _findings;

    private ProvenanceRules(CatalogueRelease release, Findings findings)
    {
        _sources = [.. release.Sources.Select(s => s.Id)];
        _itemsIn = release.Exercises.SelectMany(e => e.DosageEvidence)
            .GroupBy(e => e.Seed).ToDictionary(g => g.Key, g => g.Select(e => e.ItemNo).Distinct().Count());
        _findings = findings;
    }

    public static void Check(JsonElement root, CatalogueRelease release, Findings findings) =>
        new ProvenanceRules(release, findings).Walk(root, Spot.Root);

    private void Walk(JsonElement value, Spot spot)
    {
        if (value.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject())
            {
                CheckMember(member, spot.Member(member.Name));
            }
        }
        else if (value.ValueKind is JsonValueKind.Array)
        {
            foreach (var (index, element) in value.EnumerateArray().Index())
            {
                Walk(element, spot.Element(index, element));
            }
        }
    }

    private void CheckMember(JsonProperty member, Spot spot)
    {
        switch (member.Name)
        {
            case "provenance" or "seeds":
                _findings.AddUnless(member.Value.GetArrayLength() > 0, spot.Entry, spot.Field, "must name at least one source");
                foreach (var id in member.Value.EnumerateArray())
                {
                    CheckId(id.GetString()!, spot);
                }

                break;
            case "seed":
                CheckId(member.Value.GetString()!, spot);
                break;
            default:
                Walk(member.Value, spot);
                break;
        }
    }

    private void CheckId(string id, Spot spot)
    {
        var (source, item) = id.Split('#') is [var before, var after] ? (before, after) : (id, null);
        if (!_sources.Contains(source))
        {
            _findings.Add(spot.Entry, spot.Field, $"\"{id}\" names no known source");
        }
        else if (item is not null && !IsItemOf(source, item))
        {
            _findings.Add(spot.Entry, spot.Field, $"\"{id}\": {source} has {_itemsIn.GetValueOrDefault(source)} items");
        }
    }

    private bool IsItemOf(string source, string item) =>
        int.TryParse(item, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1
        && number <= _itemsIn.GetValueOrDefault(source);
}
