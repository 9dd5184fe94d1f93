using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress;

public sealed class AdherenceTests
{
    private static readonly DateOnly Monday = Given.Monday;
    private static readonly DayWindow Week = new(Monday, Monday.AddDays(7));
    private static readonly DateTimeOffset WeekIsOver = Given.At(Monday.AddDays(7), 12);

    [Fact]
    public void Five_full_sessions_of_six_slots_are_83_percent_and_their_doses_79()
    {
        var plan = Given.PlanOf(Given.Content(Schedule.Of(new(Monday, Monday.AddDays(5), Enum.GetValues<DayOfWeek>(), null, 1, [])),
            Given.Item(1, Given.Reps(100))));
        var sessions = new[] { 100, 100, 90, 84, 100 }.Select((reps, n) => Given.SessionOn(Monday.AddDays(n), Given.Partly(reps)));
        var report = Of(plan, [.. sessions]);
        Assert.Equal((6, 5, 0, 1), (report.Countable, report.Full, report.Partial, report.Missed));
        Assert.Equal(5m / 6, report.SessionAdherence);
        Assert.Equal(4.74m / 6, report.DoseAdherence);
        Assert.Equal((83.3m, 79.0m), (Math.Round(100 * report.SessionAdherence!.Value, 1), Math.Round(100 * report.DoseAdherence!.Value, 1)));
        Assert.Equal(AdherenceBand.Good, report.Band);
    }

