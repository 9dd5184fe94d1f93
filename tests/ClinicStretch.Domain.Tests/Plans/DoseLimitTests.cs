using ClinicStretch.Domain.Catalogue;
using ClinicStretch.Domain.Plans;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans;

/// <summary>What lies just within a limit is a dose, and what lies just beyond it is none (domain.md 6.2).</summary>
public sealed class DoseLimitTests
{
    private static readonly AllowedRange Range = new(new(10, 30), new(2, 5), new(1, 3));

    [Fact]
    public void A_timed_dose_lasts_from_a_second_to_an_hour()
    {
        Assert.Equal(1, Given.Timed(1).TotalSeconds);
        Assert.Equal(3600, Given.Timed(3600).TotalSeconds);
        AssertBroken(DosageRules.TotalInRange, () => Given.Timed(0));
        AssertBroken(DosageRules.TotalInRange, () => Given.Timed(3601));
    }

    [Fact]
    public void A_repetition_takes_a_second_at_least_and_a_minute_at_most()
    {
        Assert.Equal(1, Given.Reps(pace: 1).SecondsPerRep);
        Assert.Equal(60, Given.Reps(pace: 60).SecondsPerRep);
        AssertBroken(DosageRules.PaceInRange, () => Given.Reps(pace: 0));
        AssertBroken(DosageRules.PaceInRange, () => Given.Reps(pace: 61));
    }

    [Fact]
    public void A_pause_that_the_mode_does_not_use_buys_no_slower_pace() =>
        AssertBroken(DosageRules.PaceInRange, () => Dosage.Of(new DosageInput(DosageMode.Reps, RepUnit.Each, Reps: 5, HoldSeconds: 60, SecondsPerRep: 61)));

    [Fact]
    public void Every_set_of_a_timed_dose_counts() => Assert.Equal(120, Given.Timed(60, sets: 2).Amount(SidePlan.None));

    [Fact]
    public void A_dose_beyond_what_the_exercise_allows_is_brought_to_the_nearest_that_it_does()
    {
        Assert.Equal(Given.Hold(5, 30, 3), DosageRules.Within(Given.Hold(9, 45, 4), Range));
        Assert.Equal(Given.Hold(2, 10, 1), DosageRules.Within(Given.Hold(1, 5, 1), Range));
        Assert.Equal(Given.Hold(3, 20, 2), DosageRules.Within(Given.Hold(3, 20, 2), Range));
    }

    [Fact]
    public void Where_the_exercise_sets_no_bound_the_dose_stays() =>
        Assert.Equal(Given.Hold(40, 50, 7), DosageRules.Within(Given.Hold(40, 50, 7), new AllowedRange(null, null, null)));

    [Fact]
    public void What_a_dose_does_not_have_is_not_given_to_it()
    {
        Assert.Equal(Given.Timed(60, 3), DosageRules.Within(Given.Timed(60, 5), Range));
        Assert.Equal(Given.Reps(5, pace: 8), DosageRules.Within(Given.Reps(9, pace: 8), Range));
    }

    [Theory]
    [InlineData(40, 46, 30, 36)] // ten seconds less of the pause, ten less of the pace
    [InlineData(4, 10, 10, 16)]
    [InlineData(20, 26, 20, 26)]
    [InlineData(5, 58, 10, 60)] // and no slower than there is
    public void A_shorter_or_longer_pause_takes_the_pace_along(int pause, int pace, int newPause, int newPace)
    {
        var within = DosageRules.Within(Dosage.Of(new DosageInput(DosageMode.RepsWithHold, RepUnit.Each, 1, 3, pause, pace)), Range);
        Assert.Equal((newPause, newPace), (within.HoldSeconds, within.SecondsPerRep));
    }

    [Theory]
    [InlineData(0, 5, 6, 24, 0, 2)]
    [InlineData(3, 5, 10, 24, 0, 2)]
    [InlineData(3, 5, 6, 1, 0, 2)]
    [InlineData(3, 5, 6, 72, 0, 2)]
    [InlineData(3, 5, 6, 24, 0, 10)]
    public void A_pain_policy_may_go_as_far_as_its_limits(int green, int amber, int stop, int settle, int tolerance, int flare)
    {
        var policy = new PainPolicy(PainPolicyKind.Monitored, green, amber, stop, settle, tolerance, flare);
        Assert.Equal(policy, Given.DraftOf(Given.Content(null, Given.Item(1)) with { PainPolicy = policy }).Draft!.PainPolicy);
    }

    [Fact]
    public void Six_sessions_a_day_are_the_most()
    {
        Assert.Equal(6, Schedule.Daily(Given.Monday, 6).TimesPerDay);
        AssertBroken(ScheduleRules.TimesPerDayInRange, () => Schedule.Daily(Given.Monday, 7));
    }
}
