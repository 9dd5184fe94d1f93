using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts.Exercises;

/// <summary>
/// One exercise in half the width of a page: a figure and the dose side by side, or two figures over the whole card and the dose below them; then the
/// steps, and no boxes.
/// </summary>
internal sealed class CompactCard(Typesetter type, ProgrammeWords words, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width)
{
    private const double FigureShare = 0.4;
    private readonly Theme _theme = type.Theme;

    public Box Of(ProgrammeExercise exercise) => new Tagged(Tag.Section, new Bookmarked(
        $"{exercise.Number}. {exercise.Name}",
        new Stack(
            _theme.Near * 0.35,
            [
                new Rule(width, 0.75),
                Name(exercise),
                .. Facts(exercise),
                FigureAndDose(exercise),
                .. exercise.Variant is { } variant ? new[] { Labelled(words.YourVersion, variant, exercise.Language) } : [],
                type.Numbers(exercise.Steps, width, exercise.Language?.Tag),
                Sensations(exercise),
                .. exercise.Cautions.Count == 0 ? [] : new[] { Cautions(exercise) },
                .. exercise.Note is { } note ? new[] { Labelled(words.NoteFromTherapist, note, null) } : [],
            ])));

    private NumberedHeading Name(ProgrammeExercise exercise)
    {
        var font = new Font(Face.Bold, _theme.Name);
        var indent = NumberedHeading.Indent(font with { Size = font.Size * 0.85 });
        var name = Paragraph.Of(width - indent, 1.1, Ink.Text, new Run(exercise.Name, font));
        return new NumberedHeading($"{exercise.Number}", font with { Size = font.Size * 0.8 }, name, indent) { Language = exercise.Language?.Tag };
    }

    private Box FigureAndDose(ProgrammeExercise exercise)
    {
        var shown = exercise.Figures.Where(figures.ContainsKey).Select(figure => (figure, figures[figure])).ToList();
        if (shown.Count == 0)
            return Dose(exercise, width);
        if (shown.Count > 1)
            return new Stack(_theme.Near * 0.35, new Pictures(shown, width, _theme.FigureHeight), Dose(exercise, width));
        var left = width * FigureShare;
        return new Columns((0, new Pictures(shown, left, _theme.FigureHeight)), (left + _theme.Gap, Dose(exercise, width - left - _theme.Gap)));
    }

    /// <summary>The position is said once, in the order before the exercises.</summary>
    private IEnumerable<Box> Facts(ProgrammeExercise exercise)
    {
        var facts = new[] { exercise.Language?.Note, exercise.Shown }.OfType<string>().ToList();
        return facts.Count == 0 ? [] : [type.P(string.Join("  \u00B7  ", facts), new Font(Face.Regular, _theme.Small), width)];
    }

    private Panel Dose(ProgrammeExercise exercise, double room)
    {
        var style = new PanelStyle(_theme.Body * 0.3) { Fill = Ink.Tint, Bar = 3, Indent = _theme.Body * 0.5 };
        return new Panel(room, style, type.P(exercise.Dose, new Font(Face.Bold, _theme.Dose), style.Inside(room)));
    }

    private Tagged Sensations(ProgrammeExercise exercise)
    {
        var (regular, bold) = (new Font(Face.Regular, _theme.Body), new Font(Face.Bold, _theme.Body));
        var label = exercise.Language is null ? null : type.Language;
        return new Tagged(Tag.P, Paragraph.Of(
            width,
            _theme.LineSpacing,
            Ink.Text,
            new Run(words.Breathing + words.AfterLabel, bold, label),
            new Run($"{exercise.Breathing} ", regular),
            new Run(words.Feel + words.AfterLabel, bold, label),
            new Run(exercise.Feel, regular))) { Language = exercise.Language?.Tag };
    }

    /// <summary>In one paragraph behind the warning triangle.</summary>
    private WarningHeading Cautions(ProgrammeExercise exercise)
    {
        var sign = _theme.Body * 1.15;
        var text = type.Labelled(
            new Label(words.TakeCare, words.AfterLabel), string.Join(' ', exercise.Cautions), width - WarningHeading.Indent(sign), exercise.Language?.Tag);
        return new WarningHeading(text, sign, Ink.Text, Ink.Paper);
    }

    private Box Labelled(string label, string text, OtherLanguage? language) =>
        type.Labelled(new Label(label, words.AfterLabel), text, width, language?.Tag);
}
