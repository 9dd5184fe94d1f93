namespace ClinicStretch.Pdf.Tests.Reading;

/// <summary>An element of the structure tree (ISO 32000-1, 14.7), its type looked up in the role map.</summary>
/// <param name="Content">Pages, from 0, and marked-content ids, in order, of this element alone.</param>
internal sealed record StructureElement(
    string Type, PdfDictionary Dictionary, IReadOnlyList<StructureElement> Kids, IReadOnlyList<(int Page, int Id)> Content, bool HasObject)
{
    /// <summary>The content of this element and of all below it, in reading order.</summary>
    public required IReadOnlyList<(int Page, int Id)> Read { get; init; }

    /// <summary>This one and all below it, in reading order.</summary>
    public IEnumerable<StructureElement> All => Kids.SelectMany(kid => kid.All).Prepend(this);

    public string? Language => Dictionary.Text("Lang");

    /// <summary>Of its own or of anything below it.</summary>
    public bool HasContent => All.Any(element => element.Content.Count > 0 || element.HasObject);

    /// <summary>The value of an attribute that an owner gives it; null for none.</summary>
    public object? Attribute(string owner, string key) => Dictionary.Array("A").OfType<PdfDictionary>()
        .FirstOrDefault(attributes => attributes.Name("O") == owner)?[key];

    public static IReadOnlyList<StructureElement> Roots(PdfFile file)
    {
        if (file.Catalogue.Dictionary("StructTreeRoot") is not { } root)
            return [];
        var roles = root.Dictionary("RoleMap");
        var pages = file.Pages.Index().ToDictionary(page => page.Item, page => page.Index);
        return [.. root.Array("K").OfType<PdfDictionary>().Select(kid => Of(kid, null))];

        StructureElement Of(PdfDictionary element, PdfDictionary? page)
        {
            page = element.Dictionary("Pg") ?? page;
            var (kids, content, read, hasObject) = (new List<StructureElement>(), new List<(int, int)>(), new List<(int, int)>(), false);
            foreach (var kid in element.Array("K"))
                if (kid is PdfDictionary below && below.Has("S"))
                {
                    kids.Add(Of(below, page));
                    read.AddRange(kids[^1].Read);
                }
                else if (kid is PdfDictionary other && other.Name("Type") == "OBJR")
                    hasObject = true;
                else
                {
                    content.Add(MarkOf(kid, page));
                    read.Add(content[^1]);
                }
            var type = element.Name("S") ?? "";
            return new StructureElement(roles?.Name(type) ?? type, element, kids, content, hasObject) { Read = read };
        }

        (int, int) MarkOf(object? kid, PdfDictionary? page) => kid is PdfDictionary mark
            ? (pages[mark.Dictionary("Pg") ?? page!], (int)mark.Number("MCID")!)
            : (pages[page!], (int)(double)kid!);
    }
}
