using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.QuestPdf.Parts;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>A programme as a QuestPDF document: what stands on the sheet, in order.</summary>
internal sealed class ProgrammeSheet(ProgrammeDocument document, PrintOptions options) : IDocument
{
    private readonly Look _look = document.Beside is null
        ? Look.For(options, document.Heading.Colour)
        : Look.For(options, document.Heading.Colour).InHalf();

    private readonly Photographs _photographs = new(document.Pictures);

    /// <summary>How many pages there are, once it has been printed.</summary>
    public int Pages { get; private set; }

    public DocumentMetadata GetMetadata() => Frame.Metadata(document.Title, document.Language);

    public DocumentSettings GetSettings() => Frame.Settings;

    public void Compose(IDocumentContainer container)
    {
        container.Page(page => Framed(page, wide: false).Column(Programme));
        if (document.Log is not null)
            container.Page(page => Framed(page, _look.WideChart).Column(column => column.Chart(document, _look)));
    }

    private void Programme(ColumnDescriptor column)
    {
        column.Spacing(_look.Far);
        Heading(column);
        column.Item().Both(document, _look, static (side, sheet, look) => side.Emergency(sheet.Emergency, look));
        column.Item().Both(document, _look, static (side, sheet, look) => side.HowOften(sheet, look));
        Optional(column, document.Pain, static (side, sheet, look) => side.Pain(sheet.Pain!, sheet.Words, look));
        Optional(column, document.News, static (side, sheet, look) => side.News(sheet.News!, look));
        column.Item().Both(document, _look, static (side, sheet, look) => side.Column(lists =>
        {
            lists.Spacing(look.Body);
            lists.Overview(sheet, look);
        }));
        Exercises(column);
        Optional(column, document.Flare, static (side, sheet, look) => side.Flare(sheet.Flare!, look));
        Optional(column, document.Credits, static (side, sheet, look) => side.SemanticParagraph().Text(look.Set(sheet.Credits ?? "")).FontSize(look.Small));
    }

    private void Heading(ColumnDescriptor column)
    {
        column.Item().Letterhead(document.Heading, _look);
        column.Item().Row(row =>
        {
            row.Spacing(_look.Body);
            row.RelativeItem().Column(title =>
            {
                title.Title(document, _look);
                if (document.Code is { } code)
                    title.Item().PaddingTop(_look.Near).Both(document, _look, (side, sheet, look) => side.Strong((sheet.Code ?? code).Lead, look.Body, look));
                if (document.Code is { } typed)
                    title.Item().SemanticParagraph().Text(_look.Set(typed.Typed)).FontSize(_look.Small);
            });
            if (document.Code is { } scanned)
                row.AutoItem().Code(scanned);
        });
    }

    private void Exercises(ColumnDescriptor column)
    {
        foreach (var pair in document.Exercises.Chunk(_look.InPairs ? 2 : 1))
        {
            if (_look.ExerciseAPage)
                column.Item().PageBreak();
            column.Item().PreventPageBreak().Section($"{pair[0].Number}. {pair[0].Name}").Row(row =>
            {
                row.Spacing(_look.Far);
                foreach (var exercise in pair)
                    row.RelativeItem().Both(document, _look, (side, sheet, look) =>
                        side.Exercise(sheet.Exercises[exercise.Number - 1], sheet.Words, _photographs, look));
            });
        }
    }

    private void Optional(ColumnDescriptor column, object? thing, SheetPart part)
    {
        if (thing is not null)
            column.Item().Both(document, _look, part);
    }

    private IContainer Framed(PageDescriptor page, bool wide)
    {
        var size = Look.SizeOf(options.Paper);
        page.Marked(document, _look);
        return page.Framed(wide ? size.Landscape() : size, _look, foot => foot.Footer(document, _look, pages => Pages = pages));
    }
}
