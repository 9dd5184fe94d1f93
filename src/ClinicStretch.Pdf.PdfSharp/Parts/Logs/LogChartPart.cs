using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts.Logs;

/// <summary>The chart to fill in by hand: how, the code of the sheet, and a table a week.</summary>
/// <param name="document">With a chart.</param>
/// <param name="page">On which the chart stands.</param>
/// <param name="room">Height of such a page between its margin and its foot.</param>
internal sealed class LogChartPart(ProgrammeDocument document, Typesetter type, XSize page, double room)
{
    private readonly LogChart _chart = document.Log!;
    private readonly double _width = page.Width - 2 * type.Theme.Margin;

    /// <summary>
    /// The head stands over the first week. Where both need more than a page, its code stands below the last; and where that is not enough, the weeks are
    /// set closer; in two languages both names of a row then stand in one line. Where that is not enough either, the head goes before. No week is cut that
    /// a page holds.
    /// </summary>
    public IEnumerable<FlowItem> Items()
    {
        IReadOnlyList<Box> weeks = [.. Weeks(type)];
        var boxes = Choices(weeks).FirstOrDefault(choice => choice.All(box => box.Height <= room)) ?? HeadFirst(weeks);
        return boxes.Select(box => Item(box, begins: box == boxes[0]));
    }

    private IEnumerable<Box[]> Choices(IReadOnlyList<Box> weeks)
    {
        var denser = type.Theme.Denser();
        Theme[] closer = Other is null ? [denser] : [denser, denser with { NamesInALine = true }];
        IReadOnlyList<Box>[] sets = [weeks, .. closer.Select(theme => (IReadOnlyList<Box>)[.. Weeks(type.In(theme))])];
        foreach (var set in sets)
        {
            yield return HeadFirst(set);
            if (_chart.Code is { } code && set.Count > 1)
                yield return CodeLast(set, code);
        }

        foreach (var set in sets)
            yield return [Head(), .. set];
    }

    private Box[] HeadFirst(IReadOnlyList<Box> weeks) => [new Stack(type.Theme.Gap, Head(), weeks[0]), .. weeks.Skip(1)];

    private Box[] CodeLast(IReadOnlyList<Box> weeks, ScanCode code)
    {
        var below = CodePart.Beside(code, null, type, _width, LeadOf(code));
        return [Near(HowTo(_width), weeks[0]), .. weeks.Skip(1).SkipLast(1), Near(weeks[^1], below)];
    }

    private Stack Near(Box above, Box below) => new(type.Theme.Near, above, below);

    private FlowItem Item(Box box, bool begins) => new(box)
    {
        BeginsPage = begins && !type.Theme.CardsInPairs,
        Wide = page.Width > page.Height,
        Continued = type.P(_chart.Title, new Font(Face.Bold, type.Theme.Label), _width),
    };

    private IEnumerable<Box> Weeks(Typesetter setter) => _chart.Weeks.Select((week, index) => (week, TitleOf(index)))
        .Chunk(type.Theme.CardsInPairs ? 2 : 1).Select(weeks => LogWeekPart.Of(weeks, Names(), document.Words, setter, _width));

    /// <summary>On a page on its long side the code stands beside the words, not below: the table needs the height.</summary>
    private Box Head()
    {
        if (_chart.Code is not { } code)
            return HowTo(_width);
        if (page.Width < page.Height || Other is not null)
            return CodePart.Beside(code, HowTo, type, _width, LeadOf(code));
        var half = (_width - type.Theme.Far) / 2;
        return new Columns((0, HowTo(half)), (half + type.Theme.Far, CodePart.Beside(code, null, type, half, LeadOf(code))));
    }

    private Func<double, Box> LeadOf(ScanCode code) => width => Both((chart, setter, half) => CodePart.Lead(chart.Code ?? code, setter, half), width);

    private Box HowTo(double width) => Both((chart, setter, half) => new Stack(
        setter.Theme.Near, new Bookmarked(chart.Title, setter.H2(chart.Title, half)), setter.P(chart.Lead, half)), width);

    private Box Both(Func<LogChart, Typesetter, double, Box> part, double width) => Other is { } other
        ? new Mirror(part(_chart, type, Mirror.Half(width)), part(other.Log!, type.For(other.Language), Mirror.Half(width)), width, other.Language)
        : part(_chart, type, width);

    private ProgrammeDocument? Other => document.Beside is { Log: not null } other ? other : null;

    private Run[] TitleOf(int index)
    {
        var font = new Font(Face.Bold, type.Theme.Label);
        return Other is { } other && index < other.Log!.Weeks.Count
            ? [new Run($"{_chart.Weeks[index].Title}  \u00B7  ", font), new Run(other.Log.Weeks[index].Title, font, other.Language)]
            : [new Run(_chart.Weeks[index].Title, font)];
    }

    private IReadOnlyList<ChartName> Names()
    {
        var mine = NamesOf(document);
        return Other is { } other ? [.. mine.Zip(NamesOf(other), (one, second) => one with { Second = second.Text, SecondLanguage = second.Language ?? other.Language })] : [.. mine];
    }

    private static IEnumerable<ChartName> NamesOf(ProgrammeDocument sheet) =>
    [
        .. sheet.Log!.Rows.Select(row => new ChartName(row.Name, row.Language?.Tag)),
        new ChartName(sheet.Words.PainBefore, null) { IsToWriteIn = true },
        new ChartName(sheet.Words.PainAfter, null) { IsToWriteIn = true },
    ];
}
