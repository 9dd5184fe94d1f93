using ClinicStretch.Application.Languages;
using ClinicStretch.Domain;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Plans;

/// <summary>A schedule in plain words: "Twice a day, on Monday, Wednesday and Friday, from 23 November 2026".</summary>
public static class ScheduleWords
{
    /// <returns>A sentence without its full stop.</returns>
    public static string Of(Schedule schedule, Language language)
    {
        var words = Phrasebook.In(language);
        var times = schedule.At.Count is 0 ? "" : words.AtTimes(schedule.At);
        return $"{words.PerDay(schedule.TimesPerDay)}{times}, {OnDays(schedule, words)}, {words.Between(schedule.Start, schedule.End)}";
    }

    /// <summary>Such as "23 November 2026".</summary>
    public static string Date(DateOnly day, Language language) => Phrasebook.In(language).Date(day);

    /// <summary>Such as "Mon 23 Nov".</summary>
    public static string ShortDay(DateOnly day, Language language) => Phrasebook.In(language).ShortDay(day);

    private static string OnDays(Schedule schedule, Phrasebook words) => schedule switch
    {
        { TimesPerWeek: { } days } => words.OnDaysOfChoice(days),
        { Days.Count: 7 } => words.EveryDay,
        _ => words.OnDays([.. schedule.Days.OrderBy(MondayFirst)]),
    };

    private static int MondayFirst(DayOfWeek day) => ((int)day + 6) % 7;
}
