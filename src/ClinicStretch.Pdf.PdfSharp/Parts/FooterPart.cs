using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>Stands at the foot of each page, so that a loose page still says whose it is.</summary>
internal static class FooterPart
{
    private const double LargestPageShare = 0.4;
    private const int MostPages = 999;

    /// <summary>As tall on every page of a width, whatever its number: there is room for the widest.</summary>
    public static Box Of(ProgrammeDocument document, Typesetter type, double width, int page, int pages)
    {
        var (words, font) = (document.Words, new Font(Face.Regular, type.Theme.Small));
        string Number(int one, int all) => string.Format(CultureInfo.InvariantCulture, words.PageOf, one, all);
        var right = Math.Min(width * LargestPageShare, (font with { Face = Face.Bold }).WidthOf(Number(MostPages, MostPages)) + 1);
        IEnumerable<string> facts = [$"{words.For} {document.Heading.Patient}", words.OnlyForThisPerson, words.MadeBy, document.ContentHash];
        return new Stack(
            4,
            new Rule(width, 0.5),
            new Columns(
                (0, Paragraph.Of(width - right - type.Theme.Gap, type.Theme.LineSpacing, Ink.Text, new Run(string.Join(" \u00B7 ", facts), font))),
                (width - right, type.Lines(Number(page, pages), font with { Face = Face.Bold }, right).Aligned(1))));
    }
}
