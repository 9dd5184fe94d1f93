namespace ClinicStretch.Domain.Catalogue;

/// <summary>A code from one of the catalogue's code lists, with where it comes from.</summary>
/// <param name="Provenance">Source ids such as <c>seed-000#1</c>, <c>lit-acsm-flex</c> or <c>expert</c>. Never empty.</param>
public sealed record CodedFact(string Code, IReadOnlyList<string> Provenance);

/// <summary>A sentence of the catalogue, with where it comes from.</summary>
public sealed record TextFact(string Text, IReadOnlyList<string> Provenance);

/// <param name="Kind"><c>muscle</c>, <c>joint</c>, <c>region</c> or <c>nerve</c></param>
public sealed record Target(string Name, string Kind, IReadOnlyList<string> Provenance);

public sealed record EquipmentFact(string Code, bool Required, IReadOnlyList<string> Provenance);

/// <param name="Order">From 1, no gaps.</param>
public sealed record Step(int Order, string Text, IReadOnlyList<string> Provenance);

/// <summary>How to do it, in one language, at a reading age of about 11.</summary>
public sealed record Instructions(string Language, IReadOnlyList<Step> Steps, TextFact Breathing, TextFact Feel);

public sealed record Variant(string Code, string Text, IReadOnlyList<string> Provenance);

/// <param name="Kind"><c>easier</c>, <c>harder</c>, <c>partner</c>, <c>band</c> or <c>position</c>.</param>
public sealed record Modification(string Kind, string Text, IReadOnlyList<string> Provenance);

/// <param name="MeaningOfSide">What "right" and "left" mean for this exercise, in plain words.</param>
public sealed record Laterality(LateralityMode Mode, string MeaningOfSide, IReadOnlyList<string> Provenance);

public enum LateralityMode
{
    /// <summary>No sides: both move together.</summary>
    None,

    /// <summary>Done on one side, then on the other.</summary>
    PerSide,

    /// <summary>Sides change within the count.</summary>
    Alternating,
}

/// <summary>A condition under which an exercise is to be left out or adjusted (domain.md 1.6).</summary>
/// <param name="Tag">Caution tag; a patient's precaution with the same tag makes it apply.</param>
/// <param name="Reason">Why, with the adjustment; printed for the patient.</param>
/// <param name="Alternative">Slug of an exercise to try instead, itself to be checked again; null when there is none.</param>
/// <param name="Origin"><c>seed</c>, <c>literature</c> or <c>clinical-judgement</c>.</param>
public sealed record Caution(
    string Tag,
    CautionSeverity Severity,
    string Reason,
    string? Alternative,
    string Origin,
    IReadOnlyList<string> Provenance)
{
    /// <summary>The first source of a caution decides its origin (domain.md 1.6).</summary>
    public static string OriginOf(IReadOnlyList<string> provenance) => provenance switch
    {
        [var first, ..] when first.StartsWith("seed-", StringComparison.Ordinal) => "seed",
        [var first, ..] when first.StartsWith("lit-", StringComparison.Ordinal) => "literature",
        _ => "clinical-judgement",
    };
}

public enum CautionSeverity
{
    /// <summary>Allowed; the adjustment is shown to the therapist and printed for the patient.</summary>
    Caution,

    /// <summary>Blocks prescribing unless an authorised member gives a reason.</summary>
    Avoid,
}
