using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Domain.Sessions.Reminders;

/// <summary>One moment at which a patient wished to be reminded.</summary>
/// <param name="Day">In the patient's zone; the day whose sessions it is about.</param>
/// <param name="At">As the patient wrote it, also where a clock change moves it.</param>
/// <param name="Ordinal">From 1, among the times of that day.</param>
/// <param name="OfTheDay">How many times that day has.</param>
public sealed record ReminderMoment(DateOnly Day, TimeOnly At, int Ordinal, int OfTheDay, DateTimeOffset Instant);

/// <summary>When reminders are due, by the clock alone.</summary>
public static class ReminderClock
{
    /// <summary>A reminder that could not be sent within this time is not sent any more.</summary>
    public static readonly TimeSpan Latest = TimeSpan.FromMinutes(60);

    private const int DaysAhead = 9;

    /// <summary>Those after <paramref name="after"/>, up to and with <paramref name="until"/>, in order; two that a clock change makes one are one.</summary>
    public static IReadOnlyList<ReminderMoment> Between(IReadOnlyList<ReminderTime> times, TimeZoneInfo zone, DateTimeOffset after, DateTimeOffset until)
    {
        var (first, last) = (DayOf(after, zone).AddDays(-1), DayOf(until, zone).AddDays(1));
        var moments = new List<ReminderMoment>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            moments.AddRange(OnDay(times, zone, day).Where(m => m.Instant > after && m.Instant <= until));
        }

        return [.. moments.OrderBy(m => m.Instant)];
    }

    /// <summary>The first moment after an instant; null when there is none.</summary>
    public static DateTimeOffset? Next(IReadOnlyList<ReminderTime> times, TimeZoneInfo zone, DateTimeOffset after) =>
        times.Count > 0 && Between(times, zone, after, after.AddDays(DaysAhead)) is [var first, ..] ? first.Instant : null;

    private static IEnumerable<ReminderMoment> OnDay(IReadOnlyList<ReminderTime> times, TimeZoneInfo zone, DateOnly day)
    {
        var ofTheDay = times.Where(t => t.Days.Contains(day.DayOfWeek)).Select(t => t.At).Distinct().Order()
            .Select(at => (at, instant: zone.InstantOf(day, at))).DistinctBy(t => t.instant).ToList();
        return ofTheDay.Select((t, n) => new ReminderMoment(day, t.at, n + 1, ofTheDay.Count, t.instant));
    }

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
}
