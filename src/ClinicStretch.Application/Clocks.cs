namespace ClinicStretch.Application;

public static class Clocks
{
    extension(TimeProvider clock)
    {
        /// <summary>The day it is in an IANA time zone.</summary>
        public DateOnly TodayIn(string timeZoneId) => clock.GetUtcNow().DayIn(TimeZoneInfo.FindSystemTimeZoneById(timeZoneId));
    }

    extension(DateTimeOffset instant)
    {
        /// <summary>The day an instant falls on in a time zone.</summary>
        public DateOnly DayIn(TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);
    }
}
