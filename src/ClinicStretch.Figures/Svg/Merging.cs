namespace ClinicStretch.Figures.Svg;

/// <summary>Makes one curve of two neighbouring ones where nobody sees the difference: a third of the bytes of a picture of capsules.</summary>
internal static class Merging
{
    // The most that the one curve may stray from the two, in drawing units.
    private const double Hair = .3;
    private const int Samples = 6;

    /// <summary>Paths that share their commands, and still do afterwards.</summary>
    public static IReadOnlyList<IReadOnlyList<PathStep>> Alike(IReadOnlyList<IReadOnlyList<PathStep>> paths)
    {
        var merged = paths.Select(_ => new List<PathStep>()).ToList();
        for (var i = 0; i < paths[0].Count; i++)
        {
            var joined = Joined(paths, i);
            for (var path = 0; path < paths.Count; path++)
            {
                merged[path].Add(joined is null ? paths[path][i] : joined[path]);
            }

            i += joined is null ? 0 : 1;
        }

        return merged;
    }

    private static PathStep[]? Joined(IReadOnlyList<IReadOnlyList<PathStep>> paths, int at)
    {
        var first = paths[0];
        if (at == 0 || at + 1 >= first.Count || first[at].Kind != PathStepKind.CurveTo || first[at + 1].Kind != PathStepKind.CurveTo)
        {
            return null;
        }

        var joined = paths.Select(path => Join(new(path[at - 1].X, path[at - 1].Y), path[at], path[at + 1])).ToArray();
        return Array.TrueForAll(joined, curve => curve is not null) ? [.. joined.Select(curve => curve!.Value)] : null;
    }

    /// <summary>The curve that leaves and arrives as the two do and passes where they meet; null where it strays too far.</summary>
    private static PathStep? Join(Spot from, PathStep one, PathStep two)
    {
        var (leaveX, leaveY) = (one.X1 - from.X, one.Y1 - from.Y);
        var (arriveX, arriveY) = (two.X2 - two.X, two.Y2 - two.Y);
        var (bothX, bothY) = (leaveX + arriveX, leaveY + arriveY);
        var square = (bothX * bothX) + (bothY * bothY);
        if (square < 1e-6)
        {
            return null;
        }

        // In the middle, a cubic is an eighth of its ends and three eighths of its control points.
        var longer = ((((8 * one.X) - (4 * (from.X + two.X))) * bothX) + (((8 * one.Y) - (4 * (from.Y + two.Y))) * bothY)) / (3 * square);
        var curve = PathStep.CurveTo(
            from.X + (longer * leaveX), from.Y + (longer * leaveY), two.X + (longer * arriveX), two.Y + (longer * arriveY), two.X, two.Y);
        return longer > 0 && Follows(from, curve, one, two) ? curve : null;
    }

    private static bool Follows(Spot from, PathStep curve, PathStep one, PathStep two)
    {
        var middle = new Spot(one.X, one.Y);
        for (var i = 1; i < Samples; i++)
        {
            var t = (double)i / Samples;
            if (Stray(from, curve, Flattening.At(from, one, t), t / 2) > Hair || Stray(from, curve, Flattening.At(middle, two, t), (1 + t) / 2) > Hair)
            {
                return false;
            }
        }

        return Stray(from, curve, middle, .5) <= Hair;
    }

    /// <summary>How far a spot is from the part of the curve about t.</summary>
    private static double Stray(Spot from, PathStep curve, Spot spot, double t)
    {
        var least = double.MaxValue;
        for (var i = -8; i <= 8; i++)
        {
            var near = Flattening.At(from, curve, Math.Clamp(t + (i / 50.0), 0, 1));
            least = Math.Min(least, ((near.X - spot.X) * (near.X - spot.X)) + ((near.Y - spot.Y) * (near.Y - spot.Y)));
        }

        return Math.Sqrt(least);
    }
}
