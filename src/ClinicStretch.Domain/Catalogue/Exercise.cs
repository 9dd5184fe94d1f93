using System.Text.Json.Serialization;

namespace ClinicStretch.Domain.Catalogue;

/// <summary>An entry of the catalogue: one exercise, with the source of each of its facts (domain.md 1).</summary>
public sealed record Exercise
{
    /// <summary>Lower-case words with hyphens; never changes.</summary>
    [JsonPropertyName("id")]
    public required string Slug { get; init; }

    public required string Name { get; init; }
    public required ExerciseStatus Status { get; init; }

    /// <summary>Why it is a draft or retired; null when active, as a rule.</summary>
    public required string? StatusReason { get; init; }

    /// <summary>True until a clinician has confirmed what was inferred.</summary>
    public required bool NeedsClinicalReview { get; init; }

    public required string Version { get; init; }

    /// <summary>Slug whose drawing shows it, for an exercise that was made from another; null for its own slug.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Drawing { get; init; }

    public required IReadOnlyList<TextFact> Aliases { get; init; }
    public required IReadOnlyList<CodedFact> BodyRegions { get; init; }
    public required IReadOnlyList<Target> Targets { get; init; }
    public required IReadOnlyList<CodedFact> Goals { get; init; }

    /// <summary>Movement of the spine; <c>neutral</c> when only the limbs move.</summary>
    public required IReadOnlyList<CodedFact> MovementCategories { get; init; }

    public required CodedFact StartPosition { get; init; }
    public required IReadOnlyList<CodedFact> AlternativeStartPositions { get; init; }
    public required IReadOnlyList<EquipmentFact> Equipment { get; init; }
    public required Laterality Laterality { get; init; }
    public required IReadOnlyList<Variant> Variants { get; init; }
    public required Instructions Instructions { get; init; }
    public required IReadOnlyList<TextFact> CommonMistakes { get; init; }
    public required IReadOnlyList<Caution> Cautions { get; init; }
    public required IReadOnlyList<Modification> Modifications { get; init; }

    [JsonPropertyName("seedEvidence")]
    public required IReadOnlyList<DosageEvidence> DosageEvidence { get; init; }

    /// <summary>Where the sources disagree, and how it was settled.</summary>
    public required IReadOnlyList<TextFact> Disagreements { get; init; }

    public required DefaultDosage DefaultDosage { get; init; }

    /// <summary>The slug to ask for a drawing by. There may be none.</summary>
    public string DrawnAs() => Drawing ?? Slug;
}

public enum ExerciseStatus
{
    /// <summary>Cannot be prescribed.</summary>
    Draft,
    Active,

    /// <summary>No longer offered; plans that use it keep their copy.</summary>
    Retired,
}
