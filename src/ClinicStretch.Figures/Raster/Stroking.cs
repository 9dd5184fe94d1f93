namespace ClinicStretch.Figures.Raster;

/// <summary>A line as an area: a bar a segment and a disc a corner, all running the same way round, so that they merge.</summary>
internal static class Stroking
{
    public static IEnumerable<IReadOnlyList<Spot>> Areas(IReadOnlyList<Spot> line, double width, double dash)
    {
        var half = width / 2;
        foreach (var stretch in dash > 0 ? Dashed(line, dash) : [line])
        {
            foreach (var (from, to) in stretch.Zip(stretch.Skip(1)).Where(segment => segment.First != segment.Second))
            {
                yield return Bar(from, to, half);
            }

            foreach (var corner in stretch.Distinct())
            {
                yield return Disc(corner, half);
            }
        }
    }

    private static Spot[] Bar(Spot from, Spot to, double half)
    {
        var length = Length(from, to);
        var (x, y) = ((to.Y - from.Y) / length * half, (from.X - to.X) / length * half);
        return [new(from.X + x, from.Y + y), new(to.X + x, to.Y + y), new(to.X - x, to.Y - y), new(from.X - x, from.Y - y)];
    }

    private static Spot[] Disc(Spot centre, double radius)
    {
        var corners = (int)Math.Clamp(Math.Ceiling(radius * 5), 8, 32);
        return [.. Enumerable.Range(0, corners).Select(i => 2 * Math.PI * i / corners)
            .Select(angle => new Spot(centre.X + (radius * Math.Cos(angle)), centre.Y + (radius * Math.Sin(angle))))];
    }

    /// <summary>Every other piece of that length.</summary>
    private static IEnumerable<IReadOnlyList<Spot>> Dashed(IReadOnlyList<Spot> line, double dash)
    {
        var (left, drawn, piece) = (dash, true, new List<Spot> { line[0] });
        for (var i = 1; i < line.Count; i++)
        {
            var (from, length) = (line[i - 1], Length(line[i - 1], line[i]));
            var gone = 0.0;
            while (length - gone > left)
            {
                gone += left;
                var at = new Spot(from.X + ((line[i].X - from.X) * gone / length), from.Y + ((line[i].Y - from.Y) * gone / length));
                if (drawn)
                {
                    yield return [.. piece, at];
                }

                (left, drawn, piece) = (dash, !drawn, [at]);
            }

            left -= length - gone;
            piece.Add(line[i]);
        }

        if (drawn)
        {
            yield return piece;
        }
    }

    private static double Length(Spot from, Spot to) => Math.Sqrt(((to.X - from.X) * (to.X - from.X)) + ((to.Y - from.Y) * (to.Y - from.Y)));
}
