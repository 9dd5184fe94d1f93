namespace ClinicStretch.Domain.Catalogue.Review;

/// <summary>One thing the catalogue says of an exercise, small enough for a clinician to confirm.</summary>
/// <param name="Key">Which one, such as <c>steps.2</c>, <c>cautions.osteoporosis</c>, <c>dosage</c> or <c>translation.es</c>; unlike any other of the exercise.</param>
/// <param name="Code">The code of the catalogue's lists that it is about; null when it is a sentence alone.</param>
/// <param name="Says">In words, in the language the exercise was written in.</param>
/// <param name="Provenance">Source ids, the weightiest first. Empty for a translation.</param>
/// <param name="NeedsClinician">True when it rests, wholly or in part, on judgement, or is a translation nobody has read against the original.</param>
/// <param name="Hash">Of what it says, whatever its sources: a fact that says something else has another.</param>
public sealed record ExerciseFact(
    string Key,
    FactKind Kind,
    string? Code,
    string Says,
    IReadOnlyList<string> Provenance,
    bool NeedsClinician,
    string Hash)
{
    /// <summary>The first word of the key, such as <c>cautions</c>.</summary>
    public string Part => Key.Split('.')[0];
}

/// <summary>What a fact rests on; its first source decides (domain.md 1.6).</summary>
public enum FactKind
{
    /// <summary>An article that the catalogue was made from.</summary>
    Source,

    /// <summary>A publication.</summary>
    Literature,

    /// <summary>What a clinician judged, without a source that says so.</summary>
    ClinicalJudgement,

    /// <summary>Written by the clinic itself.</summary>
    Clinic,

    /// <summary>The texts in another language.</summary>
    Translation,
}

/// <summary>What the ids of sources tell by their names.</summary>
public static class Provenance
{
    /// <summary>The source id of clinical judgement.</summary>
    public const string Judgement = "expert";

    /// <summary>What a single source is.</summary>
    public static FactKind KindOf(string source) => source switch
    {
        Judgement => FactKind.ClinicalJudgement,
        _ when source.StartsWith("seed-", StringComparison.Ordinal) => FactKind.Source,
        _ when source.StartsWith("lit-", StringComparison.Ordinal) => FactKind.Literature,
        _ => FactKind.Clinic,
    };

    /// <summary>The source of an id, without the place in it: <c>seed-000</c> of <c>seed-000#4</c>.</summary>
    public static string SourceOf(string id) => id.Split('#')[0];
}
