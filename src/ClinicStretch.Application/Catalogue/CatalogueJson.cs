using System.Text.Json;
using System.Text.Json.Serialization;
using ClinicStretch.Domain.Json;

namespace ClinicStretch.Application.Catalogue;

/// <summary>How the catalogue's entries are written as JSON.</summary>
public static class CatalogueJson
{
    /// <summary>For jsonb columns: a stored exercise or routine reads the same in the file and in its row.</summary>
    public static JsonSerializerOptions Stored => DomainJson.Options;

    /// <summary>
    /// For the file. It is written by hand and reviewed, so a member that nothing reads is a misspelling or lost content, and is refused.
    /// </summary>
    internal static JsonSerializerOptions File { get; } = Frozen();

    private static JsonSerializerOptions Frozen()
    {
        var options = new JsonSerializerOptions(DomainJson.Options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
