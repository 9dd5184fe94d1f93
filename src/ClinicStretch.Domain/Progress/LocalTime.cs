namespace ClinicStretch.Domain.Progress;

/// <summary>Turns a patient's days and times of day into instants.</summary>
public static class LocalTime
{
    /// <summary>
    /// When it is <paramref name="time"/> on <paramref name="day"/>. A time that a clock change skips is as long after the change as it
    /// would have been without one; of a time that comes twice, the first.
    /// </summary>
    public static DateTimeOffset InstantOf(this TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = new DateTimeOffset(day.ToDateTime(time), TimeSpan.Zero);
        var byTheOldClock = local - zone.GetUtcOffset(local.AddDays(-1));
        var byTheNewClock = local - zone.GetUtcOffset(local.AddDays(1));
        return Shows(zone, byTheOldClock, local) || !Shows(zone, byTheNewClock, local) ? byTheOldClock : byTheNewClock;
    }

    /// <summary>The last instant that is still <paramref name="day"/>.</summary>
    public static DateTimeOffset EndOf(this TimeZoneInfo zone, DateOnly day) =>
        zone.InstantOf(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1);

    // TimeZoneInfo's own tests for skipped and repeated times miss zones whose summer is their standard time, such as Ireland's.
    private static bool Shows(TimeZoneInfo zone, DateTimeOffset instant, DateTimeOffset local) =>
        TimeZoneInfo.ConvertTime(instant, zone).DateTime == local.DateTime;
}
