using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>Prints what is kept of a patient with QuestPDF, under the licence that the operator has declared.</summary>
public sealed class QuestPdfRecordPrinter(QuestPdfOptions licence) : IRecordPrinter
{
    public byte[] Print(RecordDocument document, Paper paper)
    {
        QuestPdfSetUp.MustBeDone(licence);
        return new RecordSheet(document, paper).GeneratePdf();
    }
}
