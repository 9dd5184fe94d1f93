namespace ClinicStretch.Pdf.PdfSharp.Layout.Pairs;

/// <summary>Boxes two by two where both find room beside one another, else one below the other.</summary>
internal static class Pair
{
    /// <param name="box">A thing at a width.</param>
    /// <param name="tallest">A pair that would be taller is not made: it could not be cut.</param>
    public static IEnumerable<Box> Up<T>(IReadOnlyList<T> things, Func<T, double, Box> box, double width, double gap, double tallest)
    {
        var half = (width - gap) / 2;
        foreach (var pair in things.Chunk(2))
        {
            var columns = new Columns([.. pair.Select((thing, index) => (index * (half + gap), box(thing, half)))]);
            var fits = pair.Length == 2 && columns.Height <= tallest;
            foreach (var made in fits ? [columns] : pair.Select(thing => box(thing, width)))
                yield return made;
        }
    }
}
