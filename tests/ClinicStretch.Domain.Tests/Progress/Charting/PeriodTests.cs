using ClinicStretch.Domain.Progress;
using ClinicStretch.Domain.Progress.Charting;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Domain.Tests.Progress.Charting;

public sealed class PeriodTests
{
    private static readonly DateOnly Monday = Given.Monday;

    [Fact]
    public void Up_to_four_weeks_are_shown_by_the_day()
    {
        Assert.Equal(28, Periods.Of(new DayWindow(Monday, Monday.AddDays(28))).Count);
        Assert.False(Periods.AreWeeks(new DayWindow(Monday, Monday.AddDays(28))));
    }

    [Fact]
    public void Longer_is_shown_by_the_week_from_monday_and_cut_where_the_window_ends()
    {
        var (from, to) = (Monday.AddDays(2), Monday.AddDays(33));

        var weeks = Periods.Of(new DayWindow(from, to));

        Assert.Equal([5, 7, 7, 7, 5], weeks.Select(w => w.To.DayNumber - w.From.DayNumber));
        Assert.Equal((from, to), (weeks[0].From, weeks[^1].To));
        Assert.All(weeks.Skip(1), w => Assert.Equal(DayOfWeek.Monday, w.From.DayOfWeek));
    }

    [Fact]
    public void Done_partly_not_done_unknown_and_extra_are_kept_apart()
    {
        var window = new DayWindow(Monday, Monday.AddDays(5));
        Session[] sessions =
        [
            Given.SessionOn(Monday), Given.SessionAt(Monday, 20), Given.SessionOn(Monday.AddDays(1), Given.Partly(5)),
            Given.SessionOn(Monday.AddDays(2), Given.Skipped()), Given.SessionOn(Monday.AddDays(3), Given.Skipped(1, SkipReason.Dizzy)),
        ];
        var report = Adherence.Of(PlanTimeline.Of(Given.PlanOf(Given.Content()), Given.London), sessions, window, Given.At(Monday.AddDays(6), 0));

        var days = Periods.Count(window, [report], sessions.ToDictionary(s => s.Id, s => s.Day));

        Assert.Equal(
            [(1, 0, 0, 0, 1, 0), (0, 1, 0, 0, 0, 0), (0, 0, 1, 0, 0, 0), (0, 0, 0, 0, 0, 1), (0, 0, 0, 1, 0, 0)],
            days.Select(d => (d.Done, d.Partly, d.NotDone, d.Unknown, d.Extra, d.Excused)));
        Assert.Equal(report.Countable, days.Sum(d => d.Prescribed));
    }
}
