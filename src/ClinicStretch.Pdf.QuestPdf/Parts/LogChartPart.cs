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
        var log = document.Log!;
        var names = NamesOf(document).Zip(document.Beside is { Log: not null } other ? NamesOf(other) : NamesOf(document)).ToList();
        column.Spacing(look.Body);
        column.Item().Both(document, look, static (side, sheet, half) => side.Head(sheet.Log, half));
        foreach (var (index, week) in log.Weeks.Index())
            column.Item().PreventPageBreak().Column(part =>
            {
                part.Spacing(look.Near);
                part.Item().Both(document, look, (side, sheet, half) => side.H3(sheet.Log?.Weeks.ElementAtOrDefault(index)?.Title ?? week.Title, half));
                part.Item().SemanticTable().Table(table => Week(table, week, names, document, look));
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

    private static IEnumerable<ChartName> NamesOf(ProgrammeDocument sheet) =>
    [
        .. sheet.Log!.Rows.Select(row => new ChartName(row.Name, row.Language?.Tag ?? sheet.Language, IsToTick: true)),
        .. new[] { sheet.Words.PainBefore, sheet.Words.PainAfter }.Select(name => new ChartName(name, sheet.Language, IsToTick: false)),
    ];

    private static void Week(TableDescriptor table, LogWeek week, List<(ChartName One, ChartName Second)> names, ProgrammeDocument document, Look look)
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
                header.Cell().Ruled(day, look).AlignCenter().Text(day.Sessions == 0 ? $"{day.Name}\n{day.Off ?? document.Words.RestDay}" : day.Name).Bold();
        });
        foreach (var (one, second) in names)
        {
            table.Cell().AsSemanticHorizontalHeader().Ruled(null, look).Column(cell => Names(cell, one, second, document.Language, look));
            foreach (var day in week.Days)
            {
                var cell = table.Cell().Ruled(day, look).AlignMiddle().AlignCenter();
                if (one.IsToTick)
                    cell.Element(inside => TickBoxes(inside, day.Sessions));
            }
        }
    }

    private static void Names(ColumnDescriptor cell, ChartName one, ChartName second, string sheet, Look look)
    {
        cell.Item().In(one.Language, sheet).Text(look.Set(one.Text));
        if (second.Text != one.Text)
            cell.Item().In(second.Language, sheet).Text(look.Set(second.Text)).Italic();
    }

    private static IContainer In(this IContainer container, string language, string sheet) => language == sheet ? container : container.SemanticLanguage(language);

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

    /// <summary>What a row of the chart is called, and in which language.</summary>
    /// <param name="IsToTick">Boxes are ticked in its cells; else numbers are written.</param>
    private sealed record ChartName(string Text, string Language, bool IsToTick);
}
