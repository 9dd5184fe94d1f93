using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>Paragraphs, headings and lists, each with its tag.</summary>
internal static class Words
{
    public static void Paragraph(this IContainer container, string text, Look look) =>
        container.SemanticParagraph().Text(look.Set(text));

    public static void Strong(this IContainer container, string text, float size, Look look) =>
        container.SemanticParagraph().Text(look.Set(text)).Bold().FontSize(size);

    public static void H2(this IContainer container, string text, Look look) =>
        container.SemanticHeader2().Text(look.Set(text)).Bold().FontSize(look.Name).FontColor(look.Accent);

    public static void H3(this IContainer container, string text, Look look) =>
        container.SemanticHeader3().Text(look.Set(text)).Bold();

    /// <summary>What stands inside is in another language than the sheet; nothing is said where it is not.</summary>
    public static IContainer Spoken(this IContainer container, OtherLanguage? language) =>
        language is null ? container : container.SemanticLanguage(language.Tag);

    /// <summary>A short bold label and the text it belongs to.</summary>
    /// <param name="end">What stands between them: a colon, with its spaces.</param>
    public static void Labelled(this IContainer container, string label, string end, string text, Look look) =>
        container.SemanticParagraph().Text(words =>
        {
            words.Span(label + (look.SentenceALine ? "\n" : end)).Bold();
            words.Span(look.Set(text));
        });

    public static void Bullets(this IContainer container, IEnumerable<string> lines, Look look) =>
        container.Items(lines.Select(line => ("\u2022", line)), look);

    public static void Numbers(this IContainer container, IEnumerable<string> lines, Look look) =>
        container.Items(lines.Select((line, index) => ($"{index + 1}.", line)), look);

    private static void Items(this IContainer container, IEnumerable<(string Label, string Text)> items, Look look) =>
        container.SemanticList().Column(column =>
        {
            column.Spacing(look.Body * 0.22f);
            foreach (var (label, text) in items)
                column.Item().SemanticListItem().Row(row =>
                {
                    row.ConstantItem(look.Body * 1.6f).SemanticListLabel().Text(label).Bold();
                    row.RelativeItem().SemanticListItemBody().Text(look.Set(text));
                });
        });
}
