using ClinicStretch.Pdf.Tests.Reading;
using static ClinicStretch.Pdf.Tests.Rules.PdfUaRule;

namespace ClinicStretch.Pdf.Tests.Rules;

/// <summary>How what is drawn and what is said of it belong together.</summary>
internal static class ContentRules
{
    public static IReadOnlyList<PdfUaRule> All { get; } =
    [
        new("draws nothing that is neither content nor artifact", "7.1", sheet => sheet.Drawn
            .Where(drawn => drawn.Id is null && !drawn.IsArtifact).Select(Told)),
        new("draws no artifact inside content and no content inside an artifact", "7.1", sheet => sheet.Drawn
            .Where(drawn => drawn.IsArtifact && drawn.Id is not null).Select(Told)),
        new("tells of all content, once", "7.1", ToldOnce, ("/StructTreeRoot", "/StrictTreeRoot")),
        new("marks content with the type of its element", "7.1", MarkedAsTold),
        new("is read in the order in which it is drawn", "7.2", Order),
        new("finds the element of what is drawn", "7.1", Parents, ("/StructParents", "/StrictParents")),
        new("draws no character as missing", "7.21.8", sheet => sheet.Drawn.Where(drawn => drawn.HasMissingGlyph).Select(Told)),
        new("says of every letter which it is", "7.21.7", sheet => sheet.Drawn
            .Where(drawn => drawn.Text.Contains('\uFFFD', StringComparison.Ordinal)).Select(Told)),
    ];

    private static string Told(Drawn drawn) => $"{drawn.Kind} on page {drawn.Page + 1} at {drawn.Area.Left:0}, {drawn.Area.Top:0} {drawn.Text}";

    private static IEnumerable<string> ToldOnce(PrintedSheet sheet)
    {
        var told = sheet.Elements.SelectMany(element => element.Content).ToList();
        var drawn = sheet.Drawn.Where(d => d.Id is not null).Select(d => (d.Page, d.Id!.Value)).ToHashSet();
        return
        [
            .. drawn.Except(told).Select(mark => $"{mark} is in no element"),
            .. told.GroupBy(mark => mark).Where(same => same.Count() > 1).Select(same => $"{same.Key} is in two elements"),
        ];
    }

    private static IEnumerable<string> MarkedAsTold(PrintedSheet sheet)
    {
        var types = sheet.Elements.SelectMany(element => element.Content.Select(mark => (mark, element.Type))).DistinctBy(e => e.mark).ToDictionary(e => e.mark, e => e.Type);
        return sheet.Drawn.Where(drawn => drawn.Id is { } id && types.TryGetValue((drawn.Page, id), out var type) && !drawn.Marks.Contains(type)).Select(Told);
    }

    private static IEnumerable<string> Order(PrintedSheet sheet)
    {
        var told = sheet.Roots.SelectMany(root => root.Read).ToList();
        return told.Zip(told.Skip(1)).Where(pair => pair.First.CompareTo(pair.Second) >= 0).Select(pair => $"{pair.First} before {pair.Second}");
    }

    private static IEnumerable<string> Parents(PrintedSheet sheet)
    {
        var tree = sheet.File.Catalogue.Dictionary("StructTreeRoot")?.Dictionary("ParentTree");
        var parents = tree is null ? [] : Leaves(tree).SelectMany(leaf => leaf.Array("Nums").Chunk(2)).ToDictionary(pair => (int)(double)pair[0]!, pair => pair[1]);
        var elements = sheet.Elements.ToDictionary(element => element.Dictionary);
        foreach (var (number, page) in sheet.File.Pages.Index())
        {
            var ids = sheet.Drawn.Where(drawn => drawn.Page == number && drawn.Id is not null).Select(drawn => drawn.Id!.Value).Distinct();
            var list = page.Number("StructParents") is { } key && parents.TryGetValue((int)key, out var found) ? found as IReadOnlyList<object?> : null;
            foreach (var id in ids)
                if (list is null || id >= list.Count || Resolved(sheet.File, list[id]) is not { } parent
                    || !elements.TryGetValue(parent, out var element) || !element.Content.Contains((number, id)))
                    yield return $"{id} on page {number + 1}";
        }
    }

    private static PdfDictionary? Resolved(PdfFile file, object? value) =>
        (value is PdfReference reference ? file.Object(reference.Number) : value) as PdfDictionary;

    private static IEnumerable<PdfDictionary> Leaves(PdfDictionary node) =>
        node.Array("Kids").OfType<PdfDictionary>().SelectMany(Leaves).Concat(node.Has("Nums") ? [node] : []);
}
