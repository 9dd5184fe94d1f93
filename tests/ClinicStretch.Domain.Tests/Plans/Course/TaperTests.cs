using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Plans.Course;
using ClinicStretch.Domain.Progress;
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

    [Fact]
    public void A_plan_with_a_last_day_keeps_it_through_every_step()
    {
        var schedule = Schedule.Of(new ScheduleInput(Today, Today.AddDays(41), Schedule.Daily(Today).Days, null, 1, []));
        var covered = new HashSet<DateOnly>();
        for (var day = Today; schedule.End is null || day <= schedule.End; day = day.AddDays(14))
        {
            covered.UnionWith(Enumerable.Range(0, 14).Select(day.AddDays).Where(schedule.Covers));
            schedule = schedule.TimesPerWeek is 1 ? schedule : Taper.Next(schedule, 2, day.AddDays(14));
        }

        Assert.Equal(Enumerable.Range(0, 42).Select(Today.AddDays), covered.Order());
        Assert.Equal((1, Today.AddDays(41)), (schedule.TimesPerWeek, schedule.End));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(2)]
    public void A_step_is_whole_though_the_plan_would_have_ended_sooner(int days)
    {
        var schedule = Schedule.Of(new ScheduleInput(Today, Today.AddDays(3), [], days, 1, []));
        Assert.Equal(Today.AddDays(13), Taper.Next(schedule, 2, Today).End);
    }

    [Fact]
    public void A_step_halves_the_days_and_leaves_the_sessions_of_a_day()
    {
        var schedule = Given.Daily(new TimeOnly(8, 0), new TimeOnly(18, 0));
        var next = Taper.Next(schedule, 2, Today);
        Assert.Equal((3, 2), (next.TimesPerWeek, next.TimesPerDay));
        Assert.Equal([new TimeOnly(8, 0), new TimeOnly(18, 0)], next.At);
    }

    [Fact]
    public void The_days_of_a_tapered_plan_follow_one_another_with_about_half_the_sessions_at_each_step()
    {
        var plan = Given.PlanOf(Given.Content());
        foreach (var day in new[] { Today.AddDays(14), Today.AddDays(28) })
        {
            plan.TaperOff(2, day, []);
            plan.Publish(Given.Publication(plan.Current!.Number, Given.At(day, 9)), Given.At(day, 9));
        }

        var slots = SlotPlanner.Slots(PlanTimeline.Of(plan, Given.London), new DayWindow(Today, Today.AddDays(56)));
        Assert.Equal(
            [7, 7, 3, 3, 1, 1],
            Enumerable.Range(0, 6).Select(week => slots.Count(s => s.To >= Today.AddDays(7 * week) && s.To < Today.AddDays(7 * (week + 1)))));
        Assert.Equal(Today.AddDays(41), slots.Max(s => s.To));
        Assert.False(plan.CompleteAfterTheLastDay(Today.AddDays(41), Given.Now));
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
