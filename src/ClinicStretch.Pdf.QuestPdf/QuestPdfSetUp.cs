using ClinicStretch.Application.Programmes;
using QuestPDF;
using QuestPDF.Drawing;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>What QuestPDF keeps once a process: the licence it is used under, and its fonts.</summary>
internal static class QuestPdfSetUp
{
    private static readonly Lock Gate = new();
    private static bool s_done;

    public static void MustBeDone(QuestPdfOptions options)
    {
        lock (Gate)
        {
            if (s_done)
                return;
            Settings.License = Enum.Parse<LicenseType>(options.License, ignoreCase: true);
            Settings.UseEnvironmentFonts = true; // for scripts that the embedded families lack
            Settings.CheckIfAllTextGlyphsAreAvailable = true;
            foreach (var font in ProgrammeFonts.All)
            {
                using var stream = new MemoryStream(font.Bytes.ToArray());
                FontManager.RegisterFont(stream);
            }
            s_done = true;
        }
    }
}
