using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ClinicStretch.Application.Catalogue.Validation;

/// <summary>Checks one value that has no fields of its own.</summary>
internal static class Leaf
{
    public static void Check(JsonElement value, JsonTypeInfo contract, Action<string> report)
    {
        if (!CanBeRead(value, contract))
        {
            report($"{Shown(value)} is not {InWords(Nullable.GetUnderlyingType(contract.Type) ?? contract.Type)}");
        }
        else if (value.ValueKind is JsonValueKind.String)
        {
            CheckText(value.GetString()!, report);
        }
    }

    private static void CheckText(string text, Action<string> report)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            report("must not be blank");
        }
        else if (text.Any(char.IsControl))
        {
            report("holds a control character");
        }
    }

    private static bool CanBeRead(JsonElement value, JsonTypeInfo contract)
    {
        try
        {
            value.Deserialize(contract);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "a group of fields",
        JsonValueKind.Array => "a list",
        _ => value.GetRawText(),
    };

    private static string InWords(Type type) => type switch
    {
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(DateOnly) => "a date such as 2026-01-31",
        _ when type == typeof(Uri) => "a web address",
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}",
        _ => "a text",
    };
}
