using ClinicStretch.Application.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Pdf.PdfSharp;

public static class Registration
{
    /// <summary>Adds the portable engine, as itself and as the printer of programmes.</summary>
    public static IServiceCollection AddPdfSharpPrinter(this IServiceCollection services, PdfSharpOptions? options = null) => services
        .AddSingleton(options ?? new PdfSharpOptions())
        .AddSingleton<PdfSharpProgrammePrinter>()
        .AddSingleton<IProgrammePrinter>(provider => provider.GetRequiredService<PdfSharpProgrammePrinter>());
}
