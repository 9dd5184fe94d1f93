using System.Globalization;
using System.Text;
using ClinicStretch.Application.Languages.Door;

namespace ClinicStretch.Application.Sessions.Reminders;

/// <param name="At">Null for the whole day.</param>
/// <param name="Instant">Null for the whole day.</param>
public sealed record CalendarEntry(DateOnly Day, TimeOnly? At, DateTimeOffset? Instant);

/// <summary>
/// Writes a calendar (RFC 5545). Times stand in UTC, worked out in the patient's zone for each day by itself, so that a clock change needs no table
/// of zones; the zone's name is given for programs that show it.
/// </summary>
public sealed class CalendarWriter(Guid calendar, TimeZoneInfo zone, ReminderPhrases words, string? site)
{
    private const int LineOctets = 75;

    public string Write(IEnumerable<CalendarEntry> entries, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Add(text, "BEGIN:VCALENDAR");
        Add(text, "VERSION:2.0");
        Add(text, "PRODID:-//ClinicStretch//Reminders//EN");
        Add(text, "CALSCALE:GREGORIAN");
        Add(text, "METHOD:PUBLISH");
        Add(text, $"X-WR-CALNAME:{Escape(words.CalendarName)}");
        Add(text, $"X-WR-TIMEZONE:{zone.Id}");
        Add(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var entry in entries)
        {
            Write(text, entry, now);
        }

        Add(text, "END:VCALENDAR");
        return text.ToString();
    }

    private void Write(StringBuilder text, CalendarEntry entry, DateTimeOffset now)
    {
        var time = entry.At is { } at ? at.ToString("HHmm", CultureInfo.InvariantCulture) : "day";
        Add(text, "BEGIN:VEVENT");
        Add(text, $"UID:{calendar:N}-{Day(entry.Day)}-{time}@clinicstretch");
        Add(text, $"DTSTAMP:{Utc(now)}");
        if (entry.Instant is { } instant)
        {
            Add(text, $"DTSTART:{Utc(instant)}");
            Add(text, "DURATION:PT15M");
        }
        else
        {
            Add(text, $"DTSTART;VALUE=DATE:{Day(entry.Day)}");
            Add(text, $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(1))}");
        }

        Add(text, $"SUMMARY:{Escape(words.Time)}");
        if (site is not null)
        {
            Add(text, $"URL:{site}/me/today");
        }

        Add(text, "TRANSP:TRANSPARENT");
        Add(text, "END:VEVENT");
    }

    // A line holds at most 75 octets; it goes on after a space on the next, and never breaks a character in two.
    private static void Add(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
