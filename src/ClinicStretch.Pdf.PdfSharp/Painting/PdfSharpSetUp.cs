using PdfSharp;
using PdfSharp.Fonts;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>What PDFsharp keeps once a process: the licence it is used under, and where its fonts come from.</summary>
internal static class PdfSharpSetUp
{
    private static readonly Lock Gate = new();
    private static bool s_done;

    /// <summary>The first call decides; PDFsharp cannot change either later.</summary>
    public static void MustBeDone(PdfSharpOptions options)
    {
        lock (Gate)
        {
            if (s_done)
                return;
            Declare(options.CommercialLicence);
            GlobalFontSettings.FontResolver = new EmbeddedFonts();
            s_done = true;
        }
    }

    private static void Declare(string? commercialLicence)
    {
        if (commercialLicence is null)
            PdfSharpLicense.SetAgplLicense();
        else
            PdfSharpLicense.LoadLicense(commercialLicence);
    }
}
