using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Domain.Tests.Progress;

public sealed class WeeklySlotTests
{
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DateOnly Sunday = Monday.AddDays(6);
    private static readonly DayWindow FirstWeek = new(Monday, Monday.AddDays(7));

    [Fact]
    public void Three_times_a_week_are_three_slots_of_the_whole_week() => Assert.Equal(
        [new Slot(Monday, Sunday, null, 1, 1), new Slot(Monday, Sunday, null, 2, 1), new Slot(Monday, Sunday, null, 3, 1)],
        Slots(Given.TimesAWeek(3), FirstWeek));

    [Fact]
    public void A_week_runs_from_Monday_wherever_the_window_starts()
    {
        var slots = Slots(Given.TimesAWeek(2), new(Monday.AddDays(3), Monday.AddDays(17)));
        Assert.Equal([Monday, Monday, Monday.AddDays(7), Monday.AddDays(7)], slots.Select(s => s.From));
    }

    [Theory]
    [InlineData(3, 1, 1)]
    [InlineData(3, 3, 2)]
    [InlineData(3, 5, 3)]
    [InlineData(7, 4, 4)]
    [InlineData(1, 1, 1)]
    public void A_week_cut_short_by_the_first_day_has_its_share_rounded_up(int times, int days, int expected)
    {
        var start = Monday.AddDays(7 - days);
        var slots = Slots(Given.TimesAWeek(times, start), FirstWeek);
        Assert.Equal(expected, slots.Count);
        Assert.All(slots, s => Assert.Equal((start, Sunday), (s.From, s.To)));
    }

    [Fact]
    public void A_week_cut_short_by_the_last_day_ends_with_it()
    {
        var slots = Slots(Given.TimesAWeek(3, null, Monday.AddDays(2)), FirstWeek);
        Assert.Equal(2, slots.Count);
        Assert.All(slots, s => Assert.Equal(Monday.AddDays(2), s.To));
    }

    [Fact]
    public void A_change_in_mid_week_does_not_ask_for_a_session_more()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(3)));
        Given.Change(plan, Given.Content(Given.TimesAWeek(3)), Given.At(Monday.AddDays(2), 9));
        var slots = SlotPlanner.Slots(SlotPlannerTests.Timeline(plan), FirstWeek);
        Assert.Equal([1, 2, 2], slots.Select(s => s.Revision));
        Assert.Equal([(Monday, Monday.AddDays(1)), (Monday.AddDays(2), Sunday), (Monday.AddDays(2), Sunday)], slots.Select(s => (s.From, s.To)));
    }

    [Fact]
    public void A_change_from_fixed_days_to_times_a_week_gives_each_its_days()
    {
        var plan = Given.PlanOf(Given.Content());
        Given.Change(plan, Given.Content(Given.TimesAWeek(2)), Given.At(Monday.AddDays(3), 9));
        var slots = SlotPlanner.Slots(SlotPlannerTests.Timeline(plan), FirstWeek);
        Assert.Equal([1, 1, 1, 2, 2], slots.Select(s => s.Revision));
    }

    [Fact]
    public void Twice_on_such_a_day_is_twice_the_slots() =>
        Assert.Equal(6, Slots(Schedule.Of(new(Monday, null, [], 3, 2, [])), FirstWeek).Count);

    [Fact]
    public void Slots_of_the_week_are_due_on_each_of_its_days()
    {
        var timeline = SlotPlannerTests.Timeline(Given.PlanOf(Given.Content(Given.TimesAWeek(3))));
        Assert.All(Enumerable.Range(0, 7), n => Assert.Equal(3, SlotPlanner.DueOn(timeline, Monday.AddDays(n)).Count));
        Assert.Empty(SlotPlanner.DueOn(timeline, Monday.AddDays(-1)));
    }

    [Fact]
    public void Slots_of_fixed_days_are_due_on_their_day_alone()
    {
        var timeline = SlotPlannerTests.Timeline(Given.PlanOf(Given.Content(Given.OnWeekdays(DayOfWeek.Tuesday))));
        Assert.Empty(SlotPlanner.DueOn(timeline, Monday));
        Assert.Equal([new Slot(Monday.AddDays(1), Monday.AddDays(1), null, 1, 1)], SlotPlanner.DueOn(timeline, Monday.AddDays(1)));
    }

    private static IReadOnlyList<Slot> Slots(Schedule schedule, DayWindow window) =>
        SlotPlanner.Slots(SlotPlannerTests.Timeline(Given.PlanOf(Given.Content(schedule))), window);
}
