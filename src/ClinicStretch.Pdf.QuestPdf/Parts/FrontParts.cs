using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>Whom the sheet is from and for, when to get help, how often.</summary>
internal static class FrontParts
{
    private const float LogoHeight = 40;

    public static void Letterhead(this IContainer container, ProgrammeHeading heading, Look look) =>
        container.BorderBottom(1.5f).BorderColor(look.Accent).PaddingBottom(look.Near).Row(row =>
        {
            row.RelativeItem(43).Column(clinic =>
            {
                if (heading.Logo is { } logo)
                    clinic.Item().Height(LogoHeight).AlignLeft().SemanticImage(ProgrammeText.Clean(heading.Clinic)).Image(logo).FitArea();
                clinic.Item().Strong(heading.Clinic, look.Body, look);
            });
            row.RelativeItem(57).SemanticParagraph()
                .Text(ProgrammeText.Clean(string.Join(look.InPairs ? "  \u00B7  " : "\n", heading.ClinicContact))).AlignRight();
        });

    public static void Title(this ColumnDescriptor column, ProgrammeDocument document, Look look)
    {
        if (document.Heading.Notice is not null)
            column.Item().Both(document, look, static (side, sheet, half) =>
                side.Border(3).Padding(half.Body).Strong(sheet.Heading.Notice ?? "", half.Name, half));
        var name = document.Heading.PlanName;
        column.Item().Section(name).SemanticHeader1().Text(look.Set(name)).Bold().FontSize(look.Title).FontColor(look.Accent);
        column.Item().Both(document, look, static (side, sheet, half) => side.Column(person => Person(person, sheet.Heading, sheet.Words, half)));
    }

    public static void Emergency(this IContainer container, EmergencyBox emergency, Look look) =>
        container.PreventPageBreak().SemanticSection().Border(2).Column(column =>
        {
            column.Item().Background(look.Ink).Padding(look.Near).SemanticHeader2()
                .Text(look.Set(emergency.Title)).Bold().FontSize(look.Dose).FontColor(Look.White);
            column.Item().Padding(look.Body * 0.7f).Column(inside =>
            {
                inside.Spacing(look.Near);
                inside.Item().Strong(emergency.Lead, look.Body, look);
                inside.Item().Bullets(emergency.Signs, look);
            });
        });

    public static void HowOften(this IContainer container, ProgrammeDocument document, Look look) => container.PreventPageBreak().Column(schedule =>
    {
        schedule.Spacing(look.Near);
        schedule.Item().H2(document.Words.HowOften, look);
        schedule.Item().Strong(document.Schedule, look.Dose, look);
    });

    public static void Overview(this ColumnDescriptor column, ProgrammeDocument document, Look look)
    {
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
        if (heading.Replaces is { } replaces)
            column.Item().PaddingTop(look.Near).Strong(replaces, look.Body, look);
    }

    public static void Titled(this IContainer container, TitledList list, Look look) => container.Column(column =>
    {
        column.Spacing(look.Near * 0.7f);
        column.Item().H3(list.Title, look);
        if (list.Lines.Count == 1)
            column.Item().Paragraph(list.Lines[0], look);
        else
            column.Item().Bullets(list.Lines, look);
    });
}
