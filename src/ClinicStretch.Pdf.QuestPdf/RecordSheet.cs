using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.QuestPdf.Parts;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>What is kept of a patient as a QuestPDF document.</summary>
internal sealed class RecordSheet(RecordDocument document, Paper paper) : IDocument
{
    private readonly Look _look = Look.For(PrintOptions.Default);

    public DocumentMetadata GetMetadata() => Frame.Metadata(document.Title, document.Language);

    public DocumentSettings GetSettings() => Frame.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
        page.Framed(Look.SizeOf(paper), _look, foot => foot.RecordFooter(document, _look)).Column(column => column.Record(document, _look)));
}
