using ClinicStretch.Domain.Plans;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans;

public sealed class ScheduleTests
{
    private static readonly ScheduleInput Weekly = new(Given.Monday, null, [DayOfWeek.Monday], null, 1, []);

    [Fact]
    public void It_must_not_end_before_it_starts()
    {
        AssertBroken(ScheduleRules.EndsAfterItStarts, () => Schedule.Of(Weekly with { End = Given.Monday.AddDays(-1) }));
        Assert.True(Schedule.Of(Weekly with { End = Given.Monday }).Covers(Given.Monday));
    }

    [Fact]
    public void It_needs_weekdays_or_times_a_week_but_not_both()
    {
        AssertBroken(ScheduleRules.DaysOrTimesAWeek, () => Schedule.Of(Weekly with { Days = [] }));
        AssertBroken(ScheduleRules.DaysOrTimesAWeek, () => Schedule.Of(Weekly with { TimesPerWeek = 3 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void Times_a_week_are_1_to_7(int times) =>
        AssertBroken(ScheduleRules.DaysOrTimesAWeek, () => Schedule.Of(Weekly with { Days = [], TimesPerWeek = times }));

    [Fact]
    public void A_weekday_must_exist() =>
        AssertBroken(ScheduleRules.DaysOrTimesAWeek, () => Schedule.Of(Weekly with { Days = [(DayOfWeek)7] }));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Sessions_a_day_are_1_to_6(int times) =>
        AssertBroken(ScheduleRules.TimesPerDayInRange, () => Schedule.Of(Weekly with { TimesPerDay = times }));

    [Fact]
    public void Times_of_day_are_none_or_one_for_each_session()
    {
        AssertBroken(ScheduleRules.OneTimeForEachSession, () => Schedule.Of(Weekly with { TimesPerDay = 2, At = [new(8, 0)] }));
        AssertBroken(ScheduleRules.OneTimeForEachSession, () => Schedule.Of(Weekly with { At = [new(8, 0), new(9, 0)] }));
    }

    [Fact]
    public void Times_of_day_must_differ()
    {
        AssertBroken(ScheduleRules.OneTimeForEachSession, () => Schedule.Of(Weekly with { TimesPerDay = 2, At = [new(8, 0), new(8, 0)] }));
        AssertBroken(ScheduleRules.OneTimeForEachSession, () => Schedule.Of(Weekly with { At = [new(8, 0), new(8, 0)] }));
    }

    [Fact]
    public void Days_and_times_are_kept_once_and_in_order()
    {
        var schedule = Schedule.Of(Weekly with
        {
            Days = [DayOfWeek.Friday, DayOfWeek.Monday, DayOfWeek.Friday],
            TimesPerDay = 2,
            At = [new(20, 0), new(8, 0)],
        });
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Friday], schedule.Days);
        Assert.Equal([new TimeOnly(8, 0), new TimeOnly(20, 0)], schedule.At);
    }

    [Fact]
    public void It_covers_its_first_and_its_last_day_and_none_beyond()
    {
        var schedule = Schedule.Of(Weekly with { End = Given.Monday.AddDays(7) });
        Assert.False(schedule.Covers(Given.Monday.AddDays(-1)));
        Assert.True(schedule.Covers(Given.Monday));
        Assert.True(schedule.Covers(Given.Monday.AddDays(7)));
        Assert.False(schedule.Covers(Given.Monday.AddDays(8)));
    }
}
