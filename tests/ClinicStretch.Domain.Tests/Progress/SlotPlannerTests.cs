using System.Globalization;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Domain.Tests.Progress;

public sealed class SlotPlannerTests
{
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DayWindow FirstWeek = new(Monday, Monday.AddDays(7));

    [Fact]
    public void Once_a_day_is_one_slot_a_day() =>
        Assert.Equal(
            Enumerable.Range(0, 7).Select(n => new Slot(Monday.AddDays(n), Monday.AddDays(n), null, 1, 1)), Slots(Given.Daily(), FirstWeek));

    [Fact]
    public void The_end_of_a_window_is_outside_it() => Assert.Equal(2, Slots(Given.Daily(), new(Monday, Monday.AddDays(2))).Count);

    [Fact]
    public void Chosen_weekdays_have_slots_and_other_days_none() => Assert.Equal(
        [Monday, Monday.AddDays(2), Monday.AddDays(4)],
        Slots(Given.OnWeekdays(DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday), FirstWeek).Select(s => s.From));

    [Fact]
    public void Several_sessions_a_day_are_numbered()
    {
        var slots = Slots(Given.Daily(new(8, 0), new(20, 0)), new(Monday, Monday.AddDays(1)));
        Assert.Equal([new Slot(Monday, Monday, new(8, 0), 1, 1), new Slot(Monday, Monday, new(20, 0), 2, 1)], slots);
    }

    [Fact]
    public void Sessions_without_times_are_numbered_too() =>
        Assert.Equal([1, 2, 3], Slots(Schedule.Daily(Monday, 3), new(Monday, Monday.AddDays(1))).Select(s => s.Ordinal));

    [Fact]
    public void A_schedule_gives_slots_from_its_first_to_its_last_day()
    {
        var schedule = Schedule.Of(new(Monday.AddDays(1), Monday.AddDays(3), Enum.GetValues<DayOfWeek>(), null, 1, []));
        Assert.Equal([Monday.AddDays(1), Monday.AddDays(2), Monday.AddDays(3)], Slots(schedule, FirstWeek).Select(s => s.From));
    }

    [Theory]
    [InlineData("Europe/London", "2026-03-29")] // 23 hours
    [InlineData("Europe/London", "2026-10-25")] // 25 hours
    [InlineData("Europe/Dublin", "2026-03-29")] // 23 hours, in a zone whose summer is its standard time
    [InlineData("America/Santiago", "2026-09-06")] // midnight does not exist
    [InlineData("Asia/Kathmandu", "2026-03-29")] // no change at all
    [InlineData("Australia/Lord_Howe", "2026-10-04")] // half an hour
    public void The_night_the_clock_changes_has_exactly_its_slots(string zone, string night)
    {
        var day = DateOnly.Parse(night, CultureInfo.InvariantCulture);
        TimeOnly[] times = [new(0, 0), new(0, 30), new(1, 30), new(2, 15), new(23, 59)];
        var timeline = Timeline(Given.PlanOf(Given.Content(Given.Daily(times))), zone);
        var slots = SlotPlanner.Slots(timeline, new(day.AddDays(-1), day.AddDays(2)));
        Assert.Equal(15, slots.Count);
        Assert.Equal(15, slots.Distinct().Count());
        Assert.Equal(times, slots.Where(s => s.From == day).Select(s => s.At!.Value));
    }

    [Theory]
    [InlineData("Europe/London", "2026-03-29T01:30", "2026-03-29T01:30Z")]
    [InlineData("Europe/Dublin", "2026-03-29T01:30", "2026-03-29T01:30Z")]
    [InlineData("America/Santiago", "2026-09-06T00:00", "2026-09-06T04:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:45Z")]
    public void A_time_that_the_clock_skips_is_due_as_long_after_the_change(string zone, string local, string due) =>
        Assert.Equal(Instant(due), DueAt(zone, local));

    [Theory]
    [InlineData("Europe/London", "2026-10-25T01:30", "2026-10-25T00:30Z")]
    [InlineData("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30Z")]
    [InlineData("America/New_York", "2026-11-01T01:30", "2026-11-01T05:30Z")]
    public void A_time_that_comes_twice_is_due_the_first_time(string zone, string local, string due) =>
        Assert.Equal(Instant(due), DueAt(zone, local));

