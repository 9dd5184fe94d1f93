using ClinicStretch.Domain.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class DosageLaws
{
    private static readonly Arbitrary<(int Sets, int Reps, int Hold, int Pause)> Figures = (
        from sets in Gen.Choose(1, 9)
        from reps in Gen.Choose(1, 99)
        from hold in Gen.Choose(1, 59)
        from rest in Gen.Choose(0, 300)
        select (sets, reps, hold, rest)).ToArbitrary();

    [Fact]
    public void More_repetitions_take_longer() => Prop.ForAll(Figures, f =>
        Given.Hold(f.Reps, f.Hold, f.Sets, f.Pause) is var holds && Given.Hold(f.Reps + 1, f.Hold, f.Sets, f.Pause) is var moreHolds
        && Given.Reps(f.Reps, f.Sets, null, f.Pause) is var reps && Given.Reps(f.Reps + 1, f.Sets, null, f.Pause) is var moreReps
        && holds.Seconds(SidePlan.Both) < moreHolds.Seconds(SidePlan.Both) && reps.Seconds(SidePlan.None) < moreReps.Seconds(SidePlan.None))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_hold_takes_longer_and_is_a_greater_dose() => Prop.ForAll(Figures, f =>
        Given.Hold(f.Reps, f.Hold, f.Sets, f.Pause) is var less && Given.Hold(f.Reps, f.Hold + 1, f.Sets, f.Pause) is var more
        && less.Seconds(SidePlan.None) < more.Seconds(SidePlan.None) && less.Amount(SidePlan.None) < more.Amount(SidePlan.None))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Both_sides_are_twice_the_dose_of_one() => Prop.ForAll(Figures, f =>
        Given.Hold(f.Reps, f.Hold, f.Sets, f.Pause) is var dose && dose.Amount(SidePlan.Both) == 2 * dose.Amount(SidePlan.Left))
        .QuickCheckThrowOnFailure();
}
