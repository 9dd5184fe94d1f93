using System.Globalization;
using ClinicStretch.Domain.Progress;

namespace ClinicStretch.Web.Progress.Chart;

/// <summary>One time axis for both drawings: across in percent, so that text keeps its size on a phone; down in pixels.</summary>
public sealed class ProgressScale(DayWindow window, int mostSessions)
{
    public const double PainTop = 30;
    public const double PainBottom = 200;
    public const double BarTop = 226;
    public const double BarBottom = 316;
    public const double Dates = 342;

    private const int HighestPain = 10;
    private const double BarPart = 0.78;

    private double Days => window.To.DayNumber - window.From.DayNumber;

    public static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    public string Start(DateOnly day) => Percent(Across(day));

    public string Width(DayWindow period) => Percent(Across(period.To) - Across(period.From));

    public string Middle(DayWindow period) => Percent((Across(period.From) + Across(period.To)) / 2);

    public string BarStart(DayWindow period) => Percent(Across(period.From) + ((Across(period.To) - Across(period.From)) * (1 - BarPart) / 2));

    public string BarWidth(DayWindow period) => Percent((Across(period.To) - Across(period.From)) * BarPart);

    public static string Pain(double score) => Number(PainBottom - (score / HighestPain * (PainBottom - PainTop)));

    /// <summary>Down to a count of sessions.</summary>
    public string Down(int sessions) => Number(BarBottom - Height(sessions));

    public string Tall(int sessions) => Number(Math.Max(0, Height(sessions) - 1));

    /// <summary>At most four days, evenly apart.</summary>
    public IEnumerable<DateOnly> Ticks()
    {
        var steps = Math.Min(3, (int)Days - 1);
        return Enumerable.Range(0, steps + 1).Select(step => window.From.AddDays(steps is 0 ? 0 : (int)(Days - 1) * step / steps));
    }

    private double Height(int sessions) => (double)sessions / mostSessions * (BarBottom - BarTop);

    private double Across(DateOnly day) => 100.0 * (day.DayNumber - window.From.DayNumber) / Days;

    private static string Percent(double part) => $"{Number(part)}%";
}
