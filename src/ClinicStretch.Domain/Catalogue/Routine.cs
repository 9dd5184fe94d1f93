using System.Text.Json.Serialization;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue;

/// <summary>An ordered template of exercises with doses (domain.md 2).</summary>
public sealed record Routine
{
    [JsonPropertyName("id")]
    public required string Slug { get; init; }

    public required string Name { get; init; }
    public required string Audience { get; init; }

    /// <summary><c>seed</c>, <c>seed-reordered</c> or <c>derived</c>.</summary>
    public required string Basis { get; init; }

    public required IReadOnlyList<RoutineItem> Items { get; init; }
    public required int PositionChanges { get; init; }

    /// <summary>Sum of the items, plus 10 s for each change of start position.</summary>
    public required int EstimatedSeconds { get; init; }

    public required int EstimatedMinutesRounded { get; init; }
    public required TextFact? WarmUp { get; init; }
    public required Frequency DefaultFrequency { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Caution tags for which at least one item is to be avoided.</summary>
    public required IReadOnlyList<string> BlockingTags { get; init; }

    /// <summary>Caution tags for which at least one item needs an adjustment.</summary>
    public required IReadOnlyList<string> CautionTags { get; init; }

    public required IReadOnlyList<string> Provenance { get; init; }
}

/// <param name="Exercise">Slug of the exercise.</param>
/// <param name="Order">From 1, no gaps.</param>
public sealed record RoutineItem(
    [property: JsonPropertyName("exerciseId")] string Exercise,
    string? Variant,
    RoutineDosage Dosage,
    IReadOnlyList<string> Provenance,
    int EstimatedSeconds,
    int Order);

public sealed record RoutineDosage(
    DosageMode Mode,
    RepUnit RepUnit,
    int Sets,
    int? Reps,
    int? HoldSeconds,
    bool PerSide,
    int? SecondsPerRep,
    int RestSeconds)
{
    public Dosage ToDosage() => Dosage.Of(new DosageInput(Mode, RepUnit, Sets, Reps, HoldSeconds, SecondsPerRep, RestSeconds, null));
}
