using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>Whom the sheet is from and for, when to get help, how often.</summary>
internal static class FrontParts
{
    public static void Heading(this ColumnDescriptor column, ProgrammeHeading heading, ProgrammeWords words, Look look)
    {
        if (heading.Notice is { } notice)
            column.Item().Border(3).Padding(look.Body).Strong(notice, look.Name, look);
        column.Item().BorderBottom(1.5f).BorderColor(Look.Accent).PaddingBottom(look.Near).Row(row =>
        {
            row.RelativeItem().Strong(heading.Clinic, look.Body, look);
            row.RelativeItem().SemanticParagraph().Text(ProgrammeText.Clean(string.Join('\n', heading.ClinicContact))).AlignRight();
        });
        column.Item().Section(heading.PlanName).SemanticHeader1().Text(look.Set(heading.PlanName)).Bold().FontSize(look.Title).FontColor(Look.Accent);
        column.Item().Column(person => Person(person, heading, words, look));
    }

    public static void Emergency(this IContainer container, EmergencyBox emergency, Look look) =>
        container.PreventPageBreak().SemanticSection().Border(2).Column(column =>
        {
            column.Item().Background(Look.Ink).Padding(look.Near).SemanticHeader2()
                .Text(look.Set(emergency.Title)).Bold().FontSize(look.Dose).FontColor(Look.White);
            column.Item().Padding(look.Body * 0.7f).Column(inside =>
            {
                inside.Spacing(look.Near);
                inside.Item().Strong(emergency.Lead, look.Body, look);
                inside.Item().Bullets(emergency.Signs, look);
            });
        });

    public static void Overview(this ColumnDescriptor column, ProgrammeDocument document, Look look)
    {
        column.Item().PreventPageBreak().Column(schedule =>
        {
            schedule.Spacing(look.Near);
            schedule.Item().H2(document.Words.HowOften, look);
            schedule.Item().Strong(document.Schedule, look.Dose, look);
        });
        foreach (var lists in document.Overview.Chunk(look.SideBySide ? 2 : 1))
            column.Item().PreventPageBreak().Row(row =>
            {
                row.Spacing(look.Far);
                foreach (var list in lists)
                    row.RelativeItem().Titled(list, look);
            });
    }

    private static void Person(ColumnDescriptor column, ProgrammeHeading heading, ProgrammeWords words, Look look)
    {
        column.Item().SemanticParagraph().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(look.Dose));
            text.Span($"{words.For} ");
            text.Span(ProgrammeText.Clean(heading.Patient)).Bold();
        });
        IEnumerable<string> facts =
        [
            .. heading.PatientReference is { } reference ? new[] { reference } : [],
            $"{words.Therapist} {heading.Therapist}", $"{words.Revision} {heading.Revision}", heading.Date,
        ];
        column.Item().Paragraph(string.Join("  \u00B7  ", facts), look);
    }

    private static void Titled(this IContainer container, TitledList list, Look look) => container.Column(column =>
    {
        column.Spacing(look.Near * 0.7f);
        column.Item().H3(list.Title, look);
        if (list.Lines.Count == 1)
            column.Item().Paragraph(list.Lines[0], look);
        else
            column.Item().Bullets(list.Lines, look);
    });
}
