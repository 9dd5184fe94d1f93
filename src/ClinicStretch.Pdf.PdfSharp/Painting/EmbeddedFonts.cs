using ClinicStretch.Application.Programmes;
using PdfSharp.Fonts;

namespace ClinicStretch.Pdf.PdfSharp.Painting;

/// <summary>Gives PDFsharp the embedded faces and nothing of the machine's own fonts.</summary>
internal sealed class EmbeddedFonts : IFontResolver
{
    private const string Bold = "bold";
    private const string Italic = "italic";
    private const string Regular = "regular";

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) =>
        familyName is ProgrammeFonts.Family or ProgrammeFonts.SecondFamily
            ? new FontResolverInfo($"{familyName} {(bold ? Bold : italic ? Italic : Regular)}")
            : null;

    public byte[]? GetFont(string faceName)
    {
        var files = faceName[(faceName.LastIndexOf(' ') + 1)..] switch
        {
            Bold => ProgrammeFonts.Bold,
            Italic => ProgrammeFonts.Italic,
            _ => ProgrammeFonts.Regular,
        };
        return (faceName.StartsWith(ProgrammeFonts.SecondFamily, StringComparison.Ordinal) ? files.Second : files.First).Bytes.ToArray();
    }
}
