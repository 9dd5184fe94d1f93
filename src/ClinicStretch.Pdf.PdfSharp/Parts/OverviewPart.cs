using ClinicStretch.Application.Programmes;
using ClinicStretch.Pdf.PdfSharp.Layout;

namespace ClinicStretch.Pdf.PdfSharp.Parts;

/// <summary>How often, how long, with what, and what the pain may do.</summary>
internal static class OverviewPart
{
    private const double TallestPair = 260;

    public static Box Schedule(ProgrammeDocument document, Typesetter type, double width) => new Bookmarked(
        document.Words.HowOften,
        new Stack(
            type.Theme.Near,
            type.H2(document.Words.HowOften, width),
            type.P(document.Schedule, new Font(Face.Bold, type.Theme.Dose), width)));

    public static IEnumerable<Box> Lists(IReadOnlyList<TitledList> lists, Typesetter type, double width) =>
        type.Theme.SideBySide ? lists.Chunk(2).SelectMany(pair => Pair(pair, type, width)) : lists.Select(list => Single(list, type, width));

    private static IEnumerable<Box> Pair(TitledList[] pair, Typesetter type, double width)
    {
        var half = (width - type.Theme.Far) / 2;
        var columns = new Columns([.. pair.Select((list, index) => (index * (half + type.Theme.Far), Single(list, type, half)))]);
        return pair.Length == 2 && columns.Height <= TallestPair ? [columns] : pair.Select(list => Single(list, type, width));
    }

    private static Stack Single(TitledList list, Typesetter type, double width) => new Stack(
        type.Theme.Near * 0.7,
        type.H3(list.Title, width),
        list.Lines.Count == 1 ? type.P(list.Lines[0], width) : type.Bullets(list.Lines, width));
}
