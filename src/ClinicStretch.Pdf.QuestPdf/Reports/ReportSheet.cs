using ClinicStretch.Application.Programmes;
using ClinicStretch.Application.Programmes.Reports;
using ClinicStretch.Pdf.QuestPdf.Parts;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Reports;

/// <summary>A report as a QuestPDF document: its heading, and section after section of its blocks.</summary>
internal sealed class ReportSheet(ReportDocument document, PrintOptions options) : IDocument
{
    private readonly Look _look = Look.ForReport(options);

    public DocumentMetadata GetMetadata() => Frame.Metadata(document.Title, document.Language);

    public DocumentSettings GetSettings() => Frame.Settings;

    public void Compose(IDocumentContainer container) => container.Page(page =>
    {
        var content = page.Framed(Look.SizeOf(options.Paper), _look, Foot);
        // A letter that is a little too long for its page is set closer.
        (document.IsLetter ? content.ScaleToFit() : content).Column(Blocks);
    });

    private void Blocks(ColumnDescriptor column)
    {
        column.Spacing(_look.Body);
        Heading(column, document.Heading);
        foreach (var section in document.Sections)
        {
            if (section.IsWhole)
                column.Item().PreventPageBreak().Column(whole =>
                {
                    whole.Spacing(_look.Body);
                    Section(whole, section);
                });
            else
                Section(column, section);
        }
    }

    private void Section(ColumnDescriptor column, ReportSection section)
    {
        if (section.Title is { } title)
            column.Item().EnsureSpace(_look.Body * 8).Section(title).H2(title, _look);
        foreach (var block in section.Blocks)
            block.Set(new ReportBlocks(section.Title, document.AfterLabel, _look))(column.Item());
    }

    private void Heading(ColumnDescriptor column, ReportHeading heading)
    {
        column.Item().BorderBottom(1.5f).BorderColor(_look.Accent).PaddingBottom(_look.Near).Row(row =>
        {
            row.RelativeItem().Strong(ReportParts.Spelt(heading.Clinic), _look.Body, _look);
            if (heading.Contact.Count > 0)
                row.RelativeItem().SemanticParagraph().Text(ReportParts.Spelt(string.Join('\n', heading.Contact))).FontSize(_look.Small).AlignRight();
        });
        column.Item().Section(heading.Title).SemanticHeader1().Text(ReportParts.Spelt(heading.Title)).Bold().FontSize(_look.Title).FontColor(_look.Accent);
        if (heading.Person is { } person)
            column.Item().Strong(ReportParts.Spelt(person), _look.Dose, _look);
        if (heading.Facts.Count > 0)
            column.Item().SemanticParagraph().Text(ReportParts.Spelt(string.Join("  \u00B7  ", heading.Facts.Select(f => $"{f.Label}{document.AfterLabel}{f.Value}"))));
    }

    private void Foot(IContainer container) => container.PaddingTop(12).BorderTop(0.5f).PaddingTop(4).DefaultTextStyle(style => style.FontSize(_look.Small)).Row(row =>
    {
        row.RelativeItem(78).Text(ReportParts.Spelt(document.Foot));
        row.RelativeItem(22).Text(text => FooterPart.PageOf(text, document.PageOf));
    });
}
