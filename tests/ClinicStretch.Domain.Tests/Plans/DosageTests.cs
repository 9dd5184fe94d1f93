using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class DosageTests
{
    private static readonly DosageInput AHold = new(DosageMode.Hold, RepUnit.Each, 1, 3, 20, null, 5, null);
    private static readonly DosageInput SomeReps = new(DosageMode.Reps, RepUnit.Each, 1, 10, null, 6, 0, null);
    private static readonly DosageInput RepsWithAPause = new(DosageMode.RepsWithHold, RepUnit.Each, 1, 8, 3, 7, 0, null);
    private static readonly DosageInput AWhile = new(DosageMode.Timed, RepUnit.Each, 1, null, null, null, 0, 60);

    [Theory]
    [InlineData(3, 20, SidePlan.Both, 160)] // knee to chest
    [InlineData(3, 20, SidePlan.None, 85)] // kneeling back stretch
    [InlineData(2, 20, SidePlan.Both, 110)] // kneeling side reach
    [InlineData(2, 30, SidePlan.None, 80)] // upper back reach
    [InlineData(2, 30, SidePlan.Both, 150)] // bottom stretch
    [InlineData(6, 20, SidePlan.None, 160)] // kneeling back stretch, six times
    [InlineData(1, 30, SidePlan.None, 45)] // kneeling back stretch, once
    [InlineData(2, 30, SidePlan.Left, 80)]
    public void A_hold_takes_its_holds_the_rests_between_the_change_of_side_and_the_set_up(int reps, int hold, SidePlan side, int seconds) =>
        Assert.Equal(seconds, Given.Hold(reps, hold).Seconds(side));

    [Theory]
    [InlineData(10, 6, SidePlan.None, 75)] // pelvic tilt
    [InlineData(5, 8, SidePlan.None, 55)] // cat and cow
    [InlineData(6, 5, SidePlan.Both, 80)] // knee lifts
    [InlineData(8, 12, SidePlan.Alternating, 111)] // knee rolls
    [InlineData(8, 9, SidePlan.Alternating, 87)] // bird dog
    public void Repetitions_take_their_pace_the_change_of_side_and_the_set_up(int reps, int pace, SidePlan side, int seconds) =>
        Assert.Equal(seconds, Given.Reps(reps, pace: pace).Seconds(side));

    [Fact]
    public void The_rest_of_repetitions_lies_between_sets() =>
        Assert.Equal(15 + (3 * 60) + (2 * 30), Given.Reps(10, 3, 6, 30).Seconds(SidePlan.None));

    [Fact]
    public void A_timed_dose_takes_its_seconds() => Assert.Equal(15 + 120 + 10, Given.Timed(60, 2, 10).Seconds(SidePlan.None));

    [Fact]
    public void The_six_gentle_exercises_take_571_seconds()
    {
        var items = new[]
        {
            At("supine", Given.Hold(3, 20), SidePlan.Both),
            At("supine", Given.Reps(8, pace: 12), SidePlan.Alternating),
            At("supine", Given.Reps(10), SidePlan.None),
            At("four-point-kneeling", Given.Hold(1, 30), SidePlan.None),
            At("prone", Given.Reps(10, pace: 8), SidePlan.None),
            At("four-point-kneeling", Given.Reps(5, pace: 8), SidePlan.None),
        };
        var content = Given.Content(null, items);
        Assert.Equal(3, content.PositionChanges());
        Assert.Equal(571, content.Seconds());
    }

    [Fact]
    public void A_pace_that_is_not_given_is_six_seconds_and_the_pause()
    {
        Assert.Equal(6, Given.Reps().SecondsPerRep);
        Assert.Equal(9, Dosage.Of(RepsWithAPause with { SecondsPerRep = null }).SecondsPerRep);
    }

    [Fact]
    public void Figures_that_the_mode_does_not_use_are_dropped()
    {
        Assert.Null(Dosage.Of(AHold with { SecondsPerRep = 6, TotalSeconds = 9 }).SecondsPerRep);
        Assert.Null(Dosage.Of(AHold with { TotalSeconds = 9 }).TotalSeconds);
        Assert.Null(Dosage.Of(SomeReps with { HoldSeconds = 5 }).HoldSeconds);
        Assert.Null(Dosage.Of(AWhile with { Reps = 5 }).Reps);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Sets_are_1_to_10(int sets)
    {
        foreach (var input in new[] { AHold, SomeReps, RepsWithAPause, AWhile })
        {
            AssertBroken(DosageRules.SetsInRange, () => Dosage.Of(input with { Sets = sets }));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(101)]
    public void Repetitions_are_1_to_100_in_every_mode_that_counts(int? reps)
    {
        foreach (var input in new[] { AHold, SomeReps, RepsWithAPause })
        {
            AssertBroken(DosageRules.RepsInRange, () => Dosage.Of(input with { Reps = reps }));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(61)]
    public void A_hold_is_1_to_60_seconds(int? seconds) =>
        AssertBroken(DosageRules.HoldInRange, () => Dosage.Of(AHold with { HoldSeconds = seconds }));

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(61)]
    public void A_pause_is_0_to_60_seconds(int? seconds) =>
        AssertBroken(DosageRules.PauseInRange, () => Dosage.Of(RepsWithAPause with { HoldSeconds = seconds }));

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void A_pace_is_1_to_60_seconds(int pace) =>
        AssertBroken(DosageRules.PaceInRange, () => Dosage.Of(SomeReps with { SecondsPerRep = pace }));

    [Theory]
    [InlineData(-1)]
    [InlineData(301)]
    public void A_rest_is_0_to_300_seconds(int rest) =>
        AssertBroken(DosageRules.RestInRange, () => Dosage.Of(AHold with { RestSeconds = rest }));

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(3601)]
    public void A_timed_dose_is_1_to_3600_seconds(int? seconds) =>
        AssertBroken(DosageRules.TotalInRange, () => Dosage.Of(AWhile with { TotalSeconds = seconds }));

    [Fact]
    public void Bounds_themselves_are_allowed()
    {
        Assert.Equal(60, Dosage.Of(AHold with { Sets = 10, Reps = 100, HoldSeconds = 60, RestSeconds = 300 }).HoldSeconds);
        Assert.Equal(0, Dosage.Of(RepsWithAPause with { HoldSeconds = 0 }).HoldSeconds);
        Assert.Equal(3600, Dosage.Of(AWhile with { TotalSeconds = 3600 }).TotalSeconds);
    }

    [Theory]
    [InlineData(3, 20, true)]
    [InlineData(5, 60, true)]
    [InlineData(6, 20, false)]
    [InlineData(3, 9, false)]
    public void A_dose_lies_within_the_exercise_s_range_or_not(int reps, int hold, bool within) =>
        Assert.Equal(within, DosageRules.IsWithin(Given.Hold(reps, Math.Max(hold, 1)), new AllowedRange(new(10, 60), new(1, 5), new(1, 3))));

    [Fact]
    public void A_range_that_does_not_apply_bounds_nothing() =>
        Assert.True(DosageRules.IsWithin(Given.Reps(99), new AllowedRange(null, null, null)));

    private static PlanItem At(string position, Dosage dosage, SidePlan side) =>
        Given.Item(1, dosage, side) with { Exercise = Given.Snapshot("x") with { StartPosition = position } };

    [Theory]
    [InlineData(DosageMode.Reps)]
    [InlineData(DosageMode.RepsWithHold)]
    public void A_long_pause_at_the_usual_pace_can_be_read_again(DosageMode mode)
    {
        var dose = Dosage.Of(new DosageInput(mode, RepUnit.Each, 1, 10, 58));

        Assert.Equal(dose, Dosage.Of(new DosageInput(mode, RepUnit.Each, 1, 10, dose.HoldSeconds, dose.SecondsPerRep)));
    }
}
