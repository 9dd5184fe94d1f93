using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ClinicStretch.Application.Catalogue.Search;

/// <summary>Where a line stands in the order of a search: the next page begins after it, whatever has come or gone meanwhile.</summary>
/// <param name="Band">How well it fits; 0 is best.</param>
/// <param name="Key">What orders the lines of a band.</param>
public sealed record SearchPlace(int Band, string Key, string Slug)
{
    /// <summary>As it stands in an address.</summary>
    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Null for a text that stands for no place.</summary>
    public static SearchPlace? Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<SearchPlace>(Base64Url.DecodeFromChars(text)) is { Key: { } key, Slug: { } slug } place
                && !(key + slug).Contains('\0', StringComparison.Ordinal) && IsText(key + slug) ? place : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    // Half a character cannot be sent to the database.
    private static bool IsText(string text) => !Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Contains('\uFFFD', StringComparison.Ordinal);
}
