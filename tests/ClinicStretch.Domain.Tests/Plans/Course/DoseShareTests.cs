using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Plans.Course;

public sealed class DoseShareTests
{
    private static readonly AllowedRange Usual = new(new WholeRange(10, 60), new WholeRange(2, 20), new WholeRange(1, 3));

    private static readonly Gen<Dosage> AnyDose = Gen.OneOf(
        from reps in Gen.Choose(2, 20) from hold in Gen.Choose(10, 60) from sets in Gen.Choose(1, 3) select Given.Hold(reps, hold, sets),
        from reps in Gen.Choose(2, 20) from sets in Gen.Choose(1, 3) select Given.Reps(reps, sets),
        from reps in Gen.Choose(2, 20)
        from hold in Gen.Choose(10, 60)
        select Dosage.Of(new DosageInput(DosageMode.RepsWithHold, RepUnit.AlternatingTotal, 1, reps, hold)),
        from seconds in Gen.Choose(1, 600) select Given.Timed(seconds));

    private static readonly Arbitrary<(Dosage Dose, decimal Share)> Cases = (
        from dose in AnyDose from share in Gen.Elements(DoseShare.Half, DoseShare.ThreeQuarters) select (dose, share)).ToArbitrary();

    [Theory]
    [InlineData(8, 4)]
    [InlineData(5, 3)]
    [InlineData(3, 2)]
    public void Half_the_repetitions_are_rounded_up(int reps, int expected) =>
        Assert.Equal(expected, DoseShare.Of(Given.Reps(reps), DoseShare.Half).Reps);

    [Fact]
    public void The_hold_stays_while_there_are_repetitions_to_leave_out()
    {
        var half = DoseShare.Of(Given.Hold(reps: 4, hold: 30), DoseShare.Half);

        Assert.Equal((2, 30), (half.Reps, half.HoldSeconds));
    }

    [Fact]
    public void One_long_hold_becomes_shorter() => Assert.Equal(15, DoseShare.Of(Given.Hold(reps: 1, hold: 30), DoseShare.Half).HoldSeconds);

    [Fact]
    public void The_least_the_exercise_allows_is_kept() =>
        Assert.Equal((2, 25), Figures(DoseShare.Of(Given.Hold(reps: 2, hold: 50), DoseShare.Half, Usual)));

    [Fact]
    public void Fewer_repetitions_leave_the_rounds_as_they_are() =>
        Assert.Equal((5, 4), (DoseShare.Of(Given.Reps(10, 4), DoseShare.Half).Reps, DoseShare.Of(Given.Reps(10, 4), DoseShare.Half).Sets));

    [Fact]
    public void Where_no_repetition_can_be_left_out_rounds_are_and_the_hold_stays()
    {
        var half = DoseShare.Of(Given.Hold(reps: 1, hold: 30, sets: 4), DoseShare.Half);

        Assert.Equal((1, 2, 30), (half.Reps, half.Sets, half.HoldSeconds));
    }

    [Fact]
    public void A_shorter_pause_takes_as_much_off_the_pace()
    {
        var half = DoseShare.Of(Dosage.Of(new DosageInput(DosageMode.RepsWithHold, RepUnit.Each, 1, 1, 10, 16)), DoseShare.Half);

        Assert.Equal((5, 11), (half.HoldSeconds, half.SecondsPerRep));
    }

    [Fact]
    public void Time_is_halved() => Assert.Equal(30, DoseShare.Of(Given.Timed(60), DoseShare.Half).TotalSeconds);

    [Fact]
    public void A_count_over_both_sides_stays_even()
    {
        var dose = Dosage.Of(new DosageInput(DosageMode.Reps, RepUnit.AlternatingTotal, 1, 10));

        Assert.Equal(6, DoseShare.Of(dose, DoseShare.Half).Reps);
    }

    [Fact]
    public void A_smaller_dose_is_never_more_and_never_under_what_the_exercise_allows() => Prop.ForAll(Cases, c =>
    {
        var smaller = DoseShare.Of(c.Dose, c.Share, Usual);
        return smaller.Amount(SidePlan.Both) <= c.Dose.Amount(SidePlan.Both) && DosageRules.IsWithin(smaller, Usual);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_dose_outside_the_range_on_purpose_is_never_raised() =>
        Assert.Equal((1, 5), Figures(DoseShare.Of(Given.Hold(reps: 1, hold: 5), DoseShare.Half, Usual)));

    private static (int?, int?) Figures(Dosage dose) => (dose.Reps, dose.HoldSeconds);
}
