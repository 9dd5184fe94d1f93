using ClinicStretch.Application.Catalogue.Review;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Catalogue.Review;
using ClinicStretch.Web.Components;

namespace ClinicStretch.Web.Catalogue;

/// <summary>Facts of an exercise and what they rest on, as clinicians read them.</summary>
public static class FactWords
{
    /// <summary>The parts of an exercise under which its facts are shown, in order.</summary>
    public static IReadOnlyList<(string Title, IReadOnlyList<string> Parts)> Groups { get; } =
    [
        ("How to do it", ["startPosition", "alternativePositions", "equipment", "steps", "breathing", "feel", "mistakes", "side", "variants", "modifications"]),
        ("Dose", ["dosage", "range", "progression", "disagreements"]),
        ("Cautions", ["cautions"]),
        ("What it is found by", ["regions", "goals", "movements", "targets", "aliases"]),
        ("Translations", ["translation"]),
    ];

    /// <summary>Which fact it is, such as "Step 2" or "Caution: osteoporosis".</summary>
    public static string Name(FactLine fact)
    {
        var rest = fact.Key.Contains('.', StringComparison.Ordinal) ? fact.Key[(fact.Key.IndexOf('.', StringComparison.Ordinal) + 1)..] : "";
        var about = fact.Code is { } code ? CodeWords.Of(code) : rest;
        return fact.Part switch
        {
            "startPosition" => "Start position",
            "alternativePositions" => "Other start position",
            "equipment" => "Equipment",
            "steps" => $"Step {rest}",
            "breathing" => "Breathing",
            "feel" => "What you should feel",
            "mistakes" => $"Common mistake {rest}",
            "side" => "What a side means",
            "variants" => $"Variant: {about}",
            "modifications" => $"{about} ({rest})",
            "dosage" => "Dose to start with",
            "range" => "Bounds of the dose",
            "progression" => "Going on",
            "disagreements" => $"Where sources disagree ({rest})",
            "cautions" => $"Caution: {about}",
            "regions" => "Body region",
            "goals" => "Goal",
            "movements" => "Movement of the spine",
            "targets" => $"Works on ({rest})",
            "aliases" => $"Other name ({rest})",
            "translation" => $"Translation: {Language.Of(rest).Name}",
            _ => fact.Key,
        };
    }

    /// <summary>What it rests on, such as "Source article, in part judgement".</summary>
    public static string RestsOn(FactLine fact)
    {
        var mixed = fact.Provenance.Contains(Provenance.Judgement, StringComparer.Ordinal) && fact.Kind is not FactKind.ClinicalJudgement;
        return OfKind(fact.Kind) + (mixed ? ", in part clinical judgement" : "");
    }

    /// <summary>Where the clinic stands with it, such as "Signed off on 2 March 2026 by Thea Brook"; null when nothing is to be said.</summary>
    public static string? Standing(FactLine fact) => fact switch
    {
        { SignOff: { ForOlderWording: true } old } => $"Was signed on {On(old)} by {old.By} for an older wording",
        { SignOff: { } signed } => $"Signed off on {On(signed)} by {signed.By}",
        { Kind: FactKind.Translation, Awaits: true } => "Draft, not yet read against the original",
        { Awaits: true } => "Awaits a clinician's sign-off",
        _ => null,
    };

    /// <summary>How many, such as "18 facts await sign-off"; null for none.</summary>
    public static string? Awaiting(int count) => count switch
    {
        0 => null,
        1 => "1 fact awaits sign-off",
        _ => $"{count} facts await sign-off",
    };

    /// <summary>How far a publication was read, from what the catalogue says of it.</summary>
    public static string Read(string? verified) => verified switch
    {
        "full-read" => "Read in full",
        "abstract-read" => "Read as an abstract only",
        "excerpt-read" => "Read in excerpts, not in full",
        _ => "Not verified",
    };

    private static string OfKind(FactKind kind) => kind switch
    {
        FactKind.Source => "Source article",
        FactKind.Literature => "Literature",
        FactKind.ClinicalJudgement => "Clinical judgement",
        FactKind.Clinic => "Written by the clinic",
        _ => "Translation",
    };

    private static string On(SignOffLine signed) => Dates.Long(DateOnly.FromDateTime(signed.At.UtcDateTime));
}
