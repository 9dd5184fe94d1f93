using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>The chart to fill in by hand: a box to tick for each exercise and session, and pain before and after.</summary>
internal static class LogChartPart
{
    private const int BoxesInALine = 3;

    public static void Chart(this ColumnDescriptor column, ProgrammeDocument document, Look look)
    {
        var (log, words) = (document.Log!, document.Words);
        column.Spacing(look.Body);
        column.Item().Both(document, look, static (side, sheet, half) => side.Head(sheet.Log, half));
        foreach (var week in log.Weeks)
            column.Item().PreventPageBreak().Column(part =>
            {
                part.Spacing(look.Near);
                part.Item().H3(week.Title, look);
                part.Item().SemanticTable().Table(table => Week(table, week, log.Rows, words, look));
            });
    }

    private static void Head(this IContainer container, LogChart? log, Look look) => container.Row(row =>
    {
        if (log is null)
            return;
        row.Spacing(look.Body);
        row.RelativeItem().Column(head =>
        {
            head.Spacing(look.Near);
            head.Item().Section(log.Title).H2(log.Title, look);
            head.Item().Paragraph(log.Lead, look);
            if (log.Code is { } code)
            {
                head.Item().Strong(code.Lead, look.Body, look);
                head.Item().SemanticParagraph().Text(look.Set(code.Typed)).FontSize(look.Small);
            }
        });
        if (log.Code is { } scanned)
            row.AutoItem().Code(scanned);
    });

    private static void Week(TableDescriptor table, LogWeek week, IReadOnlyList<LogRow> rows, ProgrammeWords words, Look look)
    {
        table.ColumnsDefinition(columns =>
        {
            columns.RelativeColumn(look.WideChart ? 4 : 3.1f);
            foreach (var _ in week.Days)
                columns.RelativeColumn();
        });
        table.Header(header =>
        {
            header.Cell().Ruled(null, look);
            foreach (var day in week.Days)
                header.Cell().Ruled(day, look).AlignCenter().Text(day.Sessions == 0 ? $"{day.Name}\n{day.Off ?? words.RestDay}" : day.Name).Bold();
        });
        foreach (var row in rows)
            Row(table, week, row, (cell, day) => cell.Element(inside => TickBoxes(inside, day.Sessions)), look);
        foreach (var name in new[] { words.PainBefore, words.PainAfter })
            Row(table, week, new LogRow(name), static (_, _) => { }, look);
    }

    private static void Row(TableDescriptor table, LogWeek week, LogRow row, Action<IContainer, LogDay> fill, Look look)
    {
        table.Cell().AsSemanticHorizontalHeader().Ruled(null, look).Spoken(row.Language).Text(look.Set(row.Name));
        foreach (var day in week.Days)
            fill(table.Cell().Ruled(day, look).AlignMiddle().AlignCenter(), day);
    }

    private static void TickBoxes(IContainer container, int sessions) => container.SemanticIgnore().Column(column =>
    {
        column.Spacing(3);
        foreach (var line in Enumerable.Range(0, sessions).Chunk(BoxesInALine))
            column.Item().AlignCenter().Row(row =>
            {
                row.Spacing(4);
                foreach (var _ in line)
                    row.ConstantItem(13).Height(13).Border(1.1f);
            });
    });

    // Without colour a day without sessions is crossed out by its word alone.
    private static IContainer Ruled(this IContainer cell, LogDay? day, Look look) =>
        cell.Border(0.75f).BorderColor(look.Rule).Background(day?.Sessions == 0 ? look.Rest : Look.White).MinHeight(look.Body * 1.8f).Padding(3);
}