    [Theory]
    [InlineData(0, SlotClass.Missed)]
    [InlineData(1, SlotClass.Partial)]
    [InlineData(79, SlotClass.Partial)]
    [InlineData(80, SlotClass.Full)]
    [InlineData(100, SlotClass.Full)]
    public void Eighty_percent_of_the_dose_is_a_full_session(int reps, SlotClass expected)
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1, Given.Reps(100))));
        Assert.Equal(expected, Of(plan, Given.SessionOn(Monday, Given.Partly(reps))).Slots[0].Class);
    }

    [Fact]
    public void One_of_two_sides_is_half_of_the_item()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1, Given.Hold(), SidePlan.Both)));
        var oneSide = new SessionItem(Given.Key(1), Outcome.Partly, new DoneDose(null, null, null, 1, null), null);
        Assert.Equal(0.5m, Of(plan, Given.SessionOn(Monday, oneSide)).Slots[0].Completion);
    }

    [Fact]
    public void An_item_that_is_not_in_the_report_was_due_and_counts_nothing()
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1), Given.Item(2)));
        Assert.Equal(0.5m, Of(plan, Given.SessionOn(Monday, Given.Done(1))).Slots[0].Completion);
    }

    [Theory]
    [InlineData(SkipReason.PainOverLimit)]
    [InlineData(SkipReason.TherapistAdvice)]
    public void An_item_stopped_for_safety_or_on_advice_leaves_the_sum(SkipReason reason)
    {
        var plan = Given.PlanOf(Given.Content(null, Given.Item(1), Given.Item(2)));
        Assert.Equal(1, Of(plan, Given.SessionOn(Monday, Given.Done(1), Given.Skipped(2, reason))).Slots[0].Completion);
    }

    [Fact]
    public void A_session_with_every_item_excused_is_excused_and_not_countable()
    {
        var report = Of(Given.PlanOf(Given.Content()), Given.SessionOn(Monday, Given.Skipped(1, SkipReason.Dizzy)));
        Assert.Equal((SlotClass.Excused, null), (report.Slots[0].Class, report.Slots[0].Completion));
        Assert.Equal(6, report.Countable);
    }

    [Fact]
    public void A_session_on_a_day_without_a_slot_is_extra()
    {
        var plan = Given.PlanOf(Given.Content(Given.OnWeekdays(DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday)));
        var tuesday = Given.SessionOn(Monday.AddDays(1));
        var report = Of(plan, tuesday);
        Assert.Equal([tuesday.Id], report.Extra);
        Assert.Equal((3, 0), (report.Missed, report.Full));
    }

    [Fact]
    public void A_second_session_for_one_slot_is_extra_and_raises_no_rate()
    {
        Session[] sessions = [.. Enumerable.Range(0, 7).Select(n => Given.SessionOn(Monday.AddDays(n))), Given.SessionAt(Monday, 20)];
        var report = Of(Given.PlanOf(Given.Content()), sessions);
        Assert.Equal([sessions[^1].Id], report.Extra);
        Assert.Equal((1, 1), (report.SessionAdherence, report.DoseAdherence));
    }

    [Fact]
    public void Two_slots_a_day_and_one_long_session_are_one_full_and_one_missed()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(8, 0), new(20, 0))));
        var twiceTheDose = new SessionItem(Given.Key(1), Outcome.Done, new DoneDose(2, null, null, null, null), null);
        var report = Of(plan, Given.SessionAt(Monday, 9, twiceTheDose));
        Assert.Equal([SlotClass.Full, SlotClass.Missed], report.Slots.Take(2).Select(s => s.Class));
        Assert.Equal(1, report.Slots[0].Completion);
    }

    [Fact]
    public void A_session_joins_the_slot_nearest_in_time()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(8, 0), new(20, 0))));
        var evening = Given.SessionAt(Monday, 19);
        var report = Of(plan, evening);
        Assert.Equal([null, evening.Id], report.Slots.Take(2).Select(s => s.Session));
    }

    [Fact]
    public void A_slot_that_is_taken_sends_a_session_to_the_next_nearest()
    {
        var plan = Given.PlanOf(Given.Content(Given.Daily(new(8, 0), new(20, 0))));
        var (first, second) = (Given.SessionAt(Monday, 17), Given.SessionAt(Monday, 20));
        Assert.Equal([second.Id, first.Id], Of(plan, second, first).Slots.Take(2).Select(s => s.Session!.Value));
    }

    [Fact]
    public void A_report_that_nothing_was_done_leaves_the_slot_to_the_session_of_the_evening()
    {
        var (morning, evening) = (Given.SessionAt(Monday, 8, Given.Skipped()), Given.SessionAt(Monday, 20));
        var report = Of(Given.PlanOf(Given.Content()), morning, evening);
        Assert.Equal((evening.Id, SlotClass.Full), (report.Slots[0].Session!.Value, report.Slots[0].Class));
        Assert.Equal([morning.Id], report.Extra);
    }

    [Fact]
    public void A_report_that_nothing_was_done_is_missed_and_can_be_traced()
    {
        var skipped = Given.SessionOn(Monday, Given.Skipped());
        var outcome = Of(Given.PlanOf(Given.Content()), skipped).Slots[0];
        Assert.Equal((SlotClass.Missed, 0m, skipped.Id), (outcome.Class, outcome.Completion, outcome.Session!.Value));
    }

    [Fact]
    public void Only_the_newest_correction_counts()
    {
        var plan = Given.PlanOf(Given.Content());
        var first = Given.SessionOn(Monday, Given.Skipped());
        var second = Given.SessionAt(Given.At(Monday, 11), 1, [Given.Partly(5)], first.Id);
        var third = Given.SessionAt(Given.At(Monday, 12), 1, [Given.Done()], second.Id);
        var report = Of(plan, third, first, second);
        Assert.Equal((third.Id, SlotClass.Full), (report.Slots[0].Session!.Value, report.Slots[0].Class));
        Assert.Empty(report.Extra);
    }

    [Fact]
    public void A_session_sent_twice_counts_once()
    {
        var session = Given.SessionOn(Monday);
        var report = Of(Given.PlanOf(Given.Content()), session, session);
        Assert.Equal(1, report.Full);
        Assert.Empty(report.Extra);
    }

    [Fact]
    public void Under_three_countable_slots_there_is_no_rate()
    {
        var plan = Given.PlanOf(Given.Content());
        var two = Adherence.Of(Timeline(plan), [Given.SessionOn(Monday)], new(Monday, Monday.AddDays(2)), WeekIsOver);
        Assert.Equal((2, null, null, null), (two.Countable, two.SessionAdherence, two.DoseAdherence, two.Band));
        var three = Adherence.Of(Timeline(plan), [Given.SessionOn(Monday)], new(Monday, Monday.AddDays(3)), WeekIsOver);
        Assert.Equal(1m / 3, three.SessionAdherence);
    }

    [Theory]
    [InlineData(10, AdherenceBand.Good)]
    [InlineData(8, AdherenceBand.Good)]
    [InlineData(7, AdherenceBand.Part)]
    [InlineData(5, AdherenceBand.Part)]
    [InlineData(4, AdherenceBand.Low)]
    [InlineData(0, AdherenceBand.Low)]
    public void The_bands_start_at_80_and_50_percent(int full, AdherenceBand band)
    {
        Session[] sessions = [.. Enumerable.Range(0, full).Select(n => Given.SessionOn(Monday.AddDays(n)))];
        var report = Adherence.Of(
            Timeline(Given.PlanOf(Given.Content())), sessions, new(Monday, Monday.AddDays(10)), Given.At(Monday.AddDays(10), 0));
        Assert.Equal(band, report.Band);
    }

    [Fact]
    public void Sessions_are_counted_by_source_extra_ones_too()
    {
        Session[] sessions =
        [
            Given.SessionOn(Monday),
            Given.SessionAt(Monday, 20),
            Given.SessionAt(Given.At(Monday.AddDays(1), 9), 1, [Given.Done()], source: Source.Paper),
            Given.SessionAt(Given.At(Monday.AddDays(2), 9), 1, [Given.Done()], source: Source.InClinic),
            Given.SessionAt(Given.At(Monday.AddDays(8), 9), 1, [Given.Done()], source: Source.Carer),
        ];
        var report = Of(Given.PlanOf(Given.Content()), sessions);
        Assert.Equal(new Dictionary<Source, int> { [Source.Live] = 2, [Source.Paper] = 1, [Source.InClinic] = 1 }, report.Sources);
        Assert.Equal(3, report.Reported);
    }

    [Fact]
    public void Usual_windows_are_seven_full_days_and_all_to_date()
    {
        Assert.Equal(new DayWindow(Monday, Monday.AddDays(7)), DayWindow.LastSevenDays(Monday.AddDays(7)));
        Assert.Equal(new DayWindow(Monday, Monday.AddDays(1)), DayWindow.ToDate(Monday, Monday));
    }

    private static AdherenceReport Of(Plan plan, params Session[] sessions) => Adherence.Of(Timeline(plan), sessions, Week, WeekIsOver);

    private static PlanTimeline Timeline(Plan plan) => PlanTimeline.Of(plan, Given.London);
}
