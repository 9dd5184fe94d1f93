using System.Globalization;
using ClinicStretch.Application.Languages;
using ClinicStretch.Application.Languages.Reports;
using ClinicStretch.Application.Plans;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;

namespace ClinicStretch.Application.Progress.Reports.Writing;

/// <summary>What the sections are written with: the matter, the words, days and numbers as the reader writes them.</summary>
internal sealed class ReportPen(ReportMatter matter)
{
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(matter.Language.Tag);

    public ReportMatter Matter => matter;

    public ReportPhrases Words { get; } = ReportPhrases.In(matter.Language);

    public Phrasebook Book { get; } = Phrasebook.In(matter.Language);

    /// <summary>"23 November 2026".</summary>
    public string Day(DateOnly day) => ScheduleWords.Date(day, matter.Language);

    public string Day(DateTimeOffset at) => Day(at.DayIn(matter.Zone));

    /// <summary>"23 Nov", for an axis and a table; no line ends within it.</summary>
    public string ShortDay(DateOnly day) => day.ToString(matter.Language == Language.German ? "d. MMM" : "d MMM", _culture).Replace(' ', '\u00A0');

    /// <summary>With one digit after the point where it is needed: "3.5".</summary>
    public string Number(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", _culture);

    public string Number(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("0.#", _culture);

    /// <summary>A dash where nothing was reported.</summary>
    public string Number(double? value) => value is { } known ? Number(known) : "\u2013";

    /// <summary>With its sign: "+0.9".</summary>
    public string Signed(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("+0.0;\u22120.0;0.0", _culture);

    /// <summary>Of a ratio from 0 to 1, in whole per cent.</summary>
    public string Percent(decimal ratio) =>
        Math.Round(100 * ratio, MidpointRounding.AwayFromZero).ToString("0", _culture) + (matter.Language == Language.English ? "%" : "\u00A0%");

    /// <summary>"Title: text".</summary>
    public string Labelled(string label, string text) => $"{label}{Book.Labels.AfterLabel}{text}";

    /// <summary>Text that is kept in English alone.</summary>
    public ReportText English(string text) => new(text, matter.Language == Language.English ? null : Language.English.Tag);

    /// <summary>A section with a title; none without anything to say.</summary>
    public static IEnumerable<ReportSection> Section(string? title, params IEnumerable<ReportBlock> blocks)
    {
        ReportBlock[] all = [.. blocks];
        return all.Length is 0 ? [] : [new ReportSection(title, all)];
    }

    /// <summary>A list; none without lines.</summary>
    public static IEnumerable<ReportBlock> List(IEnumerable<ReportText> lines)
    {
        ReportText[] all = [.. lines];
        return all.Length is 0 ? [] : [new ReportList(all)];
    }
}
