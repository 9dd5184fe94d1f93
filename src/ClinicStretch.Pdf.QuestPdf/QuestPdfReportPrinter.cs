using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.QuestPdf.Reports;
using QuestPDF.Fluent;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>Prints reports with QuestPDF, under the licence that the operator has declared.</summary>
public sealed class QuestPdfReportPrinter(QuestPdfOptions licence) : IReportPrinter
{
    public byte[] Print(ReportDocument document, PrintOptions options)
    {
        QuestPdfSetUp.MustBeDone(licence);
        return new ReportSheet(document, options).GeneratePdf();
    }
}
