using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Catalogue;

/// <summary>The whole catalogue as it is published: one file, one version.</summary>
public sealed record CatalogueRelease
{
    [JsonPropertyName("$schema")]
    public required string Schema { get; init; }

    public required string SchemaVersion { get; init; }

    [JsonPropertyName("catalogueVersion")]
    public required string Version { get; init; }

    public required DateOnly Generated { get; init; }

    /// <summary>BCP 47, such as <c>en-GB</c>.</summary>
    public required string Language { get; init; }

    public required string LicenceNote { get; init; }
    public required DurationFormula DurationFormula { get; init; }
    public required IReadOnlyList<CatalogueSource> Sources { get; init; }
    public required CodeLists CodeLists { get; init; }
    public required IReadOnlyList<Exercise> Exercises { get; init; }

    [JsonPropertyName("templates")]
    public required IReadOnlyList<Routine> Routines { get; init; }

    public required IReadOnlyList<GeneralRule> GeneralRules { get; init; }

    [JsonPropertyName("seedConflicts")]
    public required IReadOnlyList<SourceConflict> Conflicts { get; init; }

    public required SafetyContent Safety { get; init; }
}

/// <summary>How seconds are computed, in words; <see cref="Plans.Dosage.Seconds"/> does it.</summary>
public sealed record DurationFormula(string Hold, string Reps, [property: JsonPropertyName("template")] string Routine);

/// <summary>What a provenance id stands for: an article, a publication, or clinical judgement.</summary>
/// <param name="Type"><c>seed</c>, <c>literature</c> or <c>clinical-judgement</c>.</param>
/// <param name="File">For an article: the file it was read from.</param>
/// <param name="Verified">How far a publication was read; null when there is nothing to read.</param>
public sealed record CatalogueSource(
    string Id,
    string Type,
    string? Title = null,
    string? File = null,
    string? Audience = null,
    string? Citation = null,
    Uri? Url = null,
    string? Verified = null)
{
    /// <summary>
    /// A clinic's own members: the source of what they write themselves. In no file. Ids after it are those of what was adapted.
    /// </summary>
    public static CatalogueSource Clinic { get; } = new("clinic", "clinical-judgement", "Written by the clinic");
}

/// <summary>The codes that entries may use; a list with meanings is keyed by code.</summary>
public sealed record CodeLists(
    IReadOnlyList<string> BodyRegion,
    IReadOnlyList<string> MovementCategory,
    IReadOnlyList<string> StartPosition,
    IReadOnlyList<string> Goal,
    IReadOnlyList<string> Equipment,
    IReadOnlyList<string> Laterality,
    IReadOnlyDictionary<string, string> RepUnit,
    IReadOnlyList<string> DosageMode,
    IReadOnlyDictionary<string, string> Severity,
    IReadOnlyList<string> ExerciseStatus,
    IReadOnlyList<string> TextQuality,
    IReadOnlyDictionary<string, string> CautionTag);

/// <summary>Something the sources say of exercising as a whole.</summary>
/// <param name="Kind"><c>rule</c>, or <c>claim</c>: what a source promises.</param>
/// <param name="Ship">True when patients may read it; false for claims without support.</param>
public sealed record GeneralRule(string Id, string Kind, string Text, bool Ship, IReadOnlyList<string> Provenance);

/// <summary>Where sources disagree, and how it was settled (domain.md 1.4).</summary>
/// <param name="Seeds">Ids of the sources that disagree, or of the one that contradicts itself.</param>
public sealed record SourceConflict(
    string Id,
    string Topic,
    IReadOnlyList<string> Seeds,
    string Detail,
    string Resolution,
    IReadOnlyList<string> Provenance);
