using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using QuestPDF.Drawing.Exceptions;
using QuestPDF.Fluent;

namespace ClinicStretch.Pdf.QuestPdf;

/// <summary>
/// Prints programmes with QuestPDF, under the licence that the operator has declared. It shapes text, so that a script which the portable engine
/// cannot set is printed where the machine has a font for it.
/// </summary>
public sealed class QuestPdfProgrammePrinter(QuestPdfOptions licence) : IProgrammePrinter
{
    public byte[] Print(ProgrammeDocument document, PrintOptions options)
    {
        var file = Print(new ProgrammeSheet(document, options));
        return options.BlackAndWhite ? GreyPictures.In(file) : file;
    }

    public int CountPages(ProgrammeDocument document, PrintOptions options)
    {
        var sheet = new ProgrammeSheet(document, options);
        Print(sheet);
        return sheet.Pages;
    }

    private byte[] Print(ProgrammeSheet sheet)
    {
        QuestPdfSetUp.MustBeDone(licence);
        try
        {
            return sheet.GeneratePdf();
        }
        // Its message quotes the text; ours must not.
        catch (DocumentDrawingException failure) when (IsForWantOfAFont(failure))
        {
            throw new UnprintableTextException("This sheet has text that no font of this server can show. Print it from the browser.");
        }
    }

    private static bool IsForWantOfAFont(Exception? failure) => failure is not null
        && ((failure is DocumentDrawingException && failure.Message.Contains("glyph", StringComparison.OrdinalIgnoreCase)) || IsForWantOfAFont(failure.InnerException));
}
