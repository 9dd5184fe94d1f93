using System.Globalization;
using ClinicStretch.Domain.Plans;

namespace ClinicStretch.Application.Plans;

/// <summary>A schedule in plain words: "Twice a day, on Monday, Wednesday and Friday, from 23 November 2026".</summary>
public static class ScheduleWords
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Of(Schedule schedule) =>
        $"{PerDay(schedule.TimesPerDay)}{AtTimes(schedule)}, {OnDays(schedule)}, from {Date(schedule.Start)}"
        + (schedule.End is { } end ? $" to {Date(end)}" : "");

    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>Such as "Mon 23 Nov".</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMM", English);

    private static string PerDay(int times) => times switch
    {
        1 => "Once a day",
        2 => "Twice a day",
        _ => $"{times} times a day",
    };

    private static string AtTimes(Schedule schedule) =>
        schedule.At.Count is 0 ? "" : " at " + Join([.. schedule.At.Select(t => t.ToString("HH:mm", English))]);

    private static string OnDays(Schedule schedule) => schedule switch
    {
        { TimesPerWeek: 1 } => "on one day a week of your choice",
        { TimesPerWeek: { } times } => $"on {times} days a week of your choice",
        { Days.Count: 7 } => "every day",
        _ => "on " + Join([.. schedule.Days.OrderBy(MondayFirst).Select(d => English.DateTimeFormat.GetDayName(d))]),
    };

    private static int MondayFirst(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Join(IReadOnlyList<string> words) =>
        words.Count is 1 ? words[0] : string.Join(", ", words.SkipLast(1)) + " and " + words[^1];
}
