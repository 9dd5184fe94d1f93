using System.Globalization;
using ClinicStretch.Application.Sessions.Reminders;
using ClinicStretch.Domain.Sessions.Reminders;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Sessions.Reminders;

/// <summary>A patient's wishes as they are typed.</summary>
/// <param name="Times">With an empty row to fill in.</param>
internal sealed record ReminderForm(IReadOnlyList<TimeRow> Times, string From, string To, bool ByMail, bool ByPush)
{
    private const int FewestRows = 3;

    public static readonly IReadOnlyList<DayOfWeek> Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];

    private static TimeRow EmptyRow => new("", [.. Week.Select(d => $"{d}")]);

    public static ReminderForm Of(ReminderSettings settings)
    {
        var rows = settings.Times.Select(t => new TimeRow(Text(t.At), [.. t.Days.Select(d => $"{d}")])).ToList();
        while (rows.Count < FewestRows || rows[^1].At.Length > 0)
        {
            rows.Add(EmptyRow);
        }

        return new ReminderForm(
            [.. rows.Take(Reminding.MostTimes)], Text(settings.Quiet?.From), Text(settings.Quiet?.To), settings.ByMail, settings.ByPush);
    }

    public static ReminderForm Of(IFormCollection form) => new(
        [.. Enumerable.Range(1, Reminding.MostTimes).Where(n => form.ContainsKey($"time-{n}"))
            .Select(n => new TimeRow(form.Text($"time-{n}"), [.. form[$"days-{n}"].OfType<string>()]))],
        form.Text("from"), form.Text("to"), form.ContainsKey("by-mail"), form.ContainsKey("by-push"));

    /// <summary>Null when a time is none; its field is named.</summary>
    public PutReminders? Read(List<FormError> errors, string wrong)
    {
        var times = new List<ReminderTime>();
        foreach (var (row, n) in Times.Select((row, n) => (row, n + 1)).Where(r => r.row.At.Length > 0))
        {
            if (TimeOf(row.At) is { } at)
            {
                times.Add(new ReminderTime(at, [.. Week.Where(d => row.Days.Contains($"{d}"))]));
            }
            else
            {
                errors.Add(new FormError($"time-{n}", wrong));
            }
        }

        var quiet = TimeOf(From) is { } from && TimeOf(To) is { } to ? new QuietHours(from, to) : null;
        if (quiet is null && (From.Length > 0 || To.Length > 0))
        {
            errors.Add(new FormError("from", wrong));
        }

        return errors.Count > 0 ? null : new PutReminders(times, quiet, ByMail, ByPush);
    }

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static string Text(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}

/// <param name="Days">English names, as the form sends them.</param>
internal sealed record TimeRow(string At, IReadOnlyList<string> Days);
