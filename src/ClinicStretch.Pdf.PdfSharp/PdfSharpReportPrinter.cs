using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Files;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using ClinicStretch.Pdf.PdfSharp.Parts;
using ClinicStretch.Pdf.PdfSharp.Reports;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp;

/// <summary>Prints reports, in the type of the sheets. Safe to use from several threads.</summary>
public sealed class PdfSharpReportPrinter(PdfSharpOptions licence) : IReportPrinter
{
    private const double AboveFooter = 12;
    private const double BelowFooter = 24;
    private const int MostPages = 9999;

    public byte[] Print(ReportDocument document, PrintOptions options)
    {
        PdfSharpSetUp.MustBeDone(licence);
        var drawings = FigureForms.Find(FiguresOf(document));
        var laid = LayOut(document, options, drawings.ToDictionary(d => d.Key, d => d.Value.Size));
        using var file = new SheetFile(document.Title, document.Language, drawings);
        for (var page = 0; page < laid.Pages.Count; page++)
            Draw(file, laid, page);
        return file.ToBytes();
    }

    private static IEnumerable<ProgrammeFigure> FiguresOf(ReportDocument document) => document.Sections
        .SelectMany(section => section.Blocks).OfType<ReportPictures>().SelectMany(block => block.Pictures).Select(picture => picture.Figure).OfType<ProgrammeFigure>();

    // A letter that is a little too long is set closer; one that is much too long goes on, in letters of full size.
    private static LaidReport LayOut(ReportDocument document, PrintOptions options, IReadOnlyDictionary<ProgrammeFigure, XSize> figures)
    {
        var looks = ReportLook.For(options.Mode, document.IsLetter);
        var laid = looks.Select(look => LayOut(document, look, Theme.SizeOf(options.Paper), figures)).TakeUntil(report => report.Pages.Count == 1);
        return laid[^1].Pages.Count == 1 ? laid[^1] : laid[0];
    }

    private static LaidReport LayOut(ReportDocument document, ReportLook look, XSize paper, IReadOnlyDictionary<ProgrammeFigure, XSize> figures)
    {
        var type = new Typesetter(look.Theme, document.Language);
        var part = new ReportPart(document, type, look, figures, paper.Width - 2 * look.Theme.Margin);
        var foot = AboveFooter + part.Footer(Number(document, MostPages, MostPages)).Height + BelowFooter;
        return new LaidReport(document, part, Paginator.Place(part.Items(), paper, look.Theme.Margin, _ => foot, look.Between), look.Theme.Margin);
    }

    private static void Draw(SheetFile file, LaidReport report, int index)
    {
        var page = report.Pages[index];
        using var canvas = file.AddPage(page.Size);
        foreach (var placed in page.Boxes)
            placed.Box.Draw(canvas, report.Margin, placed.Y);
        var footer = report.Part.Footer(Number(report.Document, index + 1, report.Pages.Count));
        canvas.Furniture(() => footer.Draw(canvas, report.Margin, page.Size.Height - BelowFooter - footer.Height));
    }

    private static string Number(ReportDocument document, int page, int pages) => string.Format(CultureInfo.InvariantCulture, document.PageOf, page, pages);

    private sealed record LaidReport(ReportDocument Document, ReportPart Part, IReadOnlyList<SheetPage> Pages, double Margin);
}
