using System.Text.Json;
using ClinicStretch.Application.Catalogue.Validation;
using ClinicStretch.Domain.Catalogue;

namespace ClinicStretch.Application.Catalogue;

/// <summary>Reads a catalogue file, whole or not at all.</summary>
public static class CatalogueFile
{
    /// <summary>The catalogue that comes with the product. Read anew at each call.</summary>
    public static CatalogueRelease Shipped()
    {
        using var file = Open("catalogue.json");
        return Read(file);
    }

    /// <summary>The shipped file as it is, UTF-8.</summary>
    public static Stream OpenShipped() => Open("catalogue.json");

    /// <summary>JSON Schema (draft 7) of the file, for those who edit it.</summary>
    public static Stream OpenSchema() => Open("catalogue.schema.json");

    /// <summary>Reads and checks a file. All that is wrong is told together: first the shape and, once that is right, the content.</summary>
    /// <exception cref="CatalogueInvalidException">Something is wrong; each error names the entry and the field.</exception>
    public static CatalogueRelease Read(Stream utf8Json)
    {
        using var document = Parse(utf8Json);
        var findings = new Findings();
        new Shape(CatalogueJson.File, findings).Check<CatalogueRelease>(document.RootElement);
        findings.ThrowIfAny();

        var release = document.RootElement.Deserialize<CatalogueRelease>(CatalogueJson.File)!;
        NameRules.Check(release, findings);
        CodeRules.Check(release, findings);
        ProvenanceRules.Check(document.RootElement, release, findings);
        EvidenceRules.Check(release, findings);
        ExerciseRules.Check(release, findings);
        DefaultDosageRules.Check(release, findings);
        RoutineRules.Check(release, findings);
        SafetyRules.Check(release, findings);
        findings.ThrowIfAny();
        return release;
    }

    internal static JsonDocument Parse(Stream utf8Json)
    {
        try
        {
            return JsonDocument.Parse(utf8Json);
        }
        catch (JsonException e)
        {
            var where = $"is not JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}";
            throw new CatalogueInvalidException([new CatalogueError("catalogue", "", where)], e);
        }
    }

    internal static Stream Open(string resource) =>
        typeof(CatalogueFile).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The resource {resource} is missing from the build.");
}
