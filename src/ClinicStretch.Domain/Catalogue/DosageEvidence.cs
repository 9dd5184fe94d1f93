namespace ClinicStretch.Domain.Catalogue;

/// <summary>What one source says of the dose of an exercise. A null means that the source gives no figure.</summary>
/// <param name="Seed">Id of the source.</param>
/// <param name="ItemNo">Place of the exercise in the source, from 1.</param>
/// <param name="HoldSeconds">Seconds a hold.</param>
/// <param name="PerSide">Whether the count is for each side; null when the source does not say.</param>
/// <param name="RepCounting">How the source counts repetitions, where it matters.</param>
/// <param name="TextQuality">How usable the source's text is, a code of the list <c>textQuality</c>.</param>
/// <param name="Issues">What is wrong with the source's text. Often empty.</param>
public sealed record DosageEvidence(
    string Seed,
    int ItemNo,
    string NameInSeed,
    OpenRange? HoldSeconds,
    string? HoldQualifier,
    OpenRange? Reps,
    string? RepsQualifier,
    OpenRange? Cycles,
    OpenRange? Sets,
    bool? PerSide,
    string? RepCounting,
    string? Frequency,
    string? ProgressionRule,
    string? BreathingCueInSeed,
    string TextQuality,
    IReadOnlyList<string> Issues,
    string? Notes,
    IReadOnlyList<string> Provenance);

/// <summary>A range of whole numbers, ends included; a null end is open.</summary>
public sealed record OpenRange(int? Min, int? Max);

/// <summary>A range of whole numbers, ends included.</summary>
public sealed record WholeRange(int Min, int Max)
{
    public bool Holds(int value) => value >= Min && value <= Max;

    /// <summary>The value itself, or the bound it lies beyond.</summary>
    public int Nearest(int value) => Math.Max(Min, Math.Min(Max, value));
}
