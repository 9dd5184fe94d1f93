using ClinicStretch.Application.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace ClinicStretch.Pdf.QuestPdf;

public static class Registration
{
    /// <summary>Adds the QuestPDF engine, as itself and as the printer of programmes.</summary>
    public static IServiceCollection AddQuestPdfPrinter(this IServiceCollection services, QuestPdfOptions options) => services
        .AddSingleton(options)
        .AddSingleton<QuestPdfProgrammePrinter>()
        .AddSingleton<IProgrammePrinter>(provider => provider.GetRequiredService<QuestPdfProgrammePrinter>());
}
