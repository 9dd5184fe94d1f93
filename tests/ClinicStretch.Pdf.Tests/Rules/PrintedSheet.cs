using System.Text;
using System.Xml.Linq;
using ClinicStretch.Pdf.Tests.Reading;

namespace ClinicStretch.Pdf.Tests.Rules;

/// <summary>A finished file, read back.</summary>
internal sealed class PrintedSheet
{
    private readonly Lazy<IReadOnlyList<Drawn>> _drawn;
    private readonly Lazy<IReadOnlyList<StructureElement>> _roots;

    public PrintedSheet(byte[] bytes)
    {
        File = new PdfFile(bytes);
        _drawn = new(() => [.. PageContent.Of(File)]);
        _roots = new(() => StructureElement.Roots(File));
    }

    public PdfFile File { get; }

    public IReadOnlyList<Drawn> Drawn => _drawn.Value;

    public IReadOnlyList<StructureElement> Roots => _roots.Value;

    public IEnumerable<StructureElement> Elements => Roots.SelectMany(root => root.All);

    public XDocument? Metadata => File.Catalogue.Dictionary("Metadata") is { Stream: not null } stream
        ? XDocument.Parse(Encoding.UTF8.GetString(PdfFile.Expanded(stream)).Trim('\uFEFF', ' ', '\n'))
        : null;

    public static PrintedSheet Read(byte[] bytes) => new(bytes);
}
