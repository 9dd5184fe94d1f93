using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts.Exercises;

/// <summary>One exercise: what it is called and looks like, how much, how, and what to mind.</summary>
internal sealed class ExercisePart(Typesetter type, ProgrammeWords words, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width)
{
    private const double FigureShare = 0.4;
    private const double PairShare = 0.48;
    private const double TallestName = 200;
    private static readonly double[] ScalesOfName = [1, 0.85, 0.7, 0.6, 0.5];
    private readonly Theme _theme = type.Theme;

    /// <summary>The exercise, its figure made smaller where it would else be taller than so much room.</summary>
    /// <param name="leastFigure">Height below which the figure does not go.</param>
    public Box Of(ProgrammeExercise exercise, double room, double leastFigure)
    {
        Box[] after = [.. Cautions(exercise), .. Note(exercise)];
        return Section(exercise, [Doing(exercise, room - HeightOf(after), leastFigure), .. after]);
    }

    /// <summary>
    /// The exercise for two pages or more: how it is done, with its figure, on the first, its cautions there too where they find room, and each
    /// of them cut only where no page could hold it.
    /// </summary>
    /// <param name="further">Room on each further page.</param>
    public Box InBlocks(ProgrammeExercise exercise, double room, double further, double leastFigure)
    {
        Box[] cautions = [.. Cautions(exercise)];
        var doing = Doing(exercise, room - HeightOf(cautions), leastFigure);
        if (doing.Height + HeightOf(cautions) > room)
            doing = Doing(exercise, room, leastFigure);
        return Section(exercise, [new Block(doing, room), .. cautions.Concat(Note(exercise)).Select(box => new Block(box, further))]);
    }

    /// <summary>As <see cref="InBlocks"/>, and what one feels and is to mind all together: where the cautions alone would leave a page all but empty.</summary>
    public Box InTwo(ProgrammeExercise exercise, double room, double further, double leastFigure)
    {
        Box[] rest = [.. Sensations(exercise, width), .. Cautions(exercise), .. Note(exercise)];
        var doing = Doing(exercise, room, leastFigure, isAll: false);
        return Section(exercise, [new Block(doing, room), new Block(new Stack(BetweenBlocks, [.. rest.Select(box => new Block(box, further))]), further)]);
    }

    private Tagged Section(ProgrammeExercise exercise, IReadOnlyList<Box> blocks) =>
        new(Tag.Section, new Bookmarked($"{exercise.Number}. {exercise.Name}", new Stack(BetweenBlocks, blocks)));

    private double BetweenBlocks => _theme.Body * 0.6 * _theme.Air;

    /// <summary>With the space above each.</summary>
    private double HeightOf(IEnumerable<Box> blocks) => blocks.Sum(block => BetweenBlocks + block.Height);

    /// <summary>What it is called, looks like and is done like.</summary>
    /// <param name="isAll">What one feels is said, too.</param>
    private Stack Doing(ProgrammeExercise exercise, double room, double leastFigure, bool isAll = true)
    {
        Stack Set(IEnumerable<Box> parts) => new(BetweenBlocks, [new Rule(width, 1), Name(exercise), .. LanguageNote(exercise).Concat(Facts(exercise)).Select(box => new Kept(box)), .. parts]);
        if (isAll && _theme.SideBySide && Set(Beside(exercise)) is { } beside && beside.Height <= room)
            return beside;
        var below = Set(Below(exercise, _theme.FigureHeight, isAll));
        if (below.Height <= room || !HasFigure(exercise))
            return below;
        var figureHeight = Figures(exercise, width, _theme.FigureHeight).Height - (below.Height - room) - 1;
        return Set(Below(exercise, Math.Max(leastFigure, figureHeight), isAll));
    }

    private IEnumerable<Box> Beside(ProgrammeExercise exercise)
    {
        var figure = exercise.Figures.Count(figures.ContainsKey) switch { 0 => 0, 1 => width * FigureShare, _ => width * PairShare };
        var left = figure == 0 ? 0 : figure + _theme.Gap;
        var right = new Stack(_theme.Near, Dose(exercise, width - left), Steps(exercise, width - left));
        if (figure == 0)
            return [right, .. Sensations(exercise, width)];
        var pictures = Figures(exercise, figure, _theme.FigureHeight);
        var belowPictures = new Stack(_theme.Near, [new Gap(pictures.Height), .. Sensations(exercise, figure)]);
        return [new Columns((0, pictures), (left, right), (0, belowPictures))];
    }

