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

/// <summary>One week of the chart: a box to tick for each exercise and session, a place for pain before and after.</summary>
internal static class LogWeekPart
{
    private const int BoxesInALine = 3;
    private const double LargestBox = 15;
    private const double BetweenBoxes = 4;
    private const double TightSpacing = 1.15;
    private const double Padding = 3;
    private const double TightPadding = 1.5;
    private const double ShareOfSecondName = 0.9;
    private const double TallestName = 200;
    private static readonly double[] ScalesOfTwoNames = [1, 0.85, 0.7, 0.55];
    private const double NameShare = 0.31;
    private const double NameShareOfWide = 0.36;

    public static Box Of(LogWeek week, IReadOnlyList<ChartName> names, ProgrammeWords words, Typesetter type, double width, Run[] title)
    {
        var nameWidth = width * (type.Theme.WideChart ? NameShareOfWide : NameShare);
        var dayWidth = (width - nameWidth) / week.Days.Count;
        return new Stack(
            type.Theme.Near,
            new Tagged(Tag.H3, Paragraph.Of(width, TightSpacing, Ink.Text, title)),
            new Table(
                [nameWidth, .. Enumerable.Repeat(dayWidth, week.Days.Count)],
                [DayNames(week, words, type, dayWidth), .. names.Select(name => Row(name, week, type, nameWidth))],
                type.Theme.CardsInPairs ? TightPadding : Padding));
    }

    private static TableRow DayNames(LogWeek week, ProgrammeWords words, Typesetter type, double width)
    {
        var texts = week.Days.Select(day => NameOf(day, words)).ToList();
        var font = new Font(Face.Bold, type.Theme.Body).Fitting(texts, Table.Inside(width));
        return new TableRow(0,
        [
            new TableCell(Tag.Cell, null),
            .. week.Days.Zip(texts, (day, text) => Cell(
                day, Tag.ColumnHeader, Paragraph.Of(Table.Inside(width), TightSpacing, Ink.Text, new Run(text, font)).Aligned(0.5), null)),
        ]);
    }

    private static TableRow Row(ChartName name, LogWeek week, Typesetter type, double width)
    {
        var lines = Lines(week.Days.Max(day => day.Sessions));
        return new TableRow(
            type.Theme.Body * (type.Theme.WideChart || type.Theme.CardsInPairs ? 1.45 : 1.95) * lines,
            [
                new TableCell(Tag.RowHeader, NameBox(name, type, Table.Inside(width))) { Language = name.Language },
                .. week.Days.Select(day => Cell(day, Tag.Cell, null, name.IsToWriteIn ? WritingFields(day.Sessions) : TickBoxes(day.Sessions))),
            ]);
    }

    /// <summary>Two long names in one cell are set smaller: a row cannot be cut.</summary>
    private static Paragraph NameBox(ChartName name, Typesetter type, double width)
    {
        var font = new Font(Face.Regular, type.Theme.Body);
        if (name.Second is not { } second || second == name.Text)
            return Paragraph.Of(width, TightSpacing, Ink.Text, new Run(name.Text, font));
        var sizes = ScalesOfTwoNames.Select(scale => TwoNames(name, second, font with { Size = font.Size * scale }, width)).ToList();
        return sizes.Find(names => names.Height <= TallestName) ?? sizes[^1];
    }

    private static Paragraph TwoNames(ChartName name, string second, Font font, double width) => Paragraph.Of(
        width,
        TightSpacing,
        Ink.Text,
        new Run($"{name.Text}\n", font),
        new Run(second, font with { Face = Face.Italic, Size = font.Size * ShareOfSecondName }, name.SecondLanguage));

    private static TableCell Cell(LogDay day, Tag tag, Box? content, Action<Canvas, XRect>? marks) =>
        new(tag, content) { IsBarred = day.Sessions == 0, Marks = marks };

    private static string NameOf(LogDay day, ProgrammeWords words) =>
        day.Sessions == 0 ? $"{OnTwoLines(day.Name)}\n{day.Off ?? words.RestDay}" : OnTwoLines(day.Name);

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
}
