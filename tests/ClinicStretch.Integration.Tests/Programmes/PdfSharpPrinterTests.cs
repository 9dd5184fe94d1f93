#if PDFSHARP
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp;

namespace ClinicStretch.Integration.Tests.Programmes;

public sealed class PdfSharpPrinterTests : ProgrammePrinterContract
{
    protected override IProgrammePrinter Printer { get; } = new PdfSharpProgrammePrinter(new PdfSharpOptions());
}
#endif
