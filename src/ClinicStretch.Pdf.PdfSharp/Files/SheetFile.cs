using System.Security;
using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Photos;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace ClinicStretch.Pdf.PdfSharp.Files;

/// <summary>The PDF file being made: tagged, titled, in its language, and the same to the byte whenever it is made.</summary>
internal sealed class SheetFile : IDisposable
{
    private readonly PdfDocument _file = new();
    private readonly UAManager _tags;
    private readonly Pens _pens;
    private readonly IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> _drawings;
    private readonly Inks _inks;

    /// <param name="inks">Null for the theme's.</param>
    public SheetFile(
        string title, string language, IReadOnlyDictionary<ProgrammeFigure, FramedDrawing> drawings, Inks? inks = null, Photographs? photographs = null)
    {
        (_drawings, _inks) = (drawings, inks ?? Inks.Theme);
        _pens = new Pens(FigureForms.Draw(_file, drawings), photographs ?? Photographs.None);
        _tags = UAManager.ForDocument(_file);
        _tags.SetDocumentLanguage(language);
        _file.Info.Title = title;
        _file.Options.NoCompression = true;
        _file.Options.CompressContentStreams = false;
        _file.Options.FlateEncodeMode = PdfFlateEncodeMode.BestSpeed;
        _file.Info.Creator = "ClinicStretch";
        _file.Info.Elements.Remove("/CreationDate");
        _file.PageMode = PdfPageMode.UseOutlines;
    }

    public void Dispose() => _file.Dispose();

    public Canvas AddPage(XSize size)
    {
        var page = _file.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(size.Width), XUnit.FromPoint(size.Height));
        page.Elements.SetName("/Tabs", "/S");
        return new Canvas(page, XGraphics.FromPdfPage(page), _tags.StructureBuilder, _pens, _inks);
    }

    public byte[] ToBytes() => Scratch.Use(stream =>
    {
        _file.Save(stream, closeStream: false);
        var saved = new SavedFile(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        var file = FinishedFile.From(saved, Metadata(_file.Info.Title), FigureForms.ContentByNote(_drawings, _inks.LineWeight));
        return _inks.BlackAndWhite ? GreyPictures.In(file) : file;
    });

    /// <summary>The title, and the claim to be PDF/UA-1 (ISO 14289-1, 5).</summary>
    private static string Metadata(string title) => $"""
        <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(title)}</rdf:li></rdf:Alt></dc:title>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;
}
