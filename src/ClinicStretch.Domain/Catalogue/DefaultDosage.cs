using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Catalogue;

/// <summary>The dose an exercise starts with, the bounds a therapist may move it in, and why (domain.md 1.3).</summary>
public sealed record DefaultDosage
{
    public required DosageMode Mode { get; init; }
    public required RepUnit RepUnit { get; init; }
    public required int Sets { get; init; }
    public required int? Reps { get; init; }
    public required int? HoldSeconds { get; init; }

    /// <summary>True when the whole dose is done on each side.</summary>
    public required bool PerSide { get; init; }

    public required int? SecondsPerRep { get; init; }
    public required int RestSeconds { get; init; }
    public required Frequency Frequency { get; init; }
    public required AllowedRange AllowedRange { get; init; }

    /// <summary>How to go on when it has become easy, in words.</summary>
    public required string Progression { get; init; }

    /// <summary>As computed by <see cref="Dosage.Seconds"/>, set-up included.</summary>
    public required int EstimatedSeconds { get; init; }

    /// <summary>Why this dose was chosen among what the sources say.</summary>
    public required string Reasoning { get; init; }

    public required IReadOnlyList<string> Provenance { get; init; }

    public Dosage ToDosage() => Dosage.Of(new DosageInput(Mode, RepUnit, Sets, Reps, HoldSeconds, SecondsPerRep, RestSeconds, null));
}

public sealed record Frequency(int TimesPerDay, int DaysPerWeek);

/// <summary>Bounds of a dose. A null range means that the figure does not apply to the exercise.</summary>
public sealed record AllowedRange(WholeRange? HoldSeconds, WholeRange? Reps, WholeRange? Sets);
