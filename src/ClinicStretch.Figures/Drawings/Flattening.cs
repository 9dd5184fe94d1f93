namespace ClinicStretch.Figures;

/// <summary>A point of the page.</summary>
internal readonly record struct Spot(double X, double Y);

/// <summary>Paths as chains of straight lines.</summary>
internal static class Flattening
{
    /// <summary>One chain a subpath; a closed one ends where it begins.</summary>
    /// <param name="scale">Device pixels in a drawing unit, which decide how finely curves are divided.</param>
    public static IReadOnlyList<IReadOnlyList<Spot>> Rings(IReadOnlyList<PathStep> path, double scale)
    {
        var rings = new List<List<Spot>>();
        foreach (var step in path)
        {
            if (step.Kind == PathStepKind.MoveTo)
            {
                rings.Add([]);
            }

            var ring = rings[^1];
            if (step.Kind == PathStepKind.CurveTo)
            {
                ring.AddRange(Divided(ring[^1], step, scale));
            }
            else
            {
                ring.Add(step.Kind == PathStepKind.Close ? ring[0] : new Spot(step.X, step.Y));
            }
        }

        return rings;
    }

    private static IEnumerable<Spot> Divided(Spot from, PathStep curve, double scale)
    {
        var length = Distance(from.X, from.Y, curve.X1, curve.Y1) + Distance(curve.X1, curve.Y1, curve.X2, curve.Y2)
            + Distance(curve.X2, curve.Y2, curve.X, curve.Y);
        var parts = (int)Math.Clamp(Math.Ceiling(2 * Math.Sqrt(length * scale)), 3, 32);
        return Enumerable.Range(1, parts).Select(part => At(from, curve, (double)part / parts));
    }

    public static Spot At(Spot from, PathStep curve, double t)
    {
        var u = 1 - t;
        var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
        return new(
            (a * from.X) + (b * curve.X1) + (c * curve.X2) + (d * curve.X),
            (a * from.Y) + (b * curve.Y1) + (c * curve.Y2) + (d * curve.Y));
    }

    private static double Distance(double x1, double y1, double x2, double y2) => Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
}
