using ClinicStretch.Application.Programmes;
#if PDFSHARP
using ClinicStretch.Pdf.PdfSharp;
#endif
#if FULL_FEED
using ClinicStretch.Pdf.QuestPdf;
#endif

namespace ClinicStretch.Web.Programmes;

/// <summary>Chooses the PDF engine: QuestPDF where it is compiled in and a licence was declared, else PDFsharp.</summary>
internal static class PrinterSetup
{
    public static IServiceCollection AddProgrammePrinter(this IServiceCollection services, IConfiguration configuration)
    {
#if PDFSHARP
        services.AddPdfSharpPrinter();
#endif
#if FULL_FEED
        services.AddQuestPdfPrinter(configuration);
#endif
        return services;
    }
}
