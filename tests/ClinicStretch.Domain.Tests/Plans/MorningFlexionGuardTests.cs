using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class MorningFlexionGuardTests
{
    private static readonly TimeOnly Seven = new(7, 0);
    private static readonly PlanItem Bends = Given.Item(1);
    private static readonly PlanItem Arches = Given.Item(2) with { Exercise = Given.Snapshot("arch") with { Movements = ["extension"] } };

    [Theory]
    [InlineData(6, 59, false)]
    [InlineData(7, 0, true)]
    [InlineData(8, 59, true)]
    [InlineData(9, 0, false)]
    public void Bending_is_found_in_the_two_hours_after_rising(int hour, int minute, bool found) =>
        Assert.Equal(found, Of(Seven, new TimeOnly(hour, minute)).Count > 0);

    [Fact]
    public void Only_items_that_bend_the_back_are_found() =>
        Assert.Equal([new MorningFlexionFinding(Seven, Given.Key(1), "exercise-1")], Of(Seven, Seven));

    [Fact]
    public void It_is_only_for_backs_that_are_sensitive_to_bending() =>
        Assert.Empty(MorningFlexionGuard.Of(["osteoporosis"], Seven, [Seven], [Bends]));

    [Fact]
    public void Without_a_rising_time_or_times_of_day_nothing_is_found()
    {
        Assert.Empty(Of(null, Seven));
        Assert.Empty(Of(Seven));
    }

    [Fact]
    public void Whoever_rises_late_in_the_evening_is_guarded_past_midnight() =>
        Assert.Single(Of(new TimeOnly(23, 0), new TimeOnly(0, 30), new TimeOnly(1, 0)));

    [Fact]
    public void A_clinic_can_set_the_hours()
    {
        Assert.Single(MorningFlexionGuard.Of([MorningFlexionGuard.Precaution], Seven, [new(9, 30)], [Bends], 3));
        Assert.Empty(MorningFlexionGuard.Of([MorningFlexionGuard.Precaution], Seven, [Seven], [Bends], 0));
    }

    private static IReadOnlyList<MorningFlexionFinding> Of(TimeOnly? rising, params TimeOnly[] at) =>
        MorningFlexionGuard.Of([MorningFlexionGuard.Precaution], rising, at, [Bends, Arches]);
}
