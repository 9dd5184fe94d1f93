#if FULL_FEED
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.QuestPdf;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class QuestPdfPrinterTests : ProgrammePrinterContract
{
    protected override IProgrammePrinter Printer { get; } = new QuestPdfProgrammePrinter(new QuestPdfOptions { License = "Evaluation" });
}
#endif
