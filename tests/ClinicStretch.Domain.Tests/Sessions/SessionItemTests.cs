using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Sessions;

public sealed class SessionItemTests
{
    private static readonly DoneDose AsPrescribed = new(null, null, null, null, null);
    private static readonly PlanItem HoldOnBothSides = Given.Item(1, Given.Hold(3, 20), SidePlan.Both);

    [Fact]
    public void Done_without_figures_is_the_whole_dose() => Assert.Equal(1, Completion(Outcome.Done, null));

    [Theory]
    [InlineData(Outcome.TooHard)]
    [InlineData(Outcome.NotPossible)]
    [InlineData(Outcome.Skipped)]
    public void Anything_else_without_figures_is_nothing(Outcome outcome) => Assert.Equal(0, Completion(outcome, null));

    [Fact]
    public void One_of_two_sides_is_half() => Assert.Equal(0.5m, Completion(Outcome.Partly, AsPrescribed with { Sides = 1 }));

    [Fact]
    public void A_shorter_hold_is_less() => Assert.Equal(0.75m, Completion(Outcome.Partly, AsPrescribed with { HoldSeconds = 15 }));

    [Fact]
    public void Fewer_holds_are_less() => Assert.Equal(2m / 3, Completion(Outcome.Partly, AsPrescribed with { Reps = 2 }));

    [Fact]
    public void More_than_prescribed_is_the_whole_dose() => Assert.Equal(1, Completion(Outcome.Done, AsPrescribed with { Reps = 30 }));

    [Fact]
    public void The_length_of_a_pause_does_not_count_for_repetitions()
    {
        var dose = Dosage.Of(new DosageInput(DosageMode.RepsWithHold, RepUnit.Each, 1, 8, 5, null, 0, null));
        var shortPauses = new SessionItem(Given.Key(1), Outcome.Partly, AsPrescribed with { HoldSeconds = 1 }, null);
        Assert.Equal(1, shortPauses.Completion(Given.Item(1, dose)));
    }

    [Theory]
    [InlineData(60, 0.5)]
    [InlineData(120, 1)]
    public void Seconds_of_a_timed_item_are_counted_over_both_sides(int seconds, double expected)
    {
        var item = Given.Item(1, Given.Timed(60), SidePlan.Both);
        var done = new SessionItem(Given.Key(1), Outcome.Partly, AsPrescribed with { Seconds = seconds }, null);
        Assert.Equal((decimal)expected, done.Completion(item));
    }

    [Theory]
    [InlineData(SkipReason.PainOverLimit, true)]
    [InlineData(SkipReason.LegSymptomsSpread, true)]
    [InlineData(SkipReason.Dizzy, true)]
    [InlineData(SkipReason.TherapistAdvice, true)]
    [InlineData(SkipReason.NoTime, false)]
    [InlineData(SkipReason.Forgot, false)]
    [InlineData(SkipReason.TooHard, false)]
    [InlineData(SkipReason.NoEquipment, false)]
    [InlineData(SkipReason.Other, false)]
    public void Safety_and_the_therapist_excuse(SkipReason reason, bool excused) =>
        Assert.Equal(excused, Given.Skipped(1, reason).IsExcused);

    [Fact]
    public void What_was_done_needs_no_excuse() =>
        Assert.False(new SessionItem(Given.Key(1), Outcome.Done, null, SkipReason.PainOverLimit).IsExcused);

    private static decimal Completion(Outcome outcome, DoneDose? done) =>
        new SessionItem(Given.Key(1), outcome, done, null).Completion(HoldOnBothSides);
}
