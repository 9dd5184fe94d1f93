namespace ClinicStretch.Figures;

/// <summary>Where a level line runs inside an area (non-zero winding).</summary>
internal static class Crossings
{
    public static IReadOnlyList<(double From, double To)> Inside(IEnumerable<IReadOnlyList<Spot>> rings, double y)
    {
        var crossings = new List<(double X, int Turn)>();
        foreach (var ring in rings)
        {
            for (var i = 0; i < ring.Count; i++)
            {
                var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
                if (from.Y <= y != to.Y <= y)
                {
                    crossings.Add((from.X + ((y - from.Y) * (to.X - from.X) / (to.Y - from.Y)), from.Y < to.Y ? 1 : -1));
                }
            }
        }

        crossings.Sort();
        return Spans(crossings);
    }

    /// <summary>The stretches between sorted crossings where the turns do not cancel out.</summary>
    public static IReadOnlyList<(double From, double To)> Spans(IReadOnlyList<(double X, int Turn)> crossings)
    {
        var spans = new List<(double, double)>();
        var (winding, from) = (0, 0.0);
        foreach (var (x, turn) in crossings)
        {
            from = winding == 0 ? x : from;
            winding += turn;
            if (winding == 0)
            {
                spans.Add((from, x));
            }
        }

        return spans;
    }
}
