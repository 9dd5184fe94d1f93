using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.QuestPdf.Parts;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>What is kept of a patient as a QuestPDF document.</summary>
internal sealed class RecordSheet(RecordDocument document, Paper paper) : IDocument
{
    private const float Margin = 42;
    private readonly Look _look = Look.For(PrintMode.Standard);

    public DocumentMetadata GetMetadata() => new()
    {
        Title = document.Title,
        Language = document.Language,
        Creator = "ClinicStretch",
        CreationDate = DateTimeOffset.UnixEpoch,
        ModifiedDate = DateTimeOffset.UnixEpoch,
    };

    public DocumentSettings GetSettings() => new() { PDFUA_Conformance = PDFUA_Conformance.PDFUA_1 };

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        page.Size(Look.SizeOf(paper));
        page.Margin(Margin);
        page.DefaultTextStyle(style => style.FontFamily(ProgrammeFonts.Family).FontSize(_look.Body).FontColor(Look.Ink).LineHeight(1.25f));
        page.Footer().SemanticIgnore().RecordFooter(document, _look);
        page.Content().Column(column => column.Record(document, _look));
    });
}
