using ClinicStretch.Pdf.Tests.Reading;
using static ClinicStretch.Pdf.Tests.Rules.PdfUaRule;

namespace ClinicStretch.Pdf.Tests.Rules;

/// <summary>The faces that text is set in.</summary>
internal static class FontRules
{
    public static IReadOnlyList<PdfUaRule> All { get; } =
    [
        new("carries every font that it uses", "7.21.4.1", sheet => FontsOf(sheet)
            .Where(font => font.Descendant?.Dictionary("FontDescriptor") is not { } face || !(face.Has("FontFile2") || face.Has("FontFile3"))).Select(font => font.Name),
            ("/FontFile2", "/FontFile9")),
        new("carries of every font what it uses", "7.21.4.2", sheet => FontsOf(sheet).Where(font => font.Name.IndexOf('+', StringComparison.Ordinal) != 6).Select(font => font.Name)),
        new("says which glyph is which character", "7.21.7", sheet => FontsOf(sheet).Where(font => font.Meanings.Count == 0).Select(font => font.Name), ("/ToUnicode", "/TuUnicode")),
        new("says no character that is none", "7.21.7", sheet => FontsOf(sheet)
            .Where(font => font.Meanings.Any(meaning => meaning is "\0" or "\uFEFF" or "\uFFFE")).Select(font => font.Name)),
        new("says how glyphs are found in a font", "7.21.3.2", sheet => FontsOf(sheet).Where(font => font.Descendant?.Name("Subtype") == "CIDFontType2"
            && font.Descendant.Name("CIDToGIDMap") != "Identity" && font.Descendant.Dictionary("CIDToGIDMap")?.Stream is null).Select(font => font.Name), ("/CIDToGIDMap", "/CIDToGIDMop")),
        new("writes its text in codes of two bytes", "7.21.3.3", sheet => FontsOf(sheet).Where(font => font.Dictionary.Name("Encoding") != "Identity-H").Select(font => font.Name)),
    ];

    private static IEnumerable<PdfFont> FontsOf(PrintedSheet sheet) =>
        sheet.File.Pages.Select(page => page.Dictionary("Resources")?.Dictionary("Font")).OfType<PdfDictionary>()
            .SelectMany(fonts => fonts.Keys.Select(name => fonts.Dictionary(name)!)).Distinct().Select(font => new PdfFont(font));
}
