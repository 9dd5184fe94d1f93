using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;
using ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>How often, how long, with what, and what the pain may do.</summary>
internal static class OverviewPart
{
    private const double TallestPair = 260;
    private const double ShareOfPair = 0.75;

    public static Box Schedule(ProgrammeDocument document, Typesetter type, double width) => new Bookmarked(
        document.Words.HowOften,
        type.Theme.CardsInPairs
            ? type.P($"{document.Words.HowOften}{document.Words.AfterLabel}{document.Schedule}", new Font(Face.Bold, type.Theme.Body), width)
            : new Stack(
                type.Theme.Near,
                type.H2(document.Words.HowOften, width),
                type.P(document.Schedule, new Font(Face.Bold, type.Theme.Dose), width)));

    public static IEnumerable<Box> Lists(IReadOnlyList<TitledList> lists, ProgrammeWords words, Typesetter type, double width) => type.Theme switch
    {
        { CardsInPairs: true } => [new Stack(type.Theme.Near * 0.5, [.. lists.Select(list => RunIn(list, words, type, width))])],
        { HasPairs: true } => Paired(lists, type, width),
        { SideBySide: true } => Pair.Up(lists, (list, room) => Single(list, type, room), width, type.Theme.Far, TallestPair),
        _ => lists.Select(list => Single(list, type, width)),
    };

    /// <summary>Large letters fill half a line soon: two stand beside one another where that saves paper.</summary>
    private static IEnumerable<Box> Paired(IReadOnlyList<TitledList> lists, Typesetter type, double width)
    {
        var half = (width - type.Theme.Far) / 2;
        foreach (var pair in lists.Chunk(2))
        {
            var below = pair.Select(list => Single(list, type, width)).ToList();
            var beside = new Columns([.. pair.Select((list, index) => (index * (half + type.Theme.Far), (Box)Single(list, type, half)))]);
            var isBeside = pair.Length == 2 && beside.Height < ShareOfPair * below.Sum(list => list.Height);
            foreach (var made in isBeside ? [beside] : below.Cast<Box>())
                yield return made;
        }
    }

    private static Box RunIn(TitledList list, ProgrammeWords words, Typesetter type, double width) =>
        type.Labelled(new Label(list.Title, words.AfterLabel), string.Join("; ", list.Lines), width);

    public static Stack Single(TitledList list, Typesetter type, double width) => new Stack(
        type.Theme.Near * 0.7,
        type.H3(list.Title, width),
        list.Lines.Count == 1 ? type.P(list.Lines[0], width) : type.Bullets(list.Lines, width));
}
