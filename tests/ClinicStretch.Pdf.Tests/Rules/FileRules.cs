using System.Text.RegularExpressions;
using System.Xml.Linq;
using ClinicStretch.Pdf.Tests.Reading;
using static ClinicStretch.Pdf.Tests.Rules.PdfUaRule;

namespace ClinicStretch.Pdf.Tests.Rules;

/// <summary>What the file says of itself.</summary>
internal static partial class FileRules
{
    private static readonly XNamespace Ua = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly string[] Forbidden = ["JavaScript", "JS", "Launch", "AA", "EmbeddedFiles", "EmbeddedFile", "XFA", "RichMedia", "Movie", "Sound"];

    public static IReadOnlyList<PdfUaRule> All { get; } =
    [
        new("is a PDF 1.7 or older", "6", sheet => Unless(Header().IsMatch(sheet.File.Header), sheet.File.Header), ("%PDF-1.", "%PDF-2.")),
        new("claims PDF/UA-1 in its metadata", "5", sheet => Unless((string?)sheet.Metadata?.Descendants(Ua + "part").FirstOrDefault() == "1", "no claim"),
            ("<pdfuaid:part>1", "<pdfuaid:part>7")),
        new("has metadata of its own", "7.1", sheet => Unless(sheet.File.Catalogue.Dictionary("Metadata")?.Name("Type") == "Metadata", "none"), ("/Type/Metadata", "/Type/Netadata")),
        new("says its title in the metadata", "7.1", sheet => Unless(Title(sheet) is { Length: > 0 }, "no title"), ("purl.org/dc/", "purl.org/dd/")),
        new("says the same title in both places", "7.1", sheet => Unless(sheet.File.Trailer.Dictionary("Info")?.Text("Title") == Title(sheet), "two titles"), ("/Title", "/Tutle")),
        new("shows its title", "7.1", sheet => Unless(
            sheet.File.Catalogue.Dictionary("ViewerPreferences")?["DisplayDocTitle"] is true, "it shows the file's name"), ("/DisplayDocTitle", "/DisplayDocTitlf")),
        new("says its language", "7.2", sheet => Unless(IsLanguage(sheet.File.Catalogue.Text("Lang")), "none"), ("/Lang", "/Leng")),
        new("says the language of parts well", "7.2", sheet => sheet.Elements.Where(e => e.Language is { } tag && !IsLanguage(tag)).Select(e => e.Language!)),
        new("is marked as tagged", "7.1", sheet => Unless(sheet.File.Catalogue.Dictionary("MarkInfo")?["Marked"] is true, "not marked"), ("/MarkInfo", "/MurkInfo")),
        new("has no doubts about its tags", "7.1", sheet => Unless(sheet.File.Catalogue.Dictionary("MarkInfo")?["Suspects"] is not true, "suspects")),
        new("is not locked", "7.16", sheet => Unless(!sheet.File.Trailer.Has("Encrypt"), "encrypted")),
        new("runs and starts nothing, and carries no files", "7.11, 7.19", sheet => sheet.File.Dictionaries.SelectMany(entry => Forbidden.Where(
            key => entry.Has(key) || entry.Name("S") == key || entry.Name("Type") == key || entry.Name("Subtype") == key)), ("/Type/Catalog", "/Type/Launch ")),
        new("has no optional content without a name", "7.10", sheet => Unless(!sheet.File.Catalogue.Has("OCProperties"), "optional content")),
        new("has no annotation, or each says what it is", "7.18", sheet => sheet.File.Pages.SelectMany(page => page.Array("Annots").OfType<PdfDictionary>())
            .Where(annotation => annotation.Text("Contents") is not { Length: > 0 } || !annotation.Has("StructParent")).Select(_ => "an annotation")),
        new("goes by the structure from field to field", "7.18.3", sheet => sheet.File.Pages.Where(page => page.Name("Tabs") != "S").Select(_ => "a page"), ("/Tabs/S", "/Tabs/R")),
        new("has bookmarks that lead somewhere", "7.17", Bookmarks, ("/Outlines", "/Outlined")),
        new("has no PostScript and no foreign pages", "7.20", sheet => sheet.File.Dictionaries.Where(
            entry => entry.Name("Subtype") == "PS" || (entry.Name("Subtype") == "Form" && entry.Has("Ref"))).Select(_ => "a form")),
    ];

    public static bool IsLanguage(string? tag) => tag is not null && LanguageTag().IsMatch(tag);

    private static string? Title(PrintedSheet sheet) => sheet.Metadata?.Descendants(Dublin + "title").FirstOrDefault()?.Value.Trim();

    private static IEnumerable<string> Bookmarks(PrintedSheet sheet)
    {
        var outline = sheet.File.Catalogue.Dictionary("Outlines");
        var entries = Siblings(outline?.Dictionary("First")).ToList();
        return
        [
            .. Unless(entries.Count > 0, "no bookmark"),
            .. entries.Where(entry => entry.Text("Title") is not { Length: > 0 }).Select(_ => "a bookmark without a title"),
            .. entries.Where(entry => !entry.Has("Dest") && !entry.Has("A")).Select(_ => "a bookmark that leads nowhere"),
        ];
    }

    private static IEnumerable<PdfDictionary> Siblings(PdfDictionary? first)
    {
        for (var entry = first; entry is not null; entry = entry.Dictionary("Next"))
        {
            yield return entry;
            foreach (var below in Siblings(entry.Dictionary("First")))
                yield return below;
        }
    }

    [GeneratedRegex("^%PDF-1\\.[0-7]$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();
}
