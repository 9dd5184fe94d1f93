using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>One exercise: what it is called and looks like, how much, how, and what to mind.</summary>
internal sealed class ExercisePart(Typesetter type, ProgrammeWords words, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width)
{
    private const double FigureShare = 0.36;
    private const double PairShare = 0.46;
    private readonly Theme _theme = type.Theme;

    /// <summary>The exercise on a page with so much room. What is taller than an empty page is set in one column, which can be cut.</summary>
    public FlowItem Of(ProgrammeExercise exercise, double room)
    {
        var beside = _theme.SideBySide ? Section(exercise, Beside(exercise)) : null;
        var box = beside?.Height <= room ? beside : Section(exercise, Below(exercise));
        return new FlowItem(box)
        {
            BeginsPage = _theme.ExerciseAPage,
            Continued = type.P(exercise.Name, new Font(Face.Bold, _theme.Name), width),
        };
    }

    private Tagged Section(ProgrammeExercise exercise, IEnumerable<Box> parts) => new Tagged(Tag.Section, new Bookmarked(
        $"{exercise.Number}. {exercise.Name}",
        new Stack(_theme.Gap * 0.75, [new Rule(width, 1), Name(exercise), .. parts, .. Cautions(exercise), .. Note(exercise)])));

    private IEnumerable<Box> Beside(ProgrammeExercise exercise)
    {
        var figure = exercise.Figures.Count(figures.ContainsKey) switch { 0 => 0, 1 => width * FigureShare, _ => width * PairShare };
        var left = figure == 0 ? 0 : figure + _theme.Gap;
        var right = new Stack(_theme.Gap * 0.75, Dose(exercise, width - left), Steps(exercise, width - left));
        yield return new Columns([.. Figures(exercise, figure).Select(box => (0.0, box)), (left, right)]);

        var half = (width - _theme.Gap) / 2;
        yield return new Columns((0, Labelled(words.Breathing, exercise.Breathing, half)), (half + _theme.Gap, Labelled(words.Feel, exercise.Feel, half)));
    }

    private IEnumerable<Box> Below(ProgrammeExercise exercise) =>
    [
        .. Figures(exercise, width),
        Dose(exercise, width),
        Steps(exercise, width),
        Labelled(words.Breathing, exercise.Breathing, width),
        Labelled(words.Feel, exercise.Feel, width),
    ];

    private NumberedHeading Name(ProgrammeExercise exercise)
    {
        var font = new Font(Face.Bold, _theme.Name);
        var indent = NumberedHeading.Indent(font);
        var name = Paragraph.Of(width - indent, 1.15, Ink.Text, new Run(exercise.Name, font));
        return new NumberedHeading($"{exercise.Number}", font with { Size = font.Size * 0.85 }, name, indent);
    }

    private IEnumerable<Box> Figures(ProgrammeExercise exercise, double room)
    {
        var known = exercise.Figures.Where(figures.ContainsKey).Select(figure => (figure, figures[figure])).ToList();
        return known.Count == 0 ? [] : [new Pictures(known, room, _theme.FigureHeight)];
    }

    private Panel Dose(ProgrammeExercise exercise, double room)
    {
        var style = new PanelStyle(_theme.Body * 0.55) { Fill = Ink.Tint, Bar = 5, Indent = _theme.Body * 0.8 };
        return new Panel(room, style, type.P(exercise.Dose, new Font(Face.Bold, _theme.Dose), style.Inside(room)));
    }

    private Stack Steps(ProgrammeExercise exercise, double room) =>
        new(_theme.Near * 0.7, type.H3(words.Steps, room), type.Numbers(exercise.Steps, room));

    private Stack Labelled(string label, string text, double room) =>
        new(_theme.Near * 0.5, type.H3(label, room), type.P(text, room));

    private IEnumerable<Box> Cautions(ProgrammeExercise exercise)
    {
        if (exercise.Cautions.Count == 0)
            return [];
        var style = new PanelStyle(_theme.Body * 0.7) { Border = 1.75 };
        var (room, sign) = (style.Inside(width), _theme.Label * 1.25);
        var heading = new WarningHeading(type.H3(words.TakeCare, room - WarningHeading.Indent(sign)), sign, Ink.Text, Ink.Paper);
        return [new Panel(width, style, new Stack(_theme.Near * 0.7, heading, type.Bullets(exercise.Cautions, room)))];
    }

    private IEnumerable<Box> Note(ProgrammeExercise exercise)
    {
        if (exercise.Note is not { } note)
            return [];
        var style = new PanelStyle(_theme.Body * 0.3) { Bar = 2, Indent = _theme.Body * 0.9 };
        return [new Panel(width, style, Labelled(words.NoteFromTherapist, note, style.Inside(width)))];
    }
}