    private IEnumerable<Box> Below(ProgrammeExercise exercise, double figureHeight, bool isAll) =>
    [
        .. HasFigure(exercise) ? new[] { new Kept(Figures(exercise, width, figureHeight)) } : [],
        Dose(exercise, width),
        Steps(exercise, width),
        .. isAll ? Sensations(exercise, width) : [],
    ];

    /// <summary>A very long name is set smaller: a heading cannot be cut.</summary>
    private NumberedHeading Name(ProgrammeExercise exercise)
    {
        var sizes = ScalesOfName.Select(scale => Name(exercise, new Font(Face.Bold, _theme.Name * scale))).ToList();
        return sizes.Find(heading => heading.Height <= TallestName) ?? sizes[^1];
    }

    private NumberedHeading Name(ProgrammeExercise exercise, Font font)
    {
        var indent = NumberedHeading.Indent(font);
        var name = Paragraph.Of(width - indent, 1.15, Ink.Text, new Run(exercise.Name, font));
        return new NumberedHeading($"{exercise.Number}", font with { Size = font.Size * 0.85 }, name, indent) { Language = exercise.Language?.Tag };
    }

    private IEnumerable<Box> LanguageNote(ProgrammeExercise exercise) =>
        exercise.Language is { } other ? [type.P(other.Note, new Font(Face.Italic, _theme.Body), width)] : [];

    /// <summary>Where it is done, and when it was shown.</summary>
    private IEnumerable<Box> Facts(ProgrammeExercise exercise)
    {
        var facts = new[] { exercise.Position, exercise.Shown }.OfType<string>().ToList();
        return facts.Count == 0 ? [] : [type.P(string.Join(_theme.SentenceALine ? "\n" : "  \u00B7  ", facts), width)];
    }

    private bool HasFigure(ProgrammeExercise exercise) => exercise.Figures.Any(figures.ContainsKey);

    private Pictures Figures(ProgrammeExercise exercise, double room, double maxHeight) => new(
        [.. exercise.Figures.Where(figures.ContainsKey).Select(figure => (figure, figures[figure]))], room, maxHeight);

    private IEnumerable<Box> Sensations(ProgrammeExercise exercise, double room) =>
        [
        Labelled(words.Breathing, exercise.Breathing, room, exercise.Language),
        Labelled(words.Feel, exercise.Feel, room, exercise.Language),
    ];

    private Box Labelled(string label, string text, double room, OtherLanguage? language) =>
        type.Labelled(new Label(label, words.AfterLabel), text, room, language?.Tag);

    private Panel Dose(ProgrammeExercise exercise, double room)
    {
        var style = new PanelStyle(_theme.Body * 0.55 * _theme.Air) { Fill = Ink.Tint, Bar = 5, Indent = _theme.Body * 0.8 };
        return new Panel(room, style, type.P(exercise.Dose, new Font(Face.Bold, _theme.Dose), style.Inside(room)));
    }

    private Stack Steps(ProgrammeExercise exercise, double room) =>
        new(_theme.Near * 0.7, [.. Version(exercise, room), type.H3(words.Steps, room), type.Numbers(exercise.Steps, room, exercise.Language?.Tag)]);

    private IEnumerable<Box> Version(ProgrammeExercise exercise, double room) =>
        exercise.Variant is { } variant ? [Labelled(words.YourVersion, variant, room, exercise.Language)] : [];

    private IEnumerable<Box> Cautions(ProgrammeExercise exercise)
    {
        if (exercise.Cautions.Count == 0)
            return [];
        var style = new PanelStyle(_theme.Body * 0.7 * _theme.Air) { Border = 1.75 };
        var (room, sign) = (style.Inside(width), _theme.Label * 1.25);
        var heading = new WarningHeading(type.H3(words.TakeCare, room - WarningHeading.Indent(sign)), sign, Ink.Text, Ink.Paper);
        return [new Panel(width, style, new Stack(_theme.Near * 0.7, heading, type.Bullets(exercise.Cautions, room, exercise.Language?.Tag)))];
    }

    private IEnumerable<Box> Note(ProgrammeExercise exercise)
    {
        if (exercise.Note is not { } note)
            return [];
        var style = new PanelStyle(_theme.Body * 0.3) { Bar = 2, Indent = _theme.Body * 0.9 };
        return [new Panel(width, style, Labelled(words.NoteFromTherapist, note, style.Inside(width), null))];
    }
}
