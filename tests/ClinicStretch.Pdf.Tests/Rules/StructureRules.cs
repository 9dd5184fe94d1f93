using ClinicStretch.Pdf.Tests.Reading;

namespace ClinicStretch.Pdf.Tests.Rules;

/// <summary>How the elements of the structure stand in one another.</summary>
internal static class StructureRules
{
    private static readonly HashSet<string> Standard =
    [
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6",
        "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
        "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form",
    ];

    private static readonly Dictionary<string, string[]> OnlyIn = new(StringComparer.Ordinal)
    {
        ["LI"] = ["L"], ["LBody"] = ["LI"], ["TR"] = ["Table", "THead", "TBody", "TFoot"], ["TH"] = ["TR"], ["TD"] = ["TR"], ["THead"] = ["Table"], ["TBody"] = ["Table"],
    };

    private static readonly Dictionary<string, string[]> OnlyHolds = new(StringComparer.Ordinal)
    {
        ["L"] = ["LI", "L", "Caption"], ["LI"] = ["Lbl", "LBody"], ["Table"] = ["TR", "THead", "TBody", "TFoot", "Caption"], ["TR"] = ["TH", "TD"],
    };

    public static IReadOnlyList<PdfUaRule> All { get; } =
    [
        new("has one document at its root", "7.1", sheet => PdfUaRule.Unless(sheet.Roots is [{ Type: "Document" }], $"{sheet.Roots.Count} roots"), ("/S/Document", "/S/Sect    ")),
        new("uses types that are known, or mapped to such", "7.1", sheet => sheet.Elements.Where(e => !Standard.Contains(e.Type)).Select(e => e.Type), ("/S/Table", "/S/Toble")),
        new("maps no type that is known already", "7.1", sheet => (sheet.File.Catalogue.Dictionary("StructTreeRoot")?.Dictionary("RoleMap")?.Keys ?? []).Where(Standard.Contains)),
        new("puts elements where they may stand", "7.1", Misplaced, ("/S/TR", "/S/TD")),
        new("begins with its one first heading, and skips no level", "7.4", Headings, ("/S/H1", "/S/H3")),
        new("has no empty heading", "7.4", sheet => Headed(sheet).Where(heading => !heading.HasContent).Select(heading => heading.Type)),
        new("has a label and a body in every entry of a list, or a body that goes on", "7.6", sheet => sheet.Elements.Where(e => e.Type == "LI"
            && (e.Kids.Count(kid => kid.Type == "LBody") != 1 || e.Kids.Count(kid => kid.Type == "Lbl") > 1)).Select(_ => "an entry"), ("/S/LBody", "/S/LBddy")),
        new("says how a list is numbered", "7.6", sheet => sheet.Elements.Where(e => e.Type == "L"
            && e.Attribute("List", "ListNumbering") is not PdfName { Text: "Decimal" or "Disc" or "None" }).Select(_ => "a list"), ("/ListNumbering", "/ListNumberimg")),
        new("says what each heading of a table is over", "7.5", sheet => sheet.Elements.Where(e => e.Type == "TH"
            && e.Attribute("Table", "Scope") is not PdfName { Text: "Row" or "Column" or "Both" }).Select(_ => "a heading"), ("/Scope", "/Skope")),
        new("has tables of even rows", "7.2", sheet => sheet.Elements.Where(e => e.Type == "Table").SelectMany(Uneven)),
        new("has a text instead of every figure", "7.3", sheet => sheet.Elements.Where(e => e.Type is "Figure" or "Formula"
            && e.Dictionary.Text("Alt") is not { Length: > 0 } && e.Dictionary.Text("ActualText") is not { Length: > 0 }).Select(_ => "a figure"), ("/Alt", "/Olt")),
        new("says where every figure stands", "7.3", sheet => sheet.Elements.Where(e => e.Type == "Figure"
            && e.Attribute("Layout", "BBox") is not IReadOnlyList<object?> { Count: 4 }).Select(_ => "a figure"), ("/BBox", "/Bbox")),
        new("has content in every figure", "7.3", sheet => sheet.Elements.Where(e => e.Type == "Figure" && !e.HasContent).Select(_ => "a figure")),
    ];

    private static IEnumerable<StructureElement> Headed(PrintedSheet sheet) => sheet.Elements.Where(e => e.Type is ['H', >= '1' and <= '6']);

    private static IEnumerable<string> Misplaced(PrintedSheet sheet) =>
        from element in sheet.Elements
        from kid in element.Kids
        where (OnlyIn.TryGetValue(kid.Type, out var parents) && !parents.Contains(element.Type))
            || (OnlyHolds.TryGetValue(element.Type, out var kids) && !kids.Contains(kid.Type))
        select $"{kid.Type} in {element.Type}";

    private static IEnumerable<string> Headings(PrintedSheet sheet)
    {
        var levels = Headed(sheet).Select(heading => heading.Type[1] - '0').ToList();
        return
        [
            .. PdfUaRule.Unless(levels.Count > 0 && levels[0] == 1 && levels.Count(level => level == 1) == 1, $"it has {levels.Count(level => level == 1)} and begins with {levels.FirstOrDefault()}"),
            .. levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"from {pair.First} to {pair.Second}"),
            .. sheet.Elements.Where(e => e.Type == "H").Select(_ => "a heading of no level"),
        ];
    }

    private static IEnumerable<string> Uneven(StructureElement table)
    {
        var rows = table.All.Where(e => e.Type == "TR").Select(row => row.Kids.Sum(cell => cell.Attribute("Table", "ColSpan") as double? ?? 1)).ToList();
        return rows.Where(row => Math.Abs(row - rows[0]) > 0).Select(row => $"a row of {row} in a table of {rows[0]}");
    }
}
