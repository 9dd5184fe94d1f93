using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.QuestPdf.Parts;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Reports;

/// <summary>How each block of a report is put into its place.</summary>
/// <param name="title">Of the section; a table of the same name needs none of its own.</param>
internal sealed class ReportBlocks(string? title, string afterLabel, Look look) : IReportBlocks<Action<IContainer>>
{
    private const float ChartRatio = 2.4f;

    public Action<IContainer> Text(ReportText text) => place => place.In(text.Language).SemanticParagraph().Text(ReportParts.Spelt(text.Text));

    public Action<IContainer> Subtitle(ReportSubtitle subtitle) => place => place.EnsureSpace(look.Body * 5).H3(ReportParts.Spelt(subtitle.Text), look);

    public Action<IContainer> Facts(ReportFacts facts) => place => place.Facts(facts.Facts, afterLabel, look);

    public Action<IContainer> List(ReportList list) => place => place.Lines(list, look);

    public Action<IContainer> Table(ReportTable table) => place => place.Table(table, table.Caption == title, look);

    public Action<IContainer> Chart(ReportChart chart) => place =>
        place.SemanticFigure(ReportParts.Spelt(chart.Alt)).AspectRatio(ChartRatio).Svg(ChartSvg.Of(chart, ChartRatio, look)).FitArea();

    public Action<IContainer> Pictures(ReportPictures pictures) => place => place.Grid(pictures.Pictures, afterLabel, look);
}
