using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Sheet;
using ClinicStretch.Application.Sessions.Paper;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Domain.Sessions;

namespace ClinicStretch.Application.Programmes;

/// <summary>Two or four weeks of this schedule to tick off, from the day the sheet is printed or the plan starts.</summary>
internal static class LogChartWriter
{
    /// <param name="exercises">As they stand on the sheet.</param>
    /// <returns>Null when the plan has ended or has no day left, and for a revision that is no longer the current one.</returns>
    public static LogChart? Write(SheetFacts facts, Phrasebook words, IEnumerable<ProgrammeExercise> exercises)
    {
        var schedule = facts.Revision.Content.Schedule;
        var first = schedule.Start > facts.Today ? schedule.Start : facts.Today;
        var isRunning = facts.IsDraft || facts.Plan.Status is PlanStatus.Active or PlanStatus.OnHold;
        if (!isRunning || facts.IsReplaced || !schedule.Covers(first))
        {
            return null;
        }

        return new LogChart(
            words.Sheet.LogTitle,
            words.Sheet.LogLead,
            [.. Enumerable.Range(0, facts.Weeks).Select(week => WeekOf(facts, first.AddDays(7 * week), week + 1, words))],
            [.. exercises.Select(e => new LogRow(e.Name, e.Language))]) { Code = CodeOf(facts, words, words.Sheet.ScanLead) };
    }

    /// <summary>The address of the sheet. A draft has none: it has no revision yet that anybody could ask for.</summary>
    public static ScanCode? CodeOf(SheetFacts facts, Phrasebook words, string lead) => facts.Site is null || facts.IsDraft
        ? null
        : new ScanCode($"{facts.Site}/s/{new SheetCode(facts.Plan.ClinicId, facts.Plan.Id, facts.Revision.Number).Text}", lead, words.Sheet.ScanAlt);

    private static LogWeek WeekOf(SheetFacts facts, DateOnly first, int number, Phrasebook words) => new(
        words.Week(number),
        [.. Enumerable.Range(0, 7).Select(first.AddDays).Select(day => DayOf(facts, day, words))]);

    private static LogDay DayOf(SheetFacts facts, DateOnly day, Phrasebook words)
    {
        var (schedule, more) = (facts.Revision.Content.Schedule, ProgrammePhrases.In(words.Language));
        var off = !schedule.Covers(day) ? more.DayOff : day < PausedUntil(facts) ? more.PauseDay : null;
        return new LogDay(words.ShortDay(day), off is null ? PaperSheet.SessionsOn(schedule, day) : 0, off);
    }

    // A pause without a known end greys nothing: the day it ends, the sheet must still do.
    private static DateOnly? PausedUntil(SheetFacts facts) =>
        facts.Plan.Status is PlanStatus.OnHold ? facts.Plan.History.Last(change => change.To is PlanStatus.OnHold).BackOn : null;
}
