using System.Globalization;
using ClinicStretch.Domain.Plans;
using ClinicStretch.Web.Components.Forms;

namespace ClinicStretch.Web.Plans.Forms;

/// <summary>What was typed of a schedule, as text.</summary>
public sealed record ScheduleForm
{
    public const string EveryDay = "every-day";
    public const string Weekdays = "weekdays";
    public const string TimesAWeek = "times-a-week";

    /// <summary>One of the three above.</summary>
    public required string Kind { get; init; }
    public IReadOnlyList<string> Days { get; init; } = [];
    public string TimesPerWeek { get; init; } = "";
    public string TimesPerDay { get; init; } = "1";

    /// <summary>Such as "07:30, 18:00"; empty for any time.</summary>
    public string At { get; init; } = "";
    public string Start { get; init; } = "";
    public string End { get; init; } = "";

    public static ScheduleForm Of(Schedule schedule) => new()
    {
        Kind = schedule switch { { TimesPerWeek: not null } => TimesAWeek, { Days.Count: 7 } => EveryDay, _ => Weekdays },
        Days = schedule.Days.Count is 7 ? [] : [.. schedule.Days.Select(d => d.ToString())],
        TimesPerWeek = schedule.TimesPerWeek?.ToString(CultureInfo.InvariantCulture) ?? "",
        TimesPerDay = schedule.TimesPerDay.ToString(CultureInfo.InvariantCulture),
        At = string.Join(", ", schedule.At.Select(t => t.ToString("HH:mm", CultureInfo.InvariantCulture))),
        Start = Date(schedule.Start),
        End = schedule.End is { } end ? Date(end) : "",
    };

    public static ScheduleForm Read(IFormCollection form) => new()
    {
        Kind = form.Text("schedule"),
        Days = form.All("day"),
        TimesPerWeek = form.Text("times-per-week"),
        TimesPerDay = form.Text("times-per-day"),
        At = form.Text("at"),
        Start = form.Text("start"),
        End = form.Text("end"),
    };

    /// <returns>Null when something cannot be read; the errors say what.</returns>
    public ScheduleInput? ToInput(List<FormError> errors)
    {
        var before = errors.Count;
        var typed = new TypedText(errors);
        var start = typed.Day(Start, "start", "Give the first day as a date.");
        var end = typed.Day(End, "end", "Give the last day as a date, or leave it empty.");
        var perWeek = Kind is TimesAWeek ? typed.Whole(TimesPerWeek, "times-per-week", "Give 1 to 7 times a week.") : null;
        var perDay = typed.Whole(TimesPerDay, "times-per-day", ScheduleRules.TimesPerDayInRange.Message);
        var at = At.Split([',', ' ', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(t => typed.Time(t, "at", "Give times such as 07:30, 18:00, or leave it empty.")).ToList();
        if (start is null && errors.Count == before)
        {
            typed.Wrong("start", "Give the first day.");
        }

        return errors.Count > before ? null : new ScheduleInput(start!.Value, end, ChosenDays(), perWeek, perDay ?? 1, [.. at.Select(t => t!.Value)]);
    }

    public static string Date(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DayOfWeek[] ChosenDays() => Kind switch
    {
        TimesAWeek => [],
        Weekdays => [.. Days.Select(d => Enum.TryParse<DayOfWeek>(d, out var day) ? day : (DayOfWeek?)null).OfType<DayOfWeek>()],
        _ => Enum.GetValues<DayOfWeek>(),
    };
}
