using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Files;
using ClinicStretch.Pdf.PdfSharp.Painting;

namespace ClinicStretch.Pdf.PdfSharp;

/// <summary>Prints programmes with PDFsharp: everywhere, with no native code. Safe to use from several threads.</summary>
public sealed class PdfSharpProgrammePrinter(PdfSharpOptions licence) : IProgrammePrinter
{
    public byte[] Print(ProgrammeDocument document, PrintOptions options)
    {
        MustBePrintable(document);
        var drawings = FigureForms.Find(document);
        var sheet = LayOut(document, options, drawings);
        using var photographs = new Photographs(document.Pictures);
        using var file = new SheetFile(document.Title, document.Language, drawings, Inks.Of(document.Heading.Colour, options.BlackAndWhite), photographs);
        for (var page = 0; page < sheet.Pages.Count; page++)
            Draw(file, sheet, page);
        return file.ToBytes();
    }

    public int CountPages(ProgrammeDocument document, PrintOptions options)
    {
        MustBePrintable(document);
        return LayOut(document, options).Pages.Count;
    }

    /// <summary>The pages as they would be drawn.</summary>
    internal static ProgrammeSheet LayOut(ProgrammeDocument document, PrintOptions options) => LayOut(document, options, FigureForms.Find(document));

    private static ProgrammeSheet LayOut(
        ProgrammeDocument document, PrintOptions options, IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> drawings) =>
        new(document, options, drawings.Select(d => KeyValuePair.Create(d.Key, d.Value.Size)).Concat(Photographs.SizesIn(document)).ToDictionary());

    private void MustBePrintable(ProgrammeDocument document)
    {
        ProgrammeText.MustBePrintable(document);
        PdfSharpSetUp.MustBeDone(licence);
    }

    private static void Draw(SheetFile file, ProgrammeSheet sheet, int index)
    {
        var page = sheet.Pages[index];
        using var canvas = file.AddPage(page.Size);
        sheet.DrawGround(page, canvas);
        foreach (var placed in page.Boxes)
            placed.Box.Draw(canvas, sheet.Margin, placed.Y);
        var footer = sheet.FooterOf(page, index + 1);
        canvas.Furniture(() => footer.Box.Draw(canvas, sheet.Margin, footer.Y));
    }
}
