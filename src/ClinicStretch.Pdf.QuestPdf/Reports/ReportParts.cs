using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Figures;
using ClinicStretch.Pdf.QuestPdf.Parts;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Reports;

/// <summary>What a report is made of: text, facts, lists, tables, charts and pictures.</summary>
internal static class ReportParts
{
    private const int Pictures = 3;

    public static string Spelt(string text) => ProgrammeText.Spelt(text);

    public static IContainer In(this IContainer container, string? language) => container.Spoken(language is null ? null : new OtherLanguage(language, ""));

    public static void Facts(this IContainer container, IReadOnlyList<ReportFact> facts, string afterLabel, Look look) => container.Column(column =>
    {
        column.Spacing(look.Near / 2);
        foreach (var fact in facts)
            column.Item().Fact(fact, afterLabel, look);
    });

    private static void Fact(this IContainer container, ReportFact fact, string afterLabel, Look look)
    {
        if (fact.Label.Length is 0)
            container.Paragraph(Spelt(fact.Value), look);
        else
            container.Labelled(Spelt(fact.Label), afterLabel, Spelt(fact.Value), look);
    }

    public static void Lines(this IContainer container, ReportList list, Look look) => container.SemanticList().Column(column =>
    {
        column.Spacing(look.Body * 0.22f);
        foreach (var line in list.Lines)
            column.Item().SemanticListItem().Row(row =>
            {
                row.ConstantItem(look.Body * 1.6f).SemanticListLabel().Text("\u2022").Bold();
                row.RelativeItem().In(line.Language).SemanticListItemBody().Text(Spelt(line.Text));
            });
    });

    public static void Table(this IContainer container, ReportTable table, bool isNamed, Look look) => container.Column(column =>
    {
        column.Spacing(look.Near / 2);
        if (!isNamed)
            column.Item().EnsureSpace(look.Body * 5).Strong(Spelt(table.Caption), look.Small, look);
        column.Item().SemanticTable().DefaultTextStyle(style => style.FontSize(look.Small)).Table(cells => Cells(cells, table, look));
    });

    private static void Cells(TableDescriptor cells, ReportTable table, Look look)
    {
        cells.ColumnsDefinition(columns =>
        {
            foreach (var n in Enumerable.Range(0, table.Columns.Count))
                columns.RelativeColumn(WidestOf(table, n));
        });
        cells.Header(header =>
        {
            foreach (var name in table.Columns)
                header.Cell().Ruled(look).Background(look.Tint).Text(Spelt(name)).Bold();
        });
        foreach (var row in table.Rows)
        {
            cells.Cell().AsSemanticHorizontalHeader().Ruled(look).Text(Spelt(row[0])).Bold();
            foreach (var cell in row.Skip(1))
                cells.Cell().Ruled(look).Text(Spelt(cell));
        }
    }

    // By the letters of its longest words, so that a column of numbers is narrow; long texts are broken.
    private static float WidestOf(ReportTable table, int column) =>
        Math.Clamp(table.Rows.Select(row => row[column]).Append(table.Columns[column]).Max(text => text.Length), 5, 40);

    private static IContainer Ruled(this IContainer cell, Look look) => cell.Border(0.75f).BorderColor(look.Rule).Padding(3);

    public static void Grid(this IContainer container, IReadOnlyList<ReportPicture> pictures, string afterLabel, Look look) => container.Column(column =>
    {
        column.Spacing(look.Body);
        foreach (var line in pictures.Chunk(Pictures))
            column.Item().PreventPageBreak().Row(row =>
            {
                row.Spacing(look.Body);
                foreach (var picture in line)
                    row.RelativeItem().SemanticSection().Column(cell => Cell(cell, picture, afterLabel, look));
                foreach (var _ in Enumerable.Range(0, Pictures - line.Length))
                    row.RelativeItem();
            });
    });

    private static void Cell(ColumnDescriptor cell, ReportPicture picture, string afterLabel, Look look)
    {
        cell.Spacing(look.Near / 2);
        if (picture.Figure is { } figure
            && FigureLibrary.Find(new FigureRequest(figure.Slug, figure.Variant, figure.Left ? FigureSide.Left : FigureSide.Right)) is { } drawing)
            cell.Item().Height(look.FigureHeight).SemanticFigure(Spelt(figure.Alt)).Svg(SvgWriter.Write(drawing, FigurePalette.Print)).FitArea();
        cell.Item().SemanticHeader2().Text(Spelt(picture.Name)).Bold();
        foreach (var fact in picture.Facts)
            cell.Item().Fact(fact, afterLabel, look);
    }
}
