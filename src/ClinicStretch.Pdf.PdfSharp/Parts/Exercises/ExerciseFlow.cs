using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;
using PdfSharp.Drawing;

namespace ClinicStretch.Pdf.PdfSharp.Parts.Exercises;

/// <summary>
/// The exercises one after another, each whole wherever a page can hold it: its figure gives way a little, then its lines and letters as far
/// as the mode lets them, then its figure again; only what is taller still is cut.
/// </summary>
/// <param name="width">Of the page between its margins, in points.</param>
/// <param name="room">Height of a page between its margin and its foot.</param>
internal sealed class ExerciseFlow(
    ProgrammeDocument document, Typesetter type, IReadOnlyDictionary<ProgrammeFigure, XSize> figures, double width, double room)
{
    private const double SmallFigureHeight = 120;
    private const double LeastFigureHeight = 70;
    private static readonly double[] SharesOfRoom = [1, 0.92, 0.84, 0.76];
    private readonly Theme _theme = type.Theme;

    public IEnumerable<FlowItem> Items() => document switch
    {
        { Beside: { } other } => document.Exercises.Select((exercise, index) => Item(exercise, InTwoLanguages(exercise, other, index))),
        _ when _theme.CardsInPairs => InColumns(),
        _ => document.Exercises.Select(exercise => Item(exercise, Alone(exercise))),
    };

    private FlowItem Item(ProgrammeExercise exercise, Box box) => new(box)
    {
        BeginsPage = _theme.ExerciseAPage,
        Continued = type.P(exercise.Name, new Font(Face.Bold, _theme.Body), width, exercise.Language?.Tag),
    };

    private Box Alone(ProgrammeExercise exercise) => Fitting((setter, least, height) => Card(document, setter, width).Of(exercise, height, least));

    private Box InTwoLanguages(ProgrammeExercise exercise, ProgrammeDocument other, int index)
    {
        var half = Mirror.Half(width);
        if (_theme.TightCards && Tight(exercise, other, index) is { } tight && tight.Height <= room)
            return tight;
        return Fitting((setter, least, height) => new Mirror(
            Card(document, setter, half).Of(exercise, height, least),
            index < other.Exercises.Count ? Card(other, setter.For(other.Language), half).Of(other.Exercises[index], height, least) : new Gap(0),
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

    /// <param name="set">Sets the exercise in a type, with a least height for its figure, for so much height.</param>
    private Box Fitting(Func<Typesetter, double, double, Box> set)
    {
        var closer =
            from leastFigure in new[] { SmallFigureHeight, LeastFigureHeight }
            from share in document.Beside is null ? [1] : SharesOfRoom
            from theme in _theme.Closer()
            select set(type.In(theme), leastFigure, room * share);
        return closer.FirstOrDefault(box => box.Height <= room) ?? set(type, SmallFigureHeight, room);
    }

    private ExercisePart Card(ProgrammeDocument sheet, Typesetter setter, double room) => new(setter, sheet.Words, figures, room);
}
