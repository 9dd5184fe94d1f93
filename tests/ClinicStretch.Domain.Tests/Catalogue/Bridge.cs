using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Catalogue;

/// <summary>A small exercise with one fact of each kind.</summary>
internal static class Bridge
{
    public static readonly Exercise Exercise = new()
    {
        Slug = "bridge",
        Name = "Bridge",
        Status = ExerciseStatus.Active,
        StatusReason = null,
        NeedsClinicalReview = false,
        Version = "1.0.0",
        Aliases = [new TextFact("Hip lift", ["clinic", "expert"])],
        BodyRegions = [new CodedFact("hip", ["seed-003#7"])],
        Targets = [new Target("Buttock muscles", "muscle", ["seed-003#7"])],
        Goals = [new CodedFact("strengthening", ["seed-003#7"])],
        MovementCategories = [new CodedFact("extension", ["expert"])],
        StartPosition = new CodedFact("supine", ["seed-003#7"]),
        AlternativeStartPositions = [],
        Equipment = [new EquipmentFact("mat-or-firm-bed", true, ["expert"])],
        Laterality = new Laterality(LateralityMode.None, "Both sides together.", ["seed-003#7"]),
        Variants = [],
        Instructions = new Instructions(
            "en-GB",
            [new Step(1, "Lie on your back.", ["seed-003#7"]), new Step(2, "Lift your hips.", ["seed-003#7", "expert"])],
            new TextFact("Breathe out as you lift.", ["expert"]),
            new TextFact("Your bottom works.", ["expert"])),
        CommonMistakes = [new TextFact("Arching the back.", ["expert"])],
        Cautions =
        [
            new Caution("osteoporosis", CautionSeverity.Caution, "Keep it small.", null, "literature", ["lit-ros-flexion"]),
            new Caution("neck-pain", CautionSeverity.Caution, "Rest your head.", "pelvic-tilt", "clinical-judgement", ["expert"]),
        ],
        Modifications = [new Modification("easier", "Lift less.", ["seed-003#7"])],
        DosageEvidence = [],
        Disagreements = [new TextFact("They count otherwise.", ["seed-003#7"])],
        DefaultDosage = new DefaultDosage
        {
            Mode = DosageMode.Reps,
            RepUnit = RepUnit.Each,
            Sets = 1,
            Reps = 10,
            HoldSeconds = null,
            PerSide = false,
            SecondsPerRep = 4,
            RestSeconds = 0,
            Frequency = new Frequency(1, 7),
            AllowedRange = new AllowedRange(null, new WholeRange(5, 12), new WholeRange(1, 3)),
            Progression = "Add two a week.",
            EstimatedSeconds = 45,
            Reasoning = "In the middle of the sources.",
            Provenance = ["seed-003#7", "expert"],
        },
    };

    public static readonly EntryTranslation Spanish = new(TranslationState.Draft, null, null, ExerciseTexts.Of(Exercise)
        .ToDictionary(t => t.Key, t => new TranslatedText(t.Value, $"es: {t.Value}"), StringComparer.Ordinal));

    public static Exercise WithStep(int order, string text) => Exercise with
    {
        Instructions = Exercise.Instructions with
        {
            Steps = [.. Exercise.Instructions.Steps.Select(s => s.Order == order ? s with { Text = text } : s)],
        },
    };
}
