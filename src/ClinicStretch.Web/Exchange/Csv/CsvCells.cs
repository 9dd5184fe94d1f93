using System.Globalization;
using System.Text.RegularExpressions;

namespace ClinicStretch.Web.Exchange.Csv;

/// <summary>Reads days, times and numbers as spreadsheets of different countries write them. What can be read in two ways is not read.</summary>
internal static partial class CsvCells
{
    /// <returns>Null with words on what to do where it is no day, or could be two.</returns>
    public static (DateOnly? Day, string? Wrong) Day(string text, DateOrder order)
    {
        var said = Days().Match(text);
        if (!said.Success)
        {
            return (null, "Write the day as 2026-04-03: year, month and day in digits, the year with four.");
        }

        var year = Number(said, said.Groups["year"].Success ? "year" : "last");
        if (said.Groups["year"].Success)
        {
            return Made(year, Number(said, "month"), Number(said, "day"));
        }

        var (first, second) = (Number(said, "first"), Number(said, "second"));

        // With points the day comes first wherever people write so. A file that is not as was said of it is refused: the rest of it would be read wrongly.
        var dayFirst = said.Groups["mark"].Value is "." || first == second || order is DateOrder.DayFirst || (order is DateOrder.NotSaid && first > 12);
        var monthFirst = order is DateOrder.MonthFirst || (order is DateOrder.NotSaid && second > 12);
        return dayFirst ? Made(year, second, first)
            : monthFirst ? Made(year, first, second)
            : (null, "This day can be read in two ways. Choose the file again and say whether the day or the month comes first, or write it as 2026-04-03.");
    }

    public static (TimeOnly? Time, string? Wrong) Time(string text) =>
        TimeOnly.TryParseExact(text, ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time, null)
            : (null, "Write the time as 14:30, from 0:00 to 23:59.");

    /// <summary>With a point or a comma before the decimals; never with marks between thousands.</summary>
    public static (decimal? Number, string? Wrong) Decimal(string text) =>
        !Numbers().IsMatch(text) ? (null, "Write a number in digits, such as 7 or 7.5, without marks between thousands.")
        : Thousands().IsMatch(text) ? (null, "This number can be read in two ways. Write it without a mark between thousands, and with one or two decimals.")
        : (decimal.Parse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture), null);

    public static (int? Number, string? Wrong) Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (number, null) : (null, "Write a whole number in digits.");

    /// <summary>A spreadsheet has made 1.23457E+12 of a long number: what it was is lost.</summary>
    public static bool IsShortened(string text) => Shortened().IsMatch(text);

    private static (DateOnly? Day, string? Wrong) Made(int year, int month, int day) =>
        year is >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, day), null)
            : (null, "There is no such day. Look at the month and the day, and which of them comes first.");

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^((?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})[-/.](?<day>[0-9]{1,2})|(?<first>[0-9]{1,2})(?<mark>[-/.])(?<second>[0-9]{1,2})\\k<mark>(?<last>[0-9]{4}))\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();

    [GeneratedRegex("^-?[0-9]{1,15}([.,][0-9]{1,9})?\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("^-?[1-9][0-9]{0,2}[.,][0-9]{3}\\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex("^[0-9]([.,][0-9]+)?E[+][0-9]+\\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shortened();
}
