using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Catalogue.Routines;
using ClinicStretch.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Catalogue.Routines;

public sealed class RoutineDosesTests
{
    private static readonly AllowedRange Range = new(new(10, 30), new(1, 5), new(1, 3));

    private static readonly Arbitrary<(Dosage Dose, DoseChange Change)> Changes = (
        from hold in Gen.Choose(1, 60)
        from reps in Gen.Choose(1, 20)
        from mode in Gen.Elements(DosageMode.Hold, DosageMode.Reps, DosageMode.RepsWithHold)
        from more in Gen.Choose(-60, 60)
        from sets in Gen.Choose(-5, 20)
        select (Dosage.Of(new DosageInput(mode, RepUnit.Each, 2, reps, hold)), new DoseChange(null, more, null, sets))).ToArbitrary();

    [Fact]
    public void Each_figure_that_is_given_is_set_and_the_rest_stays()
    {
        var changed = RoutineDoses.Change(Given.Hold(3, 20), Range, new DoseChange(HoldSeconds: 25, Sets: 2));

        Assert.Equal(Given.Hold(3, 25, 2), changed.Dosage);
        Assert.Empty(changed.Clamped);
    }

    [Fact]
    public void A_figure_stops_at_the_bound_of_the_exercise_and_says_so()
    {
        var changed = RoutineDoses.Change(Given.Hold(3, 20), Range, new DoseChange(HoldSeconds: 45, Reps: 9, Sets: 0));

        Assert.Equal(Given.Hold(5, 30, 1), changed.Dosage);
        Assert.Equal(
            [new(DoseFigure.Hold, 45, 30), new(DoseFigure.Reps, 9, 5), new(DoseFigure.Sets, 0, 1)], changed.Clamped);
    }

    [Fact]
    public void Five_seconds_more_stop_at_the_longest_hold()
    {
        Assert.Equal(Given.Hold(3, 25), RoutineDoses.Change(Given.Hold(3, 20), Range, new DoseChange(MoreHoldSeconds: 5)).Dosage);
        Assert.Equal(
            [new ClampedFigure(DoseFigure.Hold, 33, 30)],
            RoutineDoses.Change(Given.Hold(3, 28), Range, new DoseChange(MoreHoldSeconds: 5)).Clamped);
    }

    [Fact]
    public void A_hold_beyond_the_range_for_a_reason_is_not_shortened_by_adding_to_it()
    {
        var changed = RoutineDoses.Change(Given.Hold(3, 45), Range, new DoseChange(MoreHoldSeconds: 5));

        Assert.Equal(45, changed.Dosage.HoldSeconds);
        Assert.Equal([new ClampedFigure(DoseFigure.Hold, 50, 45)], changed.Clamped);
    }

    [Theory]
    [InlineData(RepUnit.Each, 13)]
    [InlineData(RepUnit.AlternatingTotal, 13)]
    [InlineData(RepUnit.CycleBothSides, 18)]
    public void A_longer_pause_lengthens_the_repetition_and_both_pauses_of_one_that_goes_to_both_sides(RepUnit unit, int pace)
    {
        var dose = Dosage.Of(new DosageInput(DosageMode.RepsWithHold, unit, 1, 8, 2, 8));

        var changed = RoutineDoses.Change(dose, new AllowedRange(new(0, 10), new(4, 10), new(1, 3)), new DoseChange(MoreHoldSeconds: 5)).Dosage;

        Assert.Equal((7, pace), (changed.HoldSeconds, changed.SecondsPerRep));
    }

    [Fact]
    public void Repetitions_without_a_pause_have_no_hold_to_change() => Assert.Equal(
        Given.Reps(10), RoutineDoses.Change(Given.Reps(10), new AllowedRange(null, new(5, 12), new(1, 3)), new DoseChange(HoldSeconds: 30)).Dosage);

    [Fact]
    public void A_timed_dose_has_sets_only() => Assert.Equal(
        Given.Timed(60, 3), RoutineDoses.Change(Given.Timed(60), Range, new DoseChange(HoldSeconds: 30, Reps: 4, Sets: 9)).Dosage);

    [Fact]
    public void The_hold_is_set_or_added_to_but_not_both() => AssertBroken(
        RoutineDoses.SetsOrAdds, () => RoutineDoses.Change(Given.Hold(), Range, new DoseChange(HoldSeconds: 30, MoreHoldSeconds: 5)));

    [Fact]
    public void A_change_of_nothing_changes_nothing() => Prop.ForAll(Changes, c =>
        RoutineDoses.Change(c.Dose, Range, new DoseChange()) is { Clamped.Count: 0 } same && same.Dosage == c.Dose).QuickCheckThrowOnFailure();

    [Fact]
    public void More_seconds_never_shorten_a_hold_and_fewer_never_lengthen_it() => Prop.ForAll(Changes, c =>
        c.Dose.HoldSeconds is not { } hold
        || Math.Sign(RoutineDoses.Change(c.Dose, Range, c.Change).Dosage.HoldSeconds!.Value - hold) * Math.Sign(c.Change.MoreHoldSeconds!.Value) >= 0)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_dose_within_the_range_stays_within_it() => Prop.ForAll(Changes, c =>
        !DosageRules.IsWithin(c.Dose, Range) || DosageRules.IsWithin(RoutineDoses.Change(c.Dose, Range, c.Change).Dosage, Range))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_hold_beyond_the_bound_for_a_reason_stays_where_nothing_is_added() =>
        Assert.Equal(Given.Hold(3, 50), RoutineDoses.Change(Given.Hold(3, 50), Range, new DoseChange(MoreHoldSeconds: 0)).Dosage);

    [Fact]
    public void Where_the_exercise_sets_no_bound_a_hold_stops_at_a_second_and_a_pause_at_none()
    {
        var free = new AllowedRange(null, null, null);
        var pause = Dosage.Of(new DosageInput(DosageMode.RepsWithHold, RepUnit.Each, 1, 5, 3));

        Assert.Equal(1, RoutineDoses.Change(Given.Hold(3, 20), free, new DoseChange(MoreHoldSeconds: -60)).Dosage.HoldSeconds);
        Assert.Equal(0, RoutineDoses.Change(pause, free, new DoseChange(MoreHoldSeconds: -60)).Dosage.HoldSeconds);
    }

    [Fact]
    public void A_change_that_names_no_figure_is_none()
    {
        Assert.True(new DoseChange().IsNothing);
        Assert.False(new DoseChange(Sets: 2).IsNothing);
    }
}