    [Theory]
    [InlineData("Europe/London", "2026-03-29T00:30", "2026-03-29T00:30Z")]
    [InlineData("Europe/London", "2026-03-29T02:00", "2026-03-29T01:00Z")]
    [InlineData("Europe/London", "2026-10-25T02:00", "2026-10-25T02:00Z")]
    [InlineData("Asia/Kathmandu", "2026-07-01T08:00", "2026-07-01T02:15Z")]
    [InlineData("Pacific/Kiritimati", "2026-07-01T08:00", "2026-06-30T18:00Z")]
    public void Any_other_time_is_due_by_the_patient_s_clock(string zone, string local, string due) =>
        Assert.Equal(Instant(due), DueAt(zone, local));

    [Fact]
    public void A_day_without_a_time_is_due_when_it_ends_by_the_patient_s_clock()
    {
        var timeline = Timeline(Given.PlanOf(Given.Content()));
        var summer = new DateOnly(2026, 7, 1);
        Assert.Equal(Instant("2026-07-01T23:00Z").AddTicks(-1), timeline.DueAt(new Slot(summer, summer, null, 1, 1)));
    }

    [Fact]
    public void After_a_change_at_noon_slots_with_a_time_belong_to_the_revision_of_that_time()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(9, 0), new(18, 0))));
        Given.Change(plan, Given.Content(Given.Daily(new(8, 0), new(20, 0))), Given.At(Monday, 12));
        Assert.Equal(
            [new Slot(Monday, Monday, new(9, 0), 1, 1), new Slot(Monday, Monday, new(20, 0), 2, 2)],
            SlotPlanner.Slots(Timeline(plan), new(Monday, Monday.AddDays(1))));
    }

    [Fact]
    public void After_a_change_at_noon_slots_without_a_time_belong_to_the_later_revision()
    {
        var plan = Given.PlanOf(Given.Content());
        Given.Change(plan, Given.Content(Schedule.Daily(Monday, 2)), Given.At(Monday, 12));
        Assert.Equal([2, 2], SlotPlanner.Slots(Timeline(plan), new(Monday, Monday.AddDays(1))).Select(s => s.Revision));
    }

    [Fact]
    public void Before_it_was_published_and_after_it_ended_a_plan_has_no_slots()
    {
        var plan = Given.PlanOf(Given.Content(), Given.At(Monday.AddDays(2), 9));
        plan.Revoke("moved away", Given.Person, Given.At(Monday.AddDays(5), 9));
        Assert.Equal([Monday.AddDays(2), Monday.AddDays(3), Monday.AddDays(4)], SlotPlanner.Slots(Timeline(plan), FirstWeek).Select(s => s.From));
    }

    [Fact]
    public void A_timeline_knows_revisions_and_pauses()
    {
        var plan = Given.PlanOf(Given.Content());
        Given.Change(plan, Given.Content(), Given.At(Monday, 12));
        plan.PutOnHold("holiday", null, Given.At(Monday, 13));
        plan.Resume(Given.Screen(Given.At(Monday, 14)), Given.Person, Given.At(Monday, 15));
        plan.PutOnHold("flu", null, Given.At(Monday, 16));
        var timeline = Timeline(plan);
        Assert.Equal([(1, Given.At(Monday, 12)), (2, null)], timeline.Revisions.Select(r => (r.Number, r.Until)));
        Assert.Equal([new HoldPeriod(Given.At(Monday, 13), Given.At(Monday, 15)), new HoldPeriod(Given.At(Monday, 16), null)], timeline.Holds);
        Assert.Equal(2, timeline.RevisionAt(Given.At(Monday, 12))!.Number);
        Assert.Null(timeline.RevisionAt(Given.At(Monday.AddDays(-1), 12)));
        Assert.False(timeline.IsOnHold(Given.At(Monday, 15)));
    }

    private static DateTimeOffset DueAt(string zone, string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        var day = DateOnly.FromDateTime(time);
        return Timeline(Given.PlanOf(Given.Content()), zone).DueAt(new Slot(day, day, TimeOnly.FromDateTime(time), 1, 1));
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    internal static PlanTimeline Timeline(Plan plan, string zone = "Europe/London") =>
        PlanTimeline.Of(plan, TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static IReadOnlyList<Slot> Slots(Schedule schedule, DayWindow window) =>
        SlotPlanner.Slots(Timeline(Given.PlanOf(Given.Content(schedule))), window);
}
