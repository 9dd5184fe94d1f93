using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Own;

namespace ClinicStretch.Domain.Tests.Catalogue;

/// <summary>Where the facts of a clinic's exercise come from.</summary>
public sealed class ExerciseWritingTests
{
    private static readonly WrittenExercise Same = WrittenExercise.Of(OwnWriting.OfLibrary);

    [Fact]
    public void What_is_written_anew_comes_from_the_clinic()
    {
        var made = OwnWriting.Ankles.Complete("ankle-pumps", null, byTherapist: true);

        Assert.Equal(["clinic"], made.StartPosition.Provenance);
        Assert.All(made.Instructions.Steps, s => Assert.Equal(["clinic"], s.Provenance));
        Assert.Equal("clinical-judgement", made.Cautions[0].Origin);
        Assert.Equal(75, made.DefaultDosage.EstimatedSeconds);
    }

    [Fact]
    public void What_is_kept_keeps_its_sources()
    {
        var copy = Same.Complete("our-pumps", OwnWriting.OfLibrary, byTherapist: true);

        Assert.Equivalent(OwnWriting.OfLibrary.Instructions, copy.Instructions, strict: true);
        Assert.Equivalent(OwnWriting.OfLibrary.Cautions, copy.Cautions, strict: true);
        Assert.Equivalent(OwnWriting.OfLibrary.DefaultDosage, copy.DefaultDosage, strict: true);
        Assert.Equivalent(OwnWriting.OfLibrary.DosageEvidence, copy.DosageEvidence, strict: true);
    }

    [Fact]
    public void What_is_changed_is_the_clinics_and_says_what_it_was_adapted_from()
    {
        var changed = Same with
        {
            Steps = [Same.Steps[0], "Pull your toes up hard.", Same.Steps[2]],
            Breathing = "Breathe out.",
            Cautions = [Same.Cautions[0] with { Severity = CautionSeverity.Avoid }],
            Variants = [Same.Variants[0] with { Text = "Only the right leg." }],
            Dose = Same.Dose with { Reps = 12 },
        };

        var copy = changed.Complete("our-pumps", OwnWriting.OfLibrary, byTherapist: true);

        Assert.Equal(["clinic", "seed-000#2"], copy.Instructions.Steps[1].Provenance);
        Assert.Equal(["clinic", "seed-000#1"], copy.Instructions.Breathing.Provenance);
        Assert.Equal(["clinic", "seed-000#1"], copy.Cautions[0].Provenance);
        Assert.Equal("clinical-judgement", copy.Cautions[0].Origin);
        Assert.Equal(["clinic", "seed-000#1"], copy.Variants[0].Provenance);
        Assert.Equal(["clinic", "seed-000#1"], copy.DefaultDosage.Provenance);
    }

    [Fact]
    public void A_step_put_between_others_is_adapted_from_none_of_them()
    {
        var changed = Same with { Steps = [Same.Steps[0], "Wait a moment.", Same.Steps[1], Same.Steps[2]] };

        var copy = changed.Complete("our-pumps", OwnWriting.OfLibrary, byTherapist: true);

        Assert.Equal(["seed-000#1", "clinic", "seed-000#2", "seed-000#3"], copy.Instructions.Steps.SelectMany(s => s.Provenance));
        Assert.Equal([1, 2, 3, 4], copy.Instructions.Steps.Select(s => s.Order));
    }

    [Fact]
    public void Changed_twice_it_is_named_once()
    {
        var first = (Same with { Breathing = "Breathe out." }).Complete("our-pumps", OwnWriting.OfLibrary, byTherapist: true);
        var second = (Same with { Breathing = "Breathe in." }).Complete("our-pumps", first, byTherapist: true);

        Assert.Equal(["clinic", "seed-000#1"], second.Instructions.Breathing.Provenance);
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    [InlineData(false, true, true)]
    public void It_waits_for_review_unless_a_therapist_wrote_it_anew(bool byTherapist, bool copied, bool waits) =>
        Assert.Equal(waits, Same.Complete("our-pumps", copied ? OwnWriting.OfLibrary : null, byTherapist).NeedsClinicalReview);

    [Fact]
    public void Written_and_read_again_it_is_the_same()
    {
        var made = OwnWriting.Ankles.Complete("ankle-pumps", null, byTherapist: true);

        Assert.Equal(ContentHash.Of(OwnWriting.Ankles), ContentHash.Of(WrittenExercise.Of(made)));
    }

    [Fact]
    public void What_differs_between_two_versions_is_told_field_by_field()
    {
        var now = Same with
        {
            Name = "Pumps",
            Steps = ["Sit down.", Same.Steps[1], Same.Steps[2], "Rest."],
            Goals = ["strengthening"],
            Cautions = [new WrittenCaution("knee-problem", CautionSeverity.Avoid, "It bends.")],
            Dose = Same.Dose with { Reps = 12 },
        };

        var changes = ExerciseChange.Between(OwnWriting.OfLibrary, now.Complete("our-pumps", OwnWriting.OfLibrary, byTherapist: true));

        Assert.Equal(
            [
                new("name", "Ankle pumps", "Pumps"),
                new("goals", "mobility", "strengthening"),
                new("steps", "Lie on your back.", "Sit down."),
                new("steps", null, "Rest."),
                new("cautions.knee-problem", null, "Avoid: It bends."),
                new("cautions.hip-pain", "Caution: Bend less.", null),
                new("dose.reps", "10", "12"),
            ],
            changes);
    }

    [Fact]
    public void Steps_in_another_order_are_told_as_such()
    {
        var now = (Same with { Steps = [.. Same.Steps.Reverse()] }).Complete("our-pumps", OwnWriting.OfLibrary, byTherapist: true);

        Assert.Equal([new("steps.order", null, null)], ExerciseChange.Between(OwnWriting.OfLibrary, now));
        Assert.Empty(ExerciseChange.Between(now, now));
    }
}
