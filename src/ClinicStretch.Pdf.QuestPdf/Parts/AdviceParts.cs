using ClinicStretch.Application.Programmes;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>What is new and why, what pain means for going on, and what to do on a bad day.</summary>
internal static class AdviceParts
{
    public static void News(this IContainer container, SheetNews news, Look look) => container.SemanticSection().Column(column =>
    {
        column.Spacing(look.Near);
        column.Item().H2(news.Title, look);
        if (news.Changes.Count > 0)
            column.Item().Bullets(news.Changes, look);
        if (news.Reason is { } reason)
            column.Item().Labelled(news.ReasonLabel, " ", reason, look);
    });

    public static void Flare(this IContainer container, FlareAdvice flare, Look look) => container.SemanticSection().Column(column =>
    {
        column.Spacing(look.Near);
        column.Item().H2(flare.Title, look);
        column.Item().BorderLeft(3).PaddingLeft(look.Body * 0.9f).Column(inside =>
        {
            inside.Spacing(look.Near);
            inside.Item().Strong(flare.Lead, look.Body, look);
            if (flare.Exercises.Count > 0)
                inside.Item().Bullets(flare.Exercises, look);
            foreach (var rule in flare.Rules)
                inside.Item().Paragraph(rule, look);
        });
    });

    public static void Pain(this IContainer container, PainBox pain, ProgrammeWords words, Look look) =>
        container.PreventPageBreak().SemanticSection().Column(column =>
        {
            column.Spacing(look.Near);
            column.Item().H2(pain.Title, look);
            column.Item().Border(1.25f).Padding(look.Body * 0.7f).Column(inside =>
            {
                inside.Spacing(look.Body * 0.7f);
                inside.Item().Group(pain.DuringTitle, pain.During, words, look);
                inside.Item().Group(pain.MorningTitle, pain.Morning, words, look);
                inside.Item().Bullets(pain.Always, look);
            });
        });

    private static void Group(this IContainer container, string title, IReadOnlyList<PainLight> lights, ProgrammeWords words, Look look) =>
        container.Column(column =>
        {
            column.Spacing(look.Near * 0.7f);
            if (title.Length > 0)
                column.Item().H3(title, look);
            column.Item().SemanticList().Column(list =>
            {
                list.Spacing(look.Body * 0.3f);
                foreach (var light in lights)
                    list.Item().Light(light, words, look);
            });
        });

    private static void Light(this IContainer container, PainLight light, ProgrammeWords words, Look look) => container.SemanticListItem().Row(row =>
    {
        row.Spacing(look.Body * 0.6f);
        row.ConstantItem(look.Body * 1.25f).SemanticIgnore().Svg(SignOf(light.Colour, look)).FitWidth();
        row.RelativeItem().SemanticListItemBody().Text(text =>
        {
            text.Span(ProgrammeText.Clean(light.Word) + (look.SentenceALine ? "\n" : words.AfterLabel)).Bold();
            text.Span(look.Set(light.Text));
        });
    });

    /// <summary>A disc, a triangle or a square: told apart without colour.</summary>
    private static string SignOf(PainColour colour, Look look)
    {
        var (path, fill) = colour switch
        {
            PainColour.Green => ("M10 1a9 9 0 1 0 0.01 0z", "#1B753D"),
            PainColour.Amber => ("M10 1 19.5 18H0.5z", "#B46A00"),
            _ => ("M2 2h16v16H2z", "#B3261E"),
        };
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path d="{path}" fill="{(look.HasColour ? fill : look.Ink)}"/></svg>""";
    }
}
