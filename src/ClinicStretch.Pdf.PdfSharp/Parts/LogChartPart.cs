using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>The chart to fill in by hand: a box to tick for each exercise and session, and pain before and after.</summary>
internal sealed class LogChartPart(LogChart chart, ProgrammeWords words, Typesetter type, double width)
{
    private const int MostBoxes = 3;
    private const double TightSpacing = 1.15;
    private const double CodeWidth = 66; // 23 mm
    private const double NameShare = 0.31;
    private const double NameShareOfWide = 0.36;
    private readonly double _nameWidth = width * ShareOf(type.Theme);
    private readonly double _dayWidth = width * (1 - ShareOf(type.Theme)) / 7;

    public IEnumerable<FlowItem> Items()
    {
        Box head = chart.Code is { } code ? Head(code) : Head(width);
        return chart.Weeks.Select((week, index) => new FlowItem(index == 0 ? new Stack(type.Theme.Gap, head, Week(week)) : Week(week))
        {
            BeginsPage = index == 0,
            Wide = type.Theme.WideChart,
            Continued = type.P(week.Title, new Font(Face.Bold, type.Theme.Label), width),
        });
    }

    private Stack Head(double room, params IReadOnlyList<Box> more) =>
        new(type.Theme.Near, [new Bookmarked(chart.Title, type.H2(chart.Title, room)), type.P(chart.Lead, room), .. more]);

    /// <summary>The code stands at the right edge, what it is for beside it.</summary>
    private Columns Head(ScanCode code)
    {
        var square = new QrBox(code.Address, code.Alt, CodeWidth);
        var room = width - square.Height - type.Theme.Gap;
        var address = type.P(code.Typed, new Font(Face.Regular, type.Theme.Small), room);
        return new Columns((0, Head(room, type.P(code.Lead, new Font(Face.Bold, type.Theme.Body), room), address)), (width - square.Height, square));
    }

    private static double ShareOf(Theme theme) => theme.WideChart ? NameShareOfWide : NameShare;

    private Stack Week(LogWeek week) => new(type.Theme.Near, type.H3(week.Title, width), new Table(
        [_nameWidth, .. Enumerable.Repeat(_dayWidth, week.Days.Count)],
        [
            DayNames(week),
            .. chart.Rows.Select(row => Row(row, week, TickBoxes)),
            Row(new LogRow(words.PainBefore), week, WritingFields),
            Row(new LogRow(words.PainAfter), week, WritingFields),
        ]));

    private TableRow DayNames(LogWeek week)
    {
        var texts = week.Days.Select(NameOf).ToList();
        var font = new Font(Face.Bold, type.Theme.Body).Fitting(texts, Table.Inside(_dayWidth));
        return new TableRow(0,
        [
            new TableCell(Tag.Cell, null),
            .. week.Days.Zip(texts, (day, text) => Cell(
                day, Tag.ColumnHeader, Paragraph.Of(Table.Inside(_dayWidth), TightSpacing, Ink.Text, new Run(text, font)).Aligned(0.5), null)),
        ]);
    }

    private TableRow Row(LogRow row, LogWeek week, Func<int, Action<Canvas, XRect>> marks) => new(
        type.Theme.Body * (type.Theme.WideChart ? 1.45 : 1.95),
        [
            new TableCell(Tag.RowHeader, Paragraph.Of(Table.Inside(_nameWidth), TightSpacing, Ink.Text, new Run(row.Name, new Font(Face.Regular, type.Theme.Body))))
            {
                Language = row.Language?.Tag,
            },
            .. week.Days.Select(day => Cell(day, Tag.Cell, null, marks(Math.Min(day.Sessions, MostBoxes)))),
        ]);

    private static TableCell Cell(LogDay day, Tag tag, Box? content, Action<Canvas, XRect>? marks) =>
        new(tag, content) { IsBarred = day.Sessions == 0, Marks = marks };

    private string NameOf(LogDay day) => day.Sessions == 0 ? $"{OnTwoLines(day.Name)}\n{day.Off ?? words.RestDay}" : OnTwoLines(day.Name);

    private static string OnTwoLines(string dayName)
    {
        var space = dayName.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? dayName : $"{dayName[..space]}\n{dayName[(space + 1)..]}";
    }

    private static Action<Canvas, XRect> TickBoxes(int sessions) => (canvas, cell) =>
    {
        const double between = 4;
        var side = Math.Min(Math.Min(15, cell.Height - 8), (cell.Width - 8 - between * (sessions - 1)) / Math.Max(1, sessions));
        var x = cell.X + (cell.Width - sessions * side - (sessions - 1) * between) / 2;
        for (var box = 0; box < sessions; box++, x += side + between)
        {
            var area = new XRect(x, cell.Y + (cell.Height - side) / 2, side, side);
            canvas.Fill(area, Ink.Paper);
            canvas.Outline(area, 1.1, Ink.Text);
        }
    };

    private static Action<Canvas, XRect> WritingFields(int sessions) => (canvas, cell) =>
    {
        for (var border = 1; border < sessions; border++)
        {
            var x = cell.X + cell.Width * border / sessions;
            canvas.Line(x, cell.Y, x, cell.Bottom, 0.5, Ink.Rule);
        }
    };
}
