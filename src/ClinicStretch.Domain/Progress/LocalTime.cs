namespace ClinicStretch.Domain.Progress;

/// <summary>Turns a patient's days and times of day into instants.</summary>
internal static class LocalTime
{
    /// <summary>
    /// When it is <paramref name="time"/> on <paramref name="day"/>. A time that a clock change skips is as long after the change as it
    /// would have been without one; of a time that comes twice, the first.
    /// </summary>
    public static DateTimeOffset InstantOf(this TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, OffsetAt(zone, local)).ToUniversalTime();
    }

    /// <summary>The last instant that is still <paramref name="day"/>.</summary>
    public static DateTimeOffset EndOf(this TimeZoneInfo zone, DateOnly day) =>
        zone.InstantOf(day.AddDays(1), TimeOnly.MinValue).AddTicks(-1);

    private static TimeSpan OffsetAt(TimeZoneInfo zone, DateTime local)
    {
        if (zone.IsInvalidTime(local))
        {
            return zone.GetUtcOffset(local.AddDays(-1));
        }

        return zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
    }
}
