using System.Globalization;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>Stands at the foot of each page, so that a loose page still says whose it is.</summary>
internal static class FooterPart
{
    private const double LargestPageShare = 0.4;

    public static Box Of(ProgrammeDocument document, Typesetter type, double width, int page, int pages)
    {
        var (words, font) = (document.Words, new Font(Face.Regular, type.Theme.Small));
        var number = string.Format(CultureInfo.InvariantCulture, words.PageOf, page, pages);
        var right = Math.Min(width * LargestPageShare, (font with { Face = Face.Bold }).WidthOf(number) + 1);
        IEnumerable<string> facts = [$"{words.For} {document.Heading.Patient}", words.OnlyForThisPerson, words.MadeBy, document.ContentHash];
        return new Stack(
            4,
            new Rule(width, 0.5),
            new Columns(
                (0, Paragraph.Of(width - right - type.Theme.Gap, type.Theme.LineSpacing, Ink.Text, new Run(string.Join(" \u00B7 ", facts), font))),
                (width - right, type.Lines(number, font with { Face = Face.Bold }, right).Aligned(1))));
    }
}
