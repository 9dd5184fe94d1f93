using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts.Logs;

/// <summary>What a row of the chart is called.</summary>
/// <param name="Language">BCP 47 of the name; null for the sheet's.</param>
internal sealed record ChartName(string Text, string? Language)
{
    /// <summary>The same in the second language of a sheet; null where it has one.</summary>
    public string? Second { get; init; }

    public string? SecondLanguage { get; init; }

    /// <summary>Numbers are written in its cells; else boxes are ticked.</summary>
    public bool IsToWriteIn { get; init; }
}

/// <summary>Weeks of the chart in one table: a box to tick for each exercise and session, a place for pain before and after.</summary>
internal static class LogWeekPart
{
    private const int BoxesInALine = 3;
    private const double LargestBox = 15;
    private const double BetweenBoxes = 4;
    private const double TightSpacing = 1.15;
    private const double Padding = 3;
    private const double TightPadding = 1.5;
    private const double BetweenWeeks = 2;
    private const double ShareOfSecondName = 0.9;
    private const double TallestName = 200;
    private static readonly double[] ScalesOfTwoNames = [1, 0.85, 0.7, 0.55];
    private const double NameShare = 0.31;
    private const double NameShareOfWide = 0.36;
    private const double NameShareOfCompact = 0.26;
    private const double NameShareInALine = 0.4;

    /// <param name="weeks">One, or two beside one another, each with its title.</param>
    public static Box Of(IReadOnlyList<(LogWeek Week, Run[] Title)> weeks, IReadOnlyList<ChartName> names, ProgrammeWords words, Typesetter type, double width)
    {
        IReadOnlyList<ChartDay> days = [.. weeks.SelectMany((week, index) => week.Week.Days.Select((day, place) => new ChartDay(day, index > 0 && place == 0)))];
        var nameWidth = width * (type.Theme switch { { NamesInALine: true } => NameShareInALine, { WideChart: true } => NameShareOfWide, { CardsInPairs: true } => NameShareOfCompact, _ => NameShare });
        var dayWidth = (width - nameWidth) / days.Count;
        var (above, beside) = (PaddingIn(type), type.Theme.CardsInPairs ? TightPadding : Padding);
        return new Stack(
            type.Theme.Near,
            [
                Titles(weeks, width, nameWidth, dayWidth),
                new Table(
                    [nameWidth, .. Enumerable.Repeat(dayWidth, days.Count)],
                    [DayNames(days, words, type, Table.Inside(dayWidth, beside)), .. names.Select(name => Row(name, days, type, Table.Inside(nameWidth, beside)))],
                    above,
                    beside),
                .. type.Theme.CardsInPairs && OffDays(days, words) is { Length: > 0 } off ? new[] { type.P(off, new Font(Face.Regular, type.Theme.Small), width) } : [],
            ]);
    }

    private static double PaddingIn(Typesetter type) => type.Theme.CardsInPairs ? TightPadding : Padding * type.Theme.Air;

    /// <summary>The title of a week that has its table to itself stands at the edge, else over its days.</summary>
    private static Box Titles(IReadOnlyList<(LogWeek Week, Run[] Title)> weeks, double width, double nameWidth, double dayWidth) => weeks.Count == 1
        ? Title(weeks[0].Title, width)
        : new Columns([.. weeks.Select((week, index) => (
            nameWidth + weeks.Take(index).Sum(before => before.Week.Days.Count) * dayWidth, Title(week.Title, week.Week.Days.Count * dayWidth)))]);

    private static Tagged Title(Run[] title, double width) => new Tagged(Tag.H3, Paragraph.Of(width, TightSpacing, Ink.Text, title));

    private static TableRow DayNames(IReadOnlyList<ChartDay> days, ProgrammeWords words, Typesetter type, double width)
    {
        var texts = days.Select(day => NameOf(day.Day, words, type)).ToList();
        var font = new Font(Face.Bold, type.Theme.Body).Fitting(texts, width);
        return new TableRow(0,
        [
            new TableCell(Tag.Cell, null),
            .. days.Zip(texts, (day, text) => Cell(day, Tag.ColumnHeader, Paragraph.Of(width, TightSpacing, Ink.Text, new Run(text, font)).Aligned(0.5), null)),
        ]);
    }

    private static TableRow Row(ChartName name, IReadOnlyList<ChartDay> days, Typesetter type, double width)
    {
        var lines = Lines(days.Max(day => day.Day.Sessions));
        return new TableRow(
            type.Theme.Body * (type.Theme switch { { Air: < 1 } => 1.25, { WideChart: true } or { CardsInPairs: true } => 1.45, _ => 1.95 }) * lines,
            [
                new TableCell(Tag.RowHeader, NameBox(name, type, width)) { Language = name.Language },
                .. days.Select(day => Cell(day, Tag.Cell, null, name.IsToWriteIn ? WritingFields(day.Day.Sessions) : TickBoxes(day.Day.Sessions))),
            ]);
    }

