using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>Prints programmes with QuestPDF, under the licence that the operator has declared.</summary>
public sealed class QuestPdfProgrammePrinter(QuestPdfOptions licence) : IProgrammePrinter
{
    public byte[] Print(ProgrammeDocument document, PrintOptions options)
    {
        ProgrammeText.MustBePrintable(document);
        QuestPdfSetUp.MustBeDone(licence);
        return new ProgrammeSheet(document, options).GeneratePdf();
    }
}
