using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Catalogue;

/// <summary>Exercises as a clinic writes them.</summary>
internal static class OwnWriting
{
    public static readonly WrittenExercise Ankles = new()
    {
        Name = "Ankle pumps",
        BodyRegions = ["hip"],
        Goals = ["mobility"],
        MovementCategories = ["neutral"],
        StartPosition = "supine",
        MeaningOfSide = "Both sides together.",
        Steps = ["Lie on your back.", "Pull your toes up.", "Push them down."],
        Breathing = "Breathe as you like.",
        Feel = "Your calves work.",
        Cautions = [new WrittenCaution("hip-pain", CautionSeverity.Caution, "Bend less.")],
        Variants = [new WrittenVariant("one-leg", "One leg at a time.")],
        Dose = new WrittenDose
        {
            Mode = DosageMode.Reps,
            Sets = 1,
            Reps = 10,
            AllowedRange = new AllowedRange(null, new WholeRange(5, 30), new WholeRange(1, 3)),
            Progression = "Add five.",
            Reasoning = "As ever.",
        },
    };

    /// <summary>The same as an entry of the library: each fact from an article, each step from an item of its own.</summary>
    public static Exercise OfLibrary
    {
        get
        {
            var made = Ankles.Complete("ankle-pumps-library", null, byTherapist: true);
            string[] article = ["seed-000#1"];
            return made with
            {
                Version = "0.1.0",
                NeedsClinicalReview = true,
                Instructions = made.Instructions with
                {
                    Steps = [.. made.Instructions.Steps.Select(s => s with { Provenance = [$"seed-000#{s.Order}"] })],
                    Breathing = made.Instructions.Breathing with { Provenance = article },
                },
                BodyRegions = [new CodedFact("hip", article)],
                Cautions = [made.Cautions[0] with { Origin = "seed", Provenance = article }],
                Variants = [made.Variants[0] with { Provenance = article }],
                DefaultDosage = made.DefaultDosage with { Provenance = article },
                DosageEvidence =
                [
                    new DosageEvidence(
                        "seed-000", 1, "Ankle pumps", null, null, null, null, null, null, null, null, null, null, null, "clear", [], null, article),
                ],
            };
        }
    }
}
