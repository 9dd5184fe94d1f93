using System.Globalization;
using ClinicStretch.Application.Patients.Own;
using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Files;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using ClinicStretch.Pdf.PdfSharp.Parts;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp;

/// <summary>Prints what is kept of a patient, in the type of the sheets. Safe to use from several threads.</summary>
public sealed class PdfSharpRecordPrinter(PdfSharpOptions licence) : IRecordPrinter
{
    private const double AboveFooter = 12;
    private const double BelowFooter = 24;
    private const int MostPages = 9999;

    public byte[] Print(RecordDocument document, Paper paper)
    {
        PdfSharpSetUp.MustBeDone(licence);
        var type = new Typesetter(Theme.For(PrintMode.Standard), document.Language);
        var (size, margin) = (Theme.SizeOf(paper), type.Theme.Margin);
        var part = new RecordPart(document, type, size.Width - 2 * margin);
        var foot = AboveFooter + part.Footer(Number(document, MostPages, MostPages)).Height + BelowFooter;
        var pages = Paginator.Place(part.Items(), size, margin, _ => foot, type.Theme.Gap);
        using var file = new SheetFile(document.Title, document.Language, new Dictionary<ProgrammeFigure, FramedDrawing>());
        for (var page = 0; page < pages.Count; page++)
            Draw(file, pages[page], margin, part.Footer(Number(document, page + 1, pages.Count)));
        return file.ToBytes();
    }

    private static void Draw(SheetFile file, SheetPage page, double margin, Box footer)
    {
        using var canvas = file.AddPage(page.Size);
        foreach (var placed in page.Boxes)
            placed.Box.Draw(canvas, margin, placed.Y);
        canvas.Furniture(() => footer.Draw(canvas, margin, page.Size.Height - BelowFooter - footer.Height));
    }

    private static string Number(RecordDocument document, int page, int pages) => string.Format(CultureInfo.InvariantCulture, document.PageOf, page, pages);
}
