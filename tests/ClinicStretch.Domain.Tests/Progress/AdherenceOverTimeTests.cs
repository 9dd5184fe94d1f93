using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress;

/// <summary>Pauses, changes of the plan, clocks and weeks.</summary>
public sealed class AdherenceOverTimeTests
{
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DayWindow Week = new(Monday, Monday.AddDays(7));
    private static readonly DateTimeOffset WeekIsOver = Given.At(Monday.AddDays(7), 12);

    [Fact]
    public void Today_is_still_to_come_until_its_day_ends()
    {
        var plan = Given.PlanOf(Given.Content());
        Assert.Equal(SlotClass.Future, Of(plan, Given.At(Monday, 23, 59)).Slots[0].Class);
        Assert.Equal(SlotClass.Missed, Of(plan, Given.At(Monday.AddDays(1), 0)).Slots[0].Class);
    }

    [Fact]
    public void A_slot_with_a_time_is_to_come_until_that_time()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(8, 0), new(20, 0))));
        Assert.Equal([SlotClass.Missed, SlotClass.Future], Of(plan, Given.At(Monday, 12)).Slots.Take(2).Select(s => s.Class));
    }

    [Fact]
    public void A_slot_filled_early_counts_at_once()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new TimeOnly(20, 0))));
        Assert.Equal(SlotClass.Full, Of(plan, Given.At(Monday, 12), Given.SessionAt(Monday, 9)).Slots[0].Class);
    }

    [Fact]
    public void A_slot_reported_as_skipped_is_missed_at_once()
    {
        var plan = Given.PlanOf(Given.Content());
        Assert.Equal(SlotClass.Missed, Of(plan, Given.At(Monday, 12), Given.SessionAt(Monday, 9, Given.Skipped())).Slots[0].Class);
    }

    [Fact]
    public void On_hold_from_noon_the_evening_does_not_count_and_the_morning_does()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(8, 0), new(20, 0))));
        plan.PutOnHold("red flag", null, Given.At(Monday, 12));
        var report = Of(plan, WeekIsOver);
        Assert.Equal([SlotClass.Missed, SlotClass.OnHold], report.Slots.Take(2).Select(s => s.Class));
        Assert.Equal((1, 14), (report.Countable, report.Slots.Count));
    }

    [Fact]
    public void On_hold_from_noon_a_day_without_times_does_not_count_unless_it_was_filled()
    {
        var plan = Given.PlanOf(Given.Content());
        plan.PutOnHold("red flag", null, Given.At(Monday, 12));
        Assert.Equal(SlotClass.OnHold, Of(plan, WeekIsOver).Slots[0].Class);
        Assert.Equal(SlotClass.Full, Of(plan, WeekIsOver, Given.SessionAt(Monday, 9)).Slots[0].Class);
        Assert.Equal(SlotClass.OnHold, Of(plan, WeekIsOver, Given.SessionAt(Monday, 9, Given.Skipped())).Slots[0].Class);
    }

    [Fact]
    public void A_pause_that_is_over_by_the_evening_takes_no_slot_away()
    {
        var plan = Given.PlanOf(Given.Content());
        plan.PutOnHold("dizzy", null, Given.At(Monday, 9));
        plan.Resume(Given.Screen(Given.At(Monday, 10)), Given.Person, Given.At(Monday, 10));
        Assert.Equal(7, Of(plan, WeekIsOver).Missed);
    }

    [Fact]
    public void A_raised_dose_counts_from_its_revision_on()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1, Given.Reps(10))));
        Given.Change(plan, Given.Content(null, Given.Item(1, Given.Reps(20))), Given.At(Monday.AddDays(1), 0));
        var before = Given.SessionOn(Monday, Given.Partly(10));
        var after = Given.SessionAt(Given.At(Monday.AddDays(1), 9), 2, [Given.Partly(10)]);
        Assert.Equal([1m, 0.5m], Of(plan, WeekIsOver, before, after).Slots.Take(2).Select(s => s.Completion!.Value));
    }

    [Fact]
    public void A_session_done_before_a_change_at_noon_is_judged_by_the_dose_it_was_done_under()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1, Given.Reps(10))));
        Given.Change(plan, Given.Content(null, Given.Item(1, Given.Reps(20))), Given.At(Monday, 12));
        var outcome = Of(plan, WeekIsOver, Given.SessionAt(Monday, 9, Given.Partly(10))).Slots[0];
        Assert.Equal((1, 1m, SlotClass.Full), (outcome.Slot.Revision, outcome.Completion, outcome.Class));
    }

    [Fact]
    public void A_change_at_noon_of_a_plan_with_times_keeps_one_slot_a_time()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(8, 0), new(20, 0))));
        Given.Change(plan, Given.Content(Given.Daily(new(8, 0), new(20, 0)), Given.Item(2)), Given.At(Monday, 12));
        Session[] sessions = [Given.SessionAt(Monday, 8), Given.SessionAt(Given.At(Monday, 20), 2, [Given.Done(2)])];
        var report = Of(plan, WeekIsOver, sessions);
        Assert.Equal((14, 2), (report.Countable, report.Full));
        Assert.Equal([1, 2], report.Slots.Take(2).Select(s => s.Slot.Revision));
    }

    [Theory]
    [InlineData(2026, 3, 29)]
    [InlineData(2026, 10, 25)]
    public void The_night_the_clock_changes_is_one_day_like_any_other(int year, int month, int day)
    {
        var night = new DateOnly(year, month, day);
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(1, 30), new(23, 30))));
        Session[] sessions =
        [
            Given.SessionAt(new DateTimeOffset(year, month, day, 0, 5, 0, TimeSpan.Zero), 1, [Given.Done()]),
            Given.SessionAt(Given.At(night, 23, 0), 1, [Given.Done()]),
        ];
        var report = Adherence.Of(
            PlanTimeline.Of(plan, Given.London), sessions, new(night.AddDays(-1), night.AddDays(2)), Given.At(night.AddDays(3), 0));
        Assert.Equal((6, 2, 4), (report.Countable, report.Full, report.Missed));
        Assert.Empty(report.Extra);
    }

    [Fact]
    public void So_many_times_a_week_may_be_done_on_any_days()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(3)));
        var report = Of(plan, WeekIsOver, [.. new[] { 1, 5, 6 }.Select(n => Given.SessionOn(Monday.AddDays(n)))]);
        Assert.Equal((3, 3, 1), (report.Countable, report.Full, report.SessionAdherence));
    }

    [Fact]
    public void So_many_times_a_week_take_one_session_a_day()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(3)));
        var report = Of(plan, WeekIsOver, Given.SessionAt(Monday, 9), Given.SessionAt(Monday, 15), Given.SessionOn(Monday.AddDays(3)));
        Assert.Equal((2, 1), (report.Full, report.Missed));
        Assert.Single(report.Extra);
    }

    [Fact]
    public void A_fourth_session_of_a_week_of_three_is_extra()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(3)));
        Session[] sessions = [.. Enumerable.Range(0, 4).Select(n => Given.SessionOn(Monday.AddDays(n)))];
        Assert.Equal([sessions[3].Id], Of(plan, WeekIsOver, sessions).Extra);
    }

    [Fact]
    public void A_slot_of_the_week_counts_on_the_day_it_is_filled_and_else_on_the_last()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(2)));
        Session[] sessions = [Given.SessionOn(Monday.AddDays(1))];
        var timeline = PlanTimeline.Of(plan, Given.London);
        var early = Adherence.Of(timeline, sessions, new(Monday, Monday.AddDays(3)), WeekIsOver);
        var late = Adherence.Of(timeline, sessions, new(Monday.AddDays(3), Monday.AddDays(7)), WeekIsOver);
        Assert.Equal([SlotClass.Full], early.Slots.Select(s => s.Class));
        Assert.Equal([SlotClass.Missed], late.Slots.Select(s => s.Class));
    }

    [Fact]
    public void A_pause_takes_its_share_of_a_week_away()
    {
        var plan = Given.PlanOf(Given.Content(Given.TimesAWeek(5)));
        plan.PutOnHold("flu", null, Given.At(Monday.AddDays(1), 9));
        plan.Resume(Given.Screen(Given.At(Monday.AddDays(5), 9)), Given.Person, Given.At(Monday.AddDays(5), 9));
        var report = Of(plan, WeekIsOver, Given.SessionOn(Monday));
        Assert.Equal((3, 1, 2), (report.Countable, report.Full, report.Missed));
        Assert.Equal(2, report.Slots.Count(s => s.Class is SlotClass.OnHold));
    }

    [Fact]
    public void Today_shows_what_is_done_and_what_is_still_open()
    {
        var timeline = PlanTimeline.Of(Given.PlanOf(Given.Content(Given.Daily(new(8, 0), new(20, 0)))), Given.London);
        var today = Adherence.DueOn(timeline, [Given.SessionAt(Monday, 8), Given.SessionAt(Monday.AddDays(1), 8)], Monday, Given.At(Monday, 12));
        Assert.Equal([SlotClass.Full, SlotClass.Future], today.Select(s => s.Class));
    }

    [Fact]
    public void Today_shows_the_whole_week_where_the_patient_chooses_the_day()
    {
        var timeline = PlanTimeline.Of(Given.PlanOf(Given.Content(Given.TimesAWeek(3))), Given.London);
        var sessions = new[] { Given.SessionOn(Monday), Given.SessionOn(Monday.AddDays(2)) };
        var friday = Adherence.DueOn(timeline, sessions, Monday.AddDays(4), Given.At(Monday.AddDays(4), 9));
        Assert.Equal([SlotClass.Full, SlotClass.Full, SlotClass.Future], friday.Select(s => s.Class));
        var nextMonday = Adherence.DueOn(timeline, sessions, Monday.AddDays(7), Given.At(Monday.AddDays(7), 9));
        Assert.All(nextMonday, s => Assert.Equal(SlotClass.Future, s.Class));
    }

    private static AdherenceReport Of(Plan plan, DateTimeOffset now, params Session[] sessions) =>
        Adherence.Of(PlanTimeline.Of(plan, Given.London), sessions, Week, now);
}
