using System.Globalization;

namespace ClinicStretch.Web.Components.Charts;

/// <summary>Places days and values on the drawing: across in percent, so that text keeps its size on a phone; down in pixels.</summary>
public sealed class ChartScale(DateOnly first, DateOnly last, double highest)
{
    public const double Top = 28;
    public const double Bottom = 236;

    public static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public string X(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{Across(date):0.##}%");

    public string Y(double value) => Text(Bottom - (Math.Clamp(value, 0, highest) / highest * (Bottom - Top)));

    /// <summary>How tall a stretch of values is.</summary>
    public string Height(double from, double to) => Text((Math.Clamp(to, 0, highest) - Math.Clamp(from, 0, highest)) / highest * (Bottom - Top));

    /// <summary>At most four days, evenly apart, the first and the last among them.</summary>
    public IEnumerable<DateOnly> Ticks()
    {
        var days = last.DayNumber - first.DayNumber;
        var steps = Math.Min(3, days);
        return Enumerable.Range(0, steps + 1).Select(step => first.AddDays(steps == 0 ? 0 : days * step / steps));
    }

    private double Across(DateOnly date) =>
        last == first ? 50 : 100.0 * (date.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber);
}
