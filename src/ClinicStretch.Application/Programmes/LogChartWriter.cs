using ClinicStretch.Application.Plans;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Programmes;

/// <summary>Two weeks of this schedule to tick off, from the day the sheet is printed or the plan starts.</summary>
internal static class LogChartWriter
{
    private const int Weeks = 2;

    /// <returns>Null when the plan has ended or has no day left.</returns>
    public static LogChart? Write(SheetFacts facts)
    {
        var schedule = facts.Revision.Content.Schedule;
        var first = schedule.Start > facts.Today ? schedule.Start : facts.Today;
        if (facts.Plan.Status is not (PlanStatus.Active or PlanStatus.OnHold) || !schedule.Covers(first))
        {
            return null;
        }

        return new LogChart(
            "Your log",
            "Tick a box for each exercise you have done. Write your pain as a number from 0 (no pain) to 10 (worst pain you can imagine).",
            [.. Enumerable.Range(0, Weeks).Select(week => WeekOf(schedule, first.AddDays(7 * week), week + 1))],
            [.. facts.Revision.Content.Items.Select(i => i.Exercise.Name)]);
    }

    private static LogWeek WeekOf(Schedule schedule, DateOnly first, int number) => new(
        $"Week {number}",
        [.. Enumerable.Range(0, 7).Select(first.AddDays).Select(day => new LogDay(ScheduleWords.ShortDay(day), SessionsOn(schedule, day)))]);

    // With days of the patient's choice any day may be one: every day gets its boxes.
    private static int SessionsOn(Schedule schedule, DateOnly day) =>
        schedule.Covers(day) && (schedule.TimesPerWeek is not null || schedule.Days.Contains(day.DayOfWeek)) ? schedule.TimesPerDay : 0;
}
