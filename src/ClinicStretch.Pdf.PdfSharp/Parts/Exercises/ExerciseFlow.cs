using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using ClinicStretch.Pdf.PdfSharp.Painting;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts.Exercises;

/// <summary>
/// The exercises one after another, each whole wherever a page can hold it: its figure gives way a little, then its lines and letters as far
/// as the mode lets them, then its figure again; only what is taller still is cut, between its blocks.
/// </summary>
/// <param name="width">Of the page between its margins, in points.</param>
/// <param name="room">Height of a page between its margin and its foot.</param>
internal sealed class ExerciseFlow(
    ProgrammeDocument document, Typesetter type, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width, double room)
{
    private const double SmallFigureHeight = 120;
    private const double LeastFigureHeight = 70;
    private const double LeastShareOfPage = 0.25;
    private const double LeastShareBegun = 0.5;
    private static readonly double[] SharesOfRoom = [1, 0.92, 0.84, 0.76];
    private readonly Theme _theme = type.Theme;

    public IEnumerable<FlowItem> Items() => document switch
    {
        { Beside: { } other } => document.Exercises.Select((exercise, index) => Item(exercise, InTwoLanguages(exercise, other, index))),
        _ when _theme.CardsInPairs => InColumns(),
        _ => document.Exercises.Select(exercise => Item(exercise, Alone(exercise))),
    };

    // What needs more than a page begins where there is room for much of it.
    private FlowItem Item(ProgrammeExercise exercise, Box box) => new(box)
    {
        BeginsPage = _theme.ExerciseAPage, Flows = box.Height > room, LeastPart = room * LeastShareBegun, Continued = Continued(exercise),
    };

    /// <summary>At the top of a further page: which exercise goes on there.</summary>
    private Box Continued(ProgrammeExercise exercise) => document.Beside is { } other && exercise.Number <= other.Exercises.Count
        ? new Mirror(
            Continued(document, exercise, Mirror.Half(width)), Continued(other, other.Exercises[exercise.Number - 1], Mirror.Half(width)), width, other.Language)
        : Continued(document, exercise, width);

    private Tagged Continued(ProgrammeDocument sheet, ProgrammeExercise exercise, double room)
    {
        var around = sheet.Words.ContinuedFrom("\n").Split('\n');
        var font = new Font(Face.Bold, _theme.Body);
        var name = new Run($"{exercise.Number}. {exercise.Name}", font, exercise.Language?.Tag);
        return new Tagged(Tag.P, Paragraph.Of(room, _theme.LineSpacing, Ink.Text, [new Run(around[0], font), name, new Run(around[^1], font)]));
    }

    private Box Alone(ProgrammeExercise exercise) => Fitting(exercise, (setter, put) => put(Card(document, setter, width), exercise));

    private Box InTwoLanguages(ProgrammeExercise exercise, ProgrammeDocument other, int index)
    {
        var half = Mirror.Half(width);
        if (_theme.TightCards && Tight(exercise, other, index) is { } tight && tight.Height <= room)
            return tight;
        return Fitting(exercise, (setter, put) => new Mirror(
            put(Card(document, setter, half), exercise),
            index < other.Exercises.Count ? put(Card(other, setter.For(other.Language), half), other.Exercises[index]) : new Gap(0),
            width,
            other.Language));
    }

    private Mirror Tight(ProgrammeExercise exercise, ProgrammeDocument other, int index)
    {
        var half = Mirror.Half(width);
        return new Mirror(
            new CompactCard(type, document.Words, figures, half).Of(exercise),
            index < other.Exercises.Count ? new CompactCard(type.For(other.Language), other.Words, figures, half).Of(other.Exercises[index]) : new Gap(0),
            width,
            other.Language);
    }

    /// <summary>Down two columns; one that no page could hold in its column gets the whole width.</summary>
    private IEnumerable<FlowItem> InColumns()
    {
        var half = (width - _theme.Far) / 2;
        var setter = new CompactCard(type, document.Words, figures, half);
        var cards = document.Exercises.Select(setter.Of).ToList();
        for (var first = 0; first < cards.Count;)
        {
            var tall = cards.FindIndex(first, card => card.Height > room);
            var after = tall < 0 ? cards.Count : tall;
            if (after > first)
                yield return new FlowItem(new TwoColumns(cards[first..after], width, _theme.Far, _theme.Between)) { Flows = true };
            if (tall >= 0)
                yield return Item(document.Exercises[tall], Alone(document.Exercises[tall]));
            first = after + 1;
        }
    }

    /// <param name="set">Sets the exercise in a type, in one language or in two, each as it is told.</param>
    private Box Fitting(ProgrammeExercise exercise, Func<Typesetter, Put, Box> set)
    {
        var choices = from least in LeastFigures from theme in _theme.Closer() select (least, theme);
        var whole =
            from least in LeastFigures
            from share in document.Beside is null ? [1] : SharesOfRoom
            from theme in _theme.Closer()
            select set(type.In(theme), (card, thing) => card.Of(thing, room * share, least));
        var further = room - Continued(exercise).Height - _theme.Between;
        return whole.FirstOrDefault(box => box.Height <= room)
            ?? choices.SelectMany(choice => InParts(choice.least, further), (choice, put) => set(type.In(choice.theme), put)).MinBy(box => CostOf(box, further))!;
    }

    /// <summary>In two languages large letters cut most exercises: there one follows the other without a break.</summary>
    private IEnumerable<Put> InParts(double least, double further)
    {
        yield return (card, thing) => card.InBlocks(thing, room, further, least);
        if (!_theme.SideBySide && document.Beside is null)
            yield return (card, thing) => card.InTwo(thing, room, further, least);
    }

    /// <summary>How many pages it takes, how many of its blocks are cut, whether its last page is all but empty, and how many blocks the first has no room for.</summary>
    private (int Pages, int Cut, bool IsAlone, int Left) CostOf(Box box, double further)
    {
        var parts = new List<Box>();
        for (var (head, left) = box.Split(room); ; (head, left) = left.Split(further))
        {
            parts.Add(head ?? left!);
            if (head is null || left is null)
                break;
        }

        return (parts.Count, BlocksOf(box) - parts.Sum(BlocksOf), parts[^1].Height < further * LeastShareOfPage, parts.Skip(1).Sum(BlocksOf));
    }

    private static int BlocksOf(Box box) => LaidBox.Of(box, 0, 0).Count(laid => laid.Box is Block);

    private static double[] LeastFigures => [SmallFigureHeight, LeastFigureHeight];

    /// <summary>Sets an exercise on its card.</summary>
    private delegate Box Put(ExercisePart card, ProgrammeExercise exercise);

    private ExercisePart Card(ProgrammeDocument sheet, Typesetter setter, double room) => new(setter, sheet.Words, figures, room);
}
