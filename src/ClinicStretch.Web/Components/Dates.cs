using System.Globalization;

namespace ClinicStretch.Web.Components;

/// <summary>Days and moments as people say them.</summary>
public static class Dates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Such as "21 November 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>Such as "Sat 21 Nov".</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMM", English);

    /// <summary>Such as "21 Nov 2026, 14:05", on the clock of a time zone.</summary>
    public static string Moment(DateTimeOffset at, string timeZoneId) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId)).ToString("d MMM yyyy, HH:mm", English);

    /// <summary>Such as "3 days ago".</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < 2 } => "just now",
        { TotalHours: < 1 } span => $"{(int)span.TotalMinutes} minutes ago",
        { TotalHours: < 2 } => "an hour ago",
        { TotalDays: < 1 } span => $"{(int)span.TotalHours} hours ago",
        { TotalDays: < 2 } => "a day ago",
        var span => $"{(int)span.TotalDays} days ago",
    };
}
