using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.QuestPdf.Parts;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>A programme as a QuestPDF document: what stands on the sheet, in order.</summary>
internal sealed class ProgrammeSheet(ProgrammeDocument document, PrintOptions options) : IDocument
{
    private const float Margin = 42;
    private readonly Look _look = Look.For(options.Mode);

    /// <summary>The dates are fixed: the same programme gives the same file.</summary>
    public DocumentMetadata GetMetadata() => new()
    {
        Title = document.Title,
        Language = document.Language,
        Creator = "ClinicStretch",
        CreationDate = DateTimeOffset.UnixEpoch,
        ModifiedDate = DateTimeOffset.UnixEpoch,
    };

    public DocumentSettings GetSettings() => new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };

    public void Compose(IDocumentContainer container)
    {
        container.Page(page => Frame(page, wide: false).Column(Programme));
        if (document.Log is { } log)
            container.Page(page => Frame(page, _look.WideChart).Column(column => column.Chart(log, document.Words, _look)));
    }

    private void Programme(ColumnDescriptor column)
    {
        column.Spacing(_look.Far);
        column.Heading(document.Heading, document.Words, _look);
        column.Item().Emergency(document.Emergency, _look);
        column.Overview(document, _look);
        foreach (var exercise in document.Exercises)
            column.Exercise(exercise, document.Words, _look);
    }

    private IContainer Frame(PageDescriptor page, bool wide)
    {
        var size = Look.SizeOf(options.Paper);
        page.Size(wide ? size.Landscape() : size);
        page.Margin(Margin);
        page.DefaultTextStyle(style => style.FontFamily(ProgrammeFonts.Family).FontSize(_look.Body).FontColor(Look.Ink).LineHeight(1.25f));
        page.Footer().SemanticIgnore().Footer(document, _look);
        return page.Content();
    }
}
