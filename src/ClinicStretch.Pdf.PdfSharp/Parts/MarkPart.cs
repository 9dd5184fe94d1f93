using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>On every page of a sheet that must not be used as it is: why, in a band at the top, and which to use, pale across the page.</summary>
internal static class MarkPart
{
    private const double BandTop = 16;
    private const double BandPadding = 4;
    private const double BelowBand = 14;
    private const double ShareOfDiagonal = 0.7;
    private const double LargestLetters = 140;

    /// <summary>What the band adds to the top of a page.</summary>
    public static double HeightOn(ProgrammeDocument document, Typesetter type, double width) =>
        Band(document, type, width) is { } band ? Math.Max(0, BandTop + band.Height + BelowBand - type.Theme.Margin) : 0;

    public static void Draw(ProgrammeDocument document, Typesetter type, XSize page, Canvas canvas) => canvas.Furniture(() =>
    {
        if (document.Mark is { } mark)
            canvas.Across(mark, FontOf(mark, page), page, Ink.Ghost);
        Band(document, type, page.Width - 2 * type.Theme.Margin)?.Draw(canvas, type.Theme.Margin, BandTop);
    });

    private static Panel? Band(ProgrammeDocument document, Typesetter type, double width)
    {
        if (document.Heading.Notice is not { } notice)
            return null;
        var style = new PanelStyle(BandPadding) { Fill = Ink.Text };
        return new Panel(width, style, Paragraph.Of(
            style.Inside(width), type.Theme.LineSpacing, Ink.Paper, new Run(notice, new Font(Face.Bold, type.Theme.Body))).Aligned(0.5));
    }

    private static Font FontOf(string mark, XSize page)
    {
        var diagonal = Math.Sqrt(page.Width * page.Width + page.Height * page.Height);
        var one = new Font(Face.Bold, 1);
        return one with { Size = Math.Min(LargestLetters, diagonal * ShareOfDiagonal / one.WidthOf(mark)) };
    }
}
