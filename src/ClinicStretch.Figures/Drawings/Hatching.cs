namespace ClinicStretch.Figures;

/// <summary>Strokes across an area: the sign on paper for where a stretch is felt.</summary>
internal static class Hatching
{
    // Drawing units between two strokes, and the shortest stroke worth drawing.
    private const double Apart = 5;
    private const double Shortest = 2;
    private const double Width = 1.5;

    private static readonly double Slant = Math.Sqrt(.5);

    public static Shape Of(IReadOnlyList<PathStep> area)
    {
        var rings = Flattening.Rings(area, 1).Select(ring => ring.Select(Turned).ToList()).ToList();
        var (top, bottom) = (rings.Min(ring => ring.Min(point => point.Y)), rings.Max(ring => ring.Max(point => point.Y)));
        var strokes = new List<PathStep>();
        for (var y = top + (Apart / 2); y < bottom; y += Apart)
        {
            foreach (var (from, to) in Crossings.Inside(rings, y).Where(span => span.To - span.From > Shortest))
            {
                strokes.Add(Back(from, y, PathStep.MoveTo));
                strokes.Add(Back(to, y, PathStep.LineTo));
            }
        }

        return new Shape(strokes, null, Tone.Hatching, Width, 1);
    }

    private static Spot Turned(Spot spot) => new((spot.X - spot.Y) * Slant, (spot.X + spot.Y) * Slant);

    private static PathStep Back(double x, double y, Func<double, double, PathStep> step) => step((x + y) * Slant, (y - x) * Slant);
}