    /// <summary>Two long names in one cell are set smaller: a row cannot be cut.</summary>
    private static Paragraph NameBox(ChartName name, Typesetter type, double width)
    {
        var font = new Font(Face.Regular, type.Theme.Body);
        if (name.Second is not { } second || second == name.Text)
            return Paragraph.Of(width, TightSpacing, Ink.Text, new Run(name.Text, font));
        string[] between = type.Theme.NamesInALine ? ["\n", "  \u00B7  "] : ["\n"];
        var sizes = ScalesOfTwoNames.Select(scale => font with { Size = font.Size * scale })
            .Select(size => between.Select(mark => TwoNames(name, mark, second, size, width)).MinBy(names => names.Height)!).ToList();
        return sizes.Find(names => names.Height <= TallestName) ?? sizes[^1];
    }

    private static Paragraph TwoNames(ChartName name, string between, string second, Font font, double width) => Paragraph.Of(
        width,
        TightSpacing,
        Ink.Text,
        new Run($"{name.Text}{between}", font),
        new Run(second, font with { Face = Face.Italic, Size = Math.Max(Math.Min(font.Size, Theme.LeastLetters), font.Size * ShareOfSecondName) }, name.SecondLanguage));

    private static TableCell Cell(ChartDay day, Tag tag, Box? content, Action<Canvas, XRect>? marks) => new(tag, content)
    {
        IsBarred = day.Day.Sessions == 0,
        Marks = day.BeginsWeek ? (canvas, cell) => { Divide(canvas, cell); marks?.Invoke(canvas, cell); } : marks,
    };

    private static void Divide(Canvas canvas, XRect cell) => canvas.Line(cell.X, cell.Y, cell.X, cell.Bottom, BetweenWeeks, Ink.Text);

    private static string NameOf(LogDay day, ProgrammeWords words, Typesetter type) =>
        day.Sessions == 0 && !type.Theme.CardsInPairs ? $"{OnTwoLines(day.Name)}\n{day.Off ?? words.RestDay}" : OnTwoLines(day.Name);

    /// <summary>Two weeks beside one another have no room for "Rest day" over a day: which days are what is said below.</summary>
    private static string OffDays(IReadOnlyList<ChartDay> days, ProgrammeWords words) => string.Join("  \u00B7  ", days
        .Where(day => day.Day.Sessions == 0).GroupBy(day => day.Day.Off ?? words.RestDay, StringComparer.Ordinal)
        .Select(same => $"{same.Key}{words.AfterLabel}{string.Join(", ", same.Select(day => day.Day.Name.Replace(' ', '\u00A0')))}"));

    private static string OnTwoLines(string dayName)
    {
        var space = dayName.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? dayName : $"{dayName[..space]}\n{dayName[(space + 1)..]}";
    }

    private static int Lines(int sessions) => Math.Max(1, (sessions + BoxesInALine - 1) / BoxesInALine);

    /// <summary>The place of each session in a cell: up to three in a line, the lines as full as one another.</summary>
    private static IEnumerable<XRect> PlacesIn(XRect cell, int sessions)
    {
        var lines = Lines(sessions);
        var inALine = (sessions + lines - 1) / lines;
        var (width, height) = (cell.Width / inALine, cell.Height / lines);
        return Enumerable.Range(0, sessions).Select(place =>
            new XRect(cell.X + place % inALine * width, cell.Y + place / inALine * height, width, height));
    }

    private static Action<Canvas, XRect> TickBoxes(int sessions) => (canvas, cell) =>
    {
        foreach (var place in sessions == 0 ? [] : PlacesIn(XRect.Inflate(cell, -BetweenBoxes / 2, 0), sessions))
        {
            var side = Math.Min(LargestBox, Math.Min(place.Width, place.Height) - BetweenBoxes);
            var area = new XRect(place.X + (place.Width - side) / 2, place.Y + (place.Height - side) / 2, side, side);
            canvas.Fill(area, Ink.Paper);
            canvas.Outline(area, 1.1, Ink.Text);
        }
    };

    private static Action<Canvas, XRect> WritingFields(int sessions) => (canvas, cell) =>
    {
        foreach (var place in sessions < 2 ? [] : PlacesIn(cell, sessions))
        {
            if (place.X > cell.X)
                canvas.Line(place.X, place.Y, place.X, place.Bottom, 0.5, Ink.Rule);
            if (place.Y > cell.Y)
                canvas.Line(place.X, place.Y, place.Right, place.Y, 0.5, Ink.Rule);
        }
    };

    /// <param name="BeginsWeek">A heavier line stands before it.</param>
    private sealed record ChartDay(LogDay Day, bool BeginsWeek);
}
