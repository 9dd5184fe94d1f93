using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>
/// Checks a file against the types it is read into, before it is read: the reader itself would stop at the first error and speak of types.
/// </summary>
internal sealed class Shape(JsonSerializerOptions options, Findings findings)
{
    public void Check<T>(JsonElement root) => Check(root, typeof(T), Spot.Root);

    private void Check(JsonElement value, Type type, Spot spot)
    {
        var contract = options.GetTypeInfo(type);
        var expected = contract.Kind switch
        {
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => JsonValueKind.Object,
            JsonTypeInfoKind.Enumerable => JsonValueKind.Array,
            _ => value.ValueKind,
        };
        if (value.ValueKind != expected)
        {
            Add(spot, expected is JsonValueKind.Array ? "must be a list" : "must be a group of fields");
            return;
        }

        CheckInside(value, contract, spot);
    }

    private void CheckInside(JsonElement value, JsonTypeInfo contract, Spot spot)
    {
        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Object:
                CheckMembers(value, contract, spot);
                break;
            case JsonTypeInfoKind.Dictionary:
                CheckOnce(value, spot);
                CheckAll(value.EnumerateObject().Select(m => (m.Value, spot.Member(m.Name))), contract.ElementType!);
                break;
            case JsonTypeInfoKind.Enumerable:
                CheckAll(value.EnumerateArray().Index().Select(e => (e.Item, spot.Element(e.Index, e.Item))), contract.ElementType!);
                break;
            default:
                Leaf.Check(value, contract, problem => Add(spot, problem));
                break;
        }
    }

    private void CheckAll(IEnumerable<(JsonElement Value, Spot Spot)> values, Type type)
    {
        foreach (var (value, spot) in values)
        {
            CheckPresent(value, type, spot);
        }
    }

    private void CheckMembers(JsonElement value, JsonTypeInfo contract, Spot spot)
    {
        CheckOnce(value, spot);
        foreach (var unknown in value.EnumerateObject().Where(m => contract.Properties.All(p => p.Name != m.Name)))
        {
            Add(spot.Member(unknown.Name), "is not a field of this entry");
        }

        foreach (var property in contract.Properties)
        {
            if (!value.TryGetProperty(property.Name, out var member))
            {
                findings.AddUnless(MayBeMissing(property), spot.Entry, spot.Member(property.Name).Field, "is missing");
            }
            else if (member.ValueKind is not JsonValueKind.Null || !property.IsSetNullable)
            {
                CheckPresent(member, property.PropertyType, spot.Member(property.Name));
            }
        }
    }

    private void CheckPresent(JsonElement value, Type type, Spot spot)
    {
        if (value.ValueKind is JsonValueKind.Null)
        {
            Add(spot, "must not be null");
            return;
        }

        Check(value, type, spot);
    }

    private void CheckOnce(JsonElement value, Spot spot)
    {
        foreach (var name in value.EnumerateObject().GroupBy(m => m.Name).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            Add(spot.Member(name), "is there more than once");
        }
    }

    private static bool MayBeMissing(JsonPropertyInfo property) =>
        !property.IsRequired && property.AssociatedParameter is null or { HasDefaultValue: true };

    private void Add(Spot spot, string problem) => findings.Add(spot.Entry, spot.Field, problem);
}
