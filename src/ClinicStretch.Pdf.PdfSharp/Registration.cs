using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Pdf.PdfSharp;

public static class Registration
{
    /// <summary>Adds the portable engine, as itself, as the printer of programmes and as that of records and reports.</summary>
    public static IServiceCollection AddPdfSharpPrinter(this IServiceCollection services, PdfSharpOptions? options = null) => services
        .AddSingleton(options ?? new PdfSharpOptions())
        .AddSingleton<PdfSharpProgrammePrinter>()
        .AddSingleton<IRecordPrinter, PdfSharpRecordPrinter>()
        .AddSingleton<IReportPrinter, PdfSharpReportPrinter>()
        .AddSingleton<IProgrammePrinter>(provider => provider.GetRequiredService<PdfSharpProgrammePrinter>());
}
