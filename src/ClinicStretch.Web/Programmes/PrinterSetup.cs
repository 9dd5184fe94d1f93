using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Domain;
#if PDFSHARP
using ClinicStretch.Pdf.PdfSharp;
#endif
#if FULL_FEED
using ClinicStretch.Pdf.QuestPdf;
#endif

namespace ClinicStretch.Web.Programmes;

/// <summary>
/// Chooses the PDF engine: QuestPDF where it is compiled in and a licence was declared, with PDFsharp to fall back on; else PDFsharp.
/// </summary>
internal static class PrinterSetup
{
    public static IServiceCollection AddProgrammePrinter(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IProgrammePrinter, NoPrinter>();
        services.AddSingleton<IRecordPrinter, NoPrinter>();
        services.AddSingleton<IReportPrinter, NoPrinter>();
#if PDFSHARP
        services.AddPdfSharpPrinter(new PdfSharpOptions(configuration["Pdf:PdfSharp:CommercialLicence"]));
#endif
#if FULL_FEED
        if (configuration["Pdf:QuestPdf:License"] is { Length: > 0 } licence)
        {
            services.AddQuestPdf(licence);
        }
#endif
        return services;
    }

#if FULL_FEED
    private static void AddQuestPdf(this IServiceCollection services, string licence)
    {
        services.AddQuestPdfPrinter(new QuestPdfOptions { License = licence });
#if !PDFSHARP
        // Where PDFsharp is compiled in, it prints records and reports.
        services.AddSingleton<IRecordPrinter, QuestPdfRecordPrinter>();
        services.AddSingleton<IReportPrinter, QuestPdfReportPrinter>();
#endif
#if PDFSHARP
        services.AddSingleton<IProgrammePrinter>(provider => new FallbackProgrammePrinter(
            provider.GetRequiredService<QuestPdfProgrammePrinter>(),
            provider.GetRequiredService<PdfSharpProgrammePrinter>(),
            provider.GetRequiredService<ILogger<FallbackProgrammePrinter>>()));
#endif
    }
#endif

    // A build without any engine still prescribes and logs; it only cannot print.
    private sealed class NoPrinter : IProgrammePrinter, IRecordPrinter, IReportPrinter
    {
        private static readonly Rule HasAnEngine =
            new("programme.no_engine", "This build has no PDF engine. Build it with PDFsharp or QuestPDF.");

        public byte[] Print(ProgrammeDocument document, PrintOptions options) => throw new RuleBrokenException(HasAnEngine);

        public int CountPages(ProgrammeDocument document, PrintOptions options) => throw new RuleBrokenException(HasAnEngine);

        public byte[] Print(RecordDocument document, Paper paper) => throw new RuleBrokenException(HasAnEngine);

        public byte[] Print(ReportDocument document, PrintOptions options) => throw new RuleBrokenException(HasAnEngine);
    }
}
