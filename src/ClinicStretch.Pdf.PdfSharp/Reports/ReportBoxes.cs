using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Parts;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Reports;

/// <summary>One block of a report as boxes.</summary>
internal sealed class ReportBoxes(
    ReportDocument document, Typesetter type, ReportLook look, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width) : IReportBlocks<IEnumerable<Box>>
{
    /// <summary>Of the section; a table of the same name needs none of its own.</summary>
    public required string? Title { get; init; }

    /// <summary>The subtitle before it, which stays with it; null where there is none.</summary>
    public required string? Above { get; init; }

    public required double ChartWidth { get; init; }

    public IEnumerable<Box> Text(ReportText text) => [type.P(Spelt(text.Text), new Font(Face.Regular, look.Theme.Body), width, text.Language)];

    /// <summary>Stands over what comes after it.</summary>
    public IEnumerable<Box> Subtitle(ReportSubtitle subtitle) => [];

    public IEnumerable<Box> Facts(ReportFacts facts) => [new Stack(look.Theme.Near / 2, [.. facts.Facts.Select(Fact)])];

    public IEnumerable<Box> List(ReportList list) => [Titled(type.Bullets([.. list.Lines.Select(line => (Spelt(line.Text), line.Language))], width))];

    public IEnumerable<Box> Table(ReportTable table) => [Titled(new TablePart(type, look, width).Of(table, table.Caption == Title))];

    public IEnumerable<Box> Chart(ReportChart chart) => [new ChartBox(chart, look, ChartWidth)];

    public IEnumerable<Box> Pictures(ReportPictures pictures) => new PictureGrid(type, look, figures, width, document.AfterLabel).Rows(pictures);

    private Box Titled(Box box) => Above is null ? box : new Stack(look.Theme.Near / 2, type.H3(Spelt(Above), width), box);

    private Box Fact(ReportFact fact) => type.Labelled(new Label(Spelt(fact.Label), document.AfterLabel), Spelt(fact.Value), width);

    private static string Spelt(string text) => ProgrammeText.Spelt(text);
}
