using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>What all pages of one document share: its fonts and the figures drawn once.</summary>
internal sealed class Pens(IReadOnlyDictionary<ProgrammeFigure, XForm> figures)
{
    private static readonly XPdfFontOptions Embedded = new(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset);
    private readonly Dictionary<Font, XFont> _fonts = [];

    public IReadOnlyDictionary<ProgrammeFigure, XForm> Figures => figures;

    public XFont this[Font font]
    {
        get
        {
            if (!_fonts.TryGetValue(font, out var found))
                _fonts[font] = found = new XFont(ProgrammeFonts.Family, font.Size, StyleOf(font.Face), Embedded);
            return found;
        }
    }

    private static XFontStyleEx StyleOf(Face face) => face switch
    {
        Face.Bold => XFontStyleEx.Bold,
        Face.Italic => XFontStyleEx.Italic,
        _ => XFontStyleEx.Regular,
    };
}
