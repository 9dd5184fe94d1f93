using ClinicStretch.Application.Programmes;
using ClinicStretch.Figures;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace ClinicStretch.Pdf.QuestPdf.Parts;

/// <summary>
/// One exercise: what it is called and looks like, how much, how, and what to mind. Where no page holds it all, it goes on between these, and the
/// further page says which it is.
/// </summary>
internal static class ExercisePart
{
    public static void Exercise(this IContainer container, ProgrammeExercise exercise, ProgrammeWords words, Photographs photographs, Look look) =>
        container.SemanticSection().GoingOn(exercise, words, look)
            .BorderTop(1).BorderColor(look.Accent).PaddingTop(look.Near).Column(card =>
            {
                card.Spacing(look.Body * 0.6f);
                card.Item().Spoken(exercise.Language).Name(exercise, look);
                if (exercise.Language is { } other)
                    card.Item().SemanticParagraph().Text(look.Set(other.Note)).Italic();
                foreach (var line in new[] { exercise.Position, exercise.Shown }.OfType<string>())
                    card.Item().Paragraph(line, look);
                card.Item().PreventPageBreak().Body(exercise, words, photographs, look);
                if (exercise.Cautions.Count > 0)
                    card.Item().PreventPageBreak().Cautions(exercise, words, look);
                if (exercise.Note is { } note)
                    card.Item().PreventPageBreak().BorderLeft(2).PaddingLeft(look.Body * 0.9f).Labelled(words.NoteFromTherapist, words.AfterLabel, note, look);
            });

    /// <summary>What stands inside, with its name over each page but the first.</summary>
    private static IContainer GoingOn(this IContainer container, ProgrammeExercise exercise, ProgrammeWords words, Look look)
    {
        IContainer? content = null;
        container.Decoration(pages =>
        {
            pages.Before().SkipOnce().PaddingBottom(look.Near).Strong(words.ContinuedFrom($"{exercise.Number}. {exercise.Name}"), look.Body, look);
            content = pages.Content();
        });
        return content!;
    }

    private static void Name(this IContainer container, ProgrammeExercise exercise, Look look) =>
        container.SemanticHeader2().Text(text =>
        {
            text.DefaultTextStyle(style => style.Bold().FontSize(look.Name));
            text.Span($"{exercise.Number} ").FontColor(look.Accent);
            text.Span(look.Set(exercise.Name));
        });

    private static void Body(this IContainer container, ProgrammeExercise exercise, ProgrammeWords words, Photographs photographs, Look look)
    {
        if (look.SideBySide)
            container.Row(row =>
            {
                row.Spacing(look.Body);
                row.RelativeItem(36).Figures(exercise.Figures, photographs, look);
                row.RelativeItem(64).Column(column => Instructions(column, exercise, words, look));
            });
        else
            container.Column(column =>
            {
                column.Item().Figures(exercise.Figures, photographs, look);
                Instructions(column, exercise, words, look);
            });
    }

    private static void Figures(this IContainer container, IReadOnlyList<ProgrammeFigure> figures, Photographs photographs, Look look) => container.Row(row =>
    {
        row.Spacing(look.Body);
        foreach (var figure in figures)
            if (figure.Photo is { } photo && photographs.Has(photo))
                photographs.Put(row.RelativeItem().AlignCenter().MaxHeight(look.FigureHeight).SemanticImage(ProgrammeText.Clean(figure.Alt)), photo);
            else if (figure.Photo is null && FigureLibrary.Find(new FigureRequest(figure.Slug, figure.Variant, figure.Left ? FigureSide.Left : FigureSide.Right)) is { } drawing)
                row.RelativeItem().AlignCenter().MaxHeight(look.FigureHeight).SemanticFigure(ProgrammeText.Clean(figure.Alt))
                    .Svg(SvgWriter.Write(drawing, FigurePalette.Print)).FitArea();
    });

    private static void Instructions(ColumnDescriptor column, ProgrammeExercise exercise, ProgrammeWords words, Look look)
    {
        column.Spacing(look.Near);
        column.Item().Background(look.Tint).BorderLeft(5).Padding(look.Body * 0.6f).Strong(exercise.Dose, look.Dose, look);
        if (exercise.Variant is { } variant)
            column.Item().Spoken(exercise.Language).Labelled(words.YourVersion, words.AfterLabel, variant, look);
        column.Item().H3(words.Steps, look);
        column.Item().Spoken(exercise.Language).Numbers(exercise.Steps, look);
        column.Item().Spoken(exercise.Language).Labelled(words.Breathing, words.AfterLabel, exercise.Breathing, look);
        column.Item().Spoken(exercise.Language).Labelled(words.Feel, words.AfterLabel, exercise.Feel, look);
    }

    /// <summary>A thick frame and a triangle: the warning is a shape, not a colour.</summary>
    private static void Cautions(this IContainer container, ProgrammeExercise exercise, ProgrammeWords words, Look look) =>
        container.Border(1.75f).Padding(look.Body * 0.7f).Column(column =>
        {
            column.Spacing(look.Near);
            column.Item().Row(row =>
            {
                row.Spacing(look.Near);
                row.ConstantItem(look.Body * 1.4f).SemanticIgnore().Svg(Triangle).FitWidth();
                row.RelativeItem().H3(words.TakeCare, look);
            });
            column.Item().Spoken(exercise.Language).Bullets(exercise.Cautions, look);
        });

    private const string Triangle =
        """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 18"><path d="M10 0 20 17.5H0Z" fill="#161B1D"/><path d="M9 6h2v6H9zM9 13.5h2v2H9z" fill="#FFFFFF"/></svg>""";
}
