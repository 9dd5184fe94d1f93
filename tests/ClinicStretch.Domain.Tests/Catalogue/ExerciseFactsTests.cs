using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Review;

namespace ClinicStretch.Domain.Tests.Catalogue;

public sealed class ExerciseFactsTests
{
    private static readonly Dictionary<string, ExerciseFact> Facts = ByKey(Bridge.Exercise);

    [Theory]
    [InlineData("steps.1", FactKind.Source, false)]
    [InlineData("steps.2", FactKind.Source, true)]
    [InlineData("breathing", FactKind.ClinicalJudgement, true)]
    [InlineData("cautions.osteoporosis", FactKind.Literature, false)]
    [InlineData("cautions.neck-pain", FactKind.ClinicalJudgement, true)]
    [InlineData("dosage", FactKind.Source, true)]
    [InlineData("aliases.1", FactKind.Clinic, false)]
    [InlineData("modifications.1", FactKind.Source, false)]
    public void The_first_source_decides_the_kind_and_any_judgement_calls_for_a_clinician(string key, FactKind kind, bool needsClinician) =>
        Assert.Equal((kind, needsClinician), (Facts[key].Kind, Facts[key].NeedsClinician));

    [Fact]
    public void A_fact_says_everything_that_is_signed_with_it()
    {
        Assert.Equal("Adjust: Rest your head. Instead: Pelvic tilt.", Facts["cautions.neck-pain"].Says);
        Assert.Equal("1 set, 10 repetitions, 4 s each; 1 × a day on 7 days a week. In the middle of the sources.", Facts["dosage"].Says);
        Assert.Equal("1 to 3 sets, 5 to 12 repetitions", Facts["range"].Says);
        Assert.Equal("Mat or firm bed, needed", Facts["equipment.mat-or-firm-bed"].Says);
    }

    [Fact]
    public void What_says_something_else_has_another_hash_and_nothing_beside_it_has()
    {
        var changed = ByKey(Bridge.WithStep(2, "Lift your hips slowly."));

        Assert.Equal(["steps.2"], Facts.Keys.Where(key => changed[key].Hash != Facts[key].Hash));
    }

    [Fact]
    public void A_caution_made_graver_has_another_hash()
    {
        var graver = Bridge.Exercise with { Cautions = [.. Bridge.Exercise.Cautions.Select(c => c with { Severity = CautionSeverity.Avoid })] };

        Assert.NotEqual(Facts["cautions.neck-pain"].Hash, ByKey(graver)["cautions.neck-pain"].Hash);
    }

    [Fact]
    public void Dose_and_bounds_are_signed_apart()
    {
        var dose = Bridge.Exercise.DefaultDosage;
        var wider = ByKey(Bridge.Exercise with { DefaultDosage = dose with { AllowedRange = new AllowedRange(null, new WholeRange(5, 20), null) } });
        var more = ByKey(Bridge.Exercise with { DefaultDosage = dose with { Reps = 12 } });

        Assert.Equal(["range"], Facts.Keys.Where(key => wider[key].Hash != Facts[key].Hash));
        Assert.Equal(["dosage"], Facts.Keys.Where(key => more[key].Hash != Facts[key].Hash));
    }

    [Fact]
    public void Another_source_for_the_same_words_changes_no_hash()
    {
        var sourced = Bridge.Exercise with
        {
            Instructions = Bridge.Exercise.Instructions with { Breathing = Bridge.Exercise.Instructions.Breathing with { Provenance = ["lit-ros-flexion"] } },
            Cautions = [.. Bridge.Exercise.Cautions.Select(c => c with { Origin = "seed", Provenance = ["seed-003#7"] })],
        };

        Assert.All(ByKey(sourced), fact => Assert.Equal(Facts[fact.Key].Hash, fact.Value.Hash));
    }

    [Fact]
    public void A_translation_is_a_fact_that_calls_for_a_clinician_until_it_is_reviewed()
    {
        var draft = TranslationOf(Bridge.Exercise, Bridge.Spanish);
        var reviewed = TranslationOf(Bridge.Exercise, Bridge.Spanish with { State = TranslationState.Reviewed, ReviewedBy = "A reader", ReviewedOn = Given.Monday });

        Assert.Equal((FactKind.Translation, true), (draft.Kind, draft.NeedsClinician));
        Assert.False(reviewed.NeedsClinician);
    }

    [Fact]
    public void A_changed_original_makes_the_translation_another_fact()
    {
        var changed = TranslationOf(Bridge.WithStep(2, "Lift your hips slowly."), Bridge.Spanish);

        Assert.NotEqual(TranslationOf(Bridge.Exercise, Bridge.Spanish).Hash, changed.Hash);
        Assert.Equal("The texts in Español, 1 of them missing", changed.Says);
    }

    private static ExerciseFact TranslationOf(Exercise exercise, EntryTranslation translation) =>
        ExerciseFacts.Of(exercise, new Dictionary<string, EntryTranslation> { ["es"] = translation }).Single(f => f.Key == "translation.es");

    private static Dictionary<string, ExerciseFact> ByKey(Exercise exercise) => ExerciseFacts.Of(exercise).ToDictionary(f => f.Key, StringComparer.Ordinal);
}
