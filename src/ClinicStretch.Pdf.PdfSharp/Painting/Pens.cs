using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>What all pages of one document share: its fonts, the figures drawn once and the photographs.</summary>
internal sealed class Pens(IReadOnlyDictionary<ProgrammeFigure, XForm> figures, Photographs photographs)
{
    private static readonly XPdfFontOptions Embedded = new(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset);
    private readonly Dictionary<(Font, bool), XFont> _fonts = [];

    public IReadOnlyDictionary<ProgrammeFigure, XForm> Figures => figures;

    public Photographs Photographs => photographs;

    /// <param name="isSecond">True for the second family.</param>
    public XFont this[Font font, bool isSecond]
    {
        get
        {
            if (!_fonts.TryGetValue((font, isSecond), out var found))
                _fonts[(font, isSecond)] = found = new XFont(
                    isSecond ? ProgrammeFonts.SecondFamily : ProgrammeFonts.Family, font.Size, StyleOf(font.Face), Embedded);
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
