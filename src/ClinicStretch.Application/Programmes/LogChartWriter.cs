using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Sessions.Paper;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Programmes;

/// <summary>Two or four weeks of this schedule to tick off, from the day the sheet is printed or the plan starts.</summary>
internal static class LogChartWriter
{
    /// <param name="exercises">As they stand on the sheet.</param>
    /// <returns>Null when the plan has ended or has no day left.</returns>
    public static LogChart? Write(SheetFacts facts, Phrasebook words, IEnumerable<ProgrammeExercise> exercises)
    {
        var schedule = facts.Revision.Content.Schedule;
        var first = schedule.Start > facts.Today ? schedule.Start : facts.Today;
        var isRunning = facts.IsDraft || facts.Plan.Status is PlanStatus.Active or PlanStatus.OnHold;
        if (!isRunning || !schedule.Covers(first))
        {
            return null;
        }

        return new LogChart(
            words.Sheet.LogTitle,
            words.Sheet.LogLead,
            [.. Enumerable.Range(0, facts.Weeks).Select(week => WeekOf(schedule, first.AddDays(7 * week), week + 1, words))],
            [.. exercises.Select(e => new LogRow(e.Name, e.Language))]) { Code = CodeOf(facts, words) };
    }

    // A draft has no revision yet that anybody could ask for.
    private static ScanCode? CodeOf(SheetFacts facts, Phrasebook words) => facts.Site is null || facts.IsDraft
        ? null
        : new ScanCode(
            $"{facts.Site}/s/{new SheetCode(facts.Plan.ClinicId, facts.Plan.Id, facts.Revision.Number).Text}", words.Sheet.ScanLead, words.Sheet.ScanAlt);

    private static LogWeek WeekOf(Schedule schedule, DateOnly first, int number, Phrasebook words) => new(
        words.Week(number),
        [.. Enumerable.Range(0, 7).Select(first.AddDays).Select(day => new LogDay(words.ShortDay(day), PaperSheet.SessionsOn(schedule, day)))]);
}
