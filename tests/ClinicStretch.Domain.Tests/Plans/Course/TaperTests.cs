using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using static ClinicStretch.Domain.Tests.Broken;

namespace ClinicStretch.Domain.Tests.Plans.Course;

public sealed class TaperTests
{
    private static readonly DateOnly Today = Given.Monday;

    [Fact]
    public void Each_step_has_about_half_the_days_until_one_a_week_which_has_an_end()
    {
        var schedule = Schedule.Daily(Today, 2);
        List<(int?, DateOnly?)> steps = [];
        for (var step = 0; step < 2; step++)
        {
            schedule = Taper.Next(schedule, 2, Today);
            steps.Add((schedule.TimesPerWeek, schedule.End));
        }

        Assert.Equal([(3, null), (1, Today.AddDays(13))], steps);
        AssertBroken(Taper.IsNotDone, () => Taper.Next(schedule, 2, Today));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_step_lasts_one_to_eight_weeks(int weeks) => AssertBroken(Taper.WeeksInRange, () => Taper.Next(Schedule.Daily(Today), weeks, Today));

    [Fact]
    public void A_plan_whose_last_day_has_passed_ends_the_day_after()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(1, Today, Today.AddDays(6))));

        Assert.False(plan.CompleteAfterTheLastDay(Today.AddDays(6), Given.Now));
        Assert.True(plan.CompleteAfterTheLastDay(Today.AddDays(7), Given.Now));
        Assert.Equal((PlanStatus.Completed, PlanEnding.LastDayPassed), (plan.Status, plan.History[^1].Ending));
        Assert.False(plan.CompleteAfterTheLastDay(Today.AddDays(8), Given.Now));
    }

    [Fact]
    public void A_plan_without_an_end_does_not_end_by_itself() =>
        Assert.False(Given.PlanOf(Given.Content()).CompleteAfterTheLastDay(Today.AddYears(1), Given.Now));
}
