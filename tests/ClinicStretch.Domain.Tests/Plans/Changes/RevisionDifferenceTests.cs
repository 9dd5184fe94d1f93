using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Changes;
using ClinicStretch.Domain.Plans.Flares;

namespace ClinicStretch.Domain.Tests.Plans.Changes;

public sealed class RevisionDifferenceTests
{
    private static readonly PlanItem First = Given.Item(1, Given.Hold(reps: 3, hold: 20), SidePlan.Both);
    private static readonly PlanItem Second = Given.Item(2, Given.Reps(8));
    private static readonly PlanContent Before = Given.Content(null, First, Second);

    [Fact]
    public void An_exercise_added_is_told_and_the_order_of_the_others_is_not() =>
        Assert.Equal([new ExerciseAdded(Given.Item(3)).Item.Key], Of<ExerciseAdded>(Before with { Items = [First, Given.Item(3), Second] }).Select(c => c.Item.Key));

    [Fact]
    public void An_exercise_removed_is_told() => Assert.Equal(First, One<ExerciseRemoved>(Before with { Items = [Second] }).Item);

    [Fact]
    public void One_exercise_in_the_place_of_another_is_one_gone_and_one_new()
    {
        var other = First with { Exercise = Given.Snapshot("another") };

        Assert.Equal(
            [typeof(ExerciseAdded), typeof(ExerciseRemoved)],
            RevisionDifference.Between(Before, Before with { Items = [other, Second] }).Select(c => c.GetType()));
    }

    [Fact]
    public void A_longer_hold_is_told_with_both_doses()
    {
        var change = One<DoseChanged>(Before with { Items = [First with { Dosage = Given.Hold(reps: 3, hold: 30) }, Second] });

        Assert.Equal((20, 30), (change.Before.Dosage.HoldSeconds, change.Now.Dosage.HoldSeconds));
    }

    [Fact]
    public void The_first_note_is_told() => Assert.Null(One<NoteChanged>(Before with { Items = [First with { PatientNote = "Slowly." }, Second] }).Before.PatientNote);

    [Fact]
    public void The_same_dose_written_anew_is_no_difference() =>
        Assert.Empty(RevisionDifference.Between(Before, Before with { Items = [First with { Dosage = Given.Hold(reps: 3, hold: 20) }, Second] }));

    [Fact]
    public void A_flare_set_that_says_the_same_is_no_difference()
    {
        var with = Before with { Flare = [new FlareChoice(First.Key, Given.Hold(reps: 1, hold: 20))] };

        Assert.Empty(RevisionDifference.Between(with, with with { Flare = [new FlareChoice(First.Key, Given.Hold(reps: 1, hold: 20))] }));
    }

    private static T One<T>(PlanContent now)
        where T : PlanChange => Assert.IsType<T>(Assert.Single(RevisionDifference.Between(Before, now)));

    private static IEnumerable<T> Of<T>(PlanContent now)
        where T : PlanChange => RevisionDifference.Between(Before, now).Select(c => Assert.IsType<T>(c));
}
