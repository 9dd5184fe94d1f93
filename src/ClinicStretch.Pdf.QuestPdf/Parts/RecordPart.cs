using ClinicStretch.Application.Patients.Own.Document;
using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>What is kept of a patient: section after section of titled lists.</summary>
internal static class RecordPart
{
    public static void Record(this ColumnDescriptor column, RecordDocument document, Look look)
    {
        column.Spacing(look.Body);
        column.Item().Strong(document.Clinic, look.Body, look);
        column.Item().Section(document.Title).BorderTop(1.5f).BorderColor(look.Accent).PaddingTop(look.Near)
            .SemanticHeader1().Text(look.Set(document.Title)).Bold().FontSize(look.Title).FontColor(look.Accent);
        column.Item().Strong(Spelt(document.Patient), look.Dose, look);
        column.Item().Paragraph(document.Lead, look);
        foreach (var section in document.Sections)
            Section(column, section, document.Nothing, look);
    }

    public static void RecordFooter(this IContainer container, RecordDocument document, Look look) =>
        container.PaddingTop(12).BorderTop(0.5f).PaddingTop(4).DefaultTextStyle(style => style.FontSize(look.Small)).Row(row =>
        {
            row.RelativeItem(78).Text(Spelt($"{document.Title} \u00B7 {document.Patient} \u00B7 {document.Clinic}"));
            row.RelativeItem(22).Text(text => FooterPart.PageOf(text, document.PageOf));
        });

    private static void Section(ColumnDescriptor column, RecordSection section, string nothing, Look look)
    {
        column.Item().Section(section.Title).H2(section.Title, look);
        if (section.Lead is { } lead)
            column.Item().Paragraph(lead, look);
        if (section.Entries.Count == 0)
            column.Item().Paragraph(nothing, look);
        foreach (var entry in section.Entries)
        {
            if (entry.Title is { } title)
                column.Item().H3(Spelt(title), look);
            column.Item().SemanticList().Column(list => Lines(list, entry.Lines, look));
        }
    }

    private static void Lines(ColumnDescriptor list, IReadOnlyList<RecordLine> lines, Look look)
    {
        list.Spacing(look.Body * 0.22f);
        foreach (var line in lines)
            list.Item().SemanticListItem().Row(row =>
            {
                row.ConstantItem(look.Body * 1.6f).SemanticListLabel().Text("\u2022").Bold();
                row.RelativeItem().Spoken(line.Language is { } tag ? new OtherLanguage(tag, "") : null).SemanticListItemBody().Text(Spelt(line.Text));
            });
    }

    private static string Spelt(string text) => ProgrammeText.Spelt(text);
}
