namespace ClinicStretch.Figures.Svg;

/// <summary>A way that pieces of a picture go as if cut from cardboard: one map a frame, from where they are at the end.</summary>
internal sealed class Motion
{
    // Lines are broad too, and look odd where they are stretched across.
    private const double LineWidth = 5;

    private readonly double _near;

    // For each frame, the discs of all pieces that go this way.
    private IReadOnlyList<IReadOnlyList<Disc>> _discs;

    private Motion(IReadOnlyList<IReadOnlyList<Disc>> discs, double near)
    {
        (_discs, _near) = (discs, near);
        Origin = new(Math.Round(discs[^1].Average(disc => disc.X)), Math.Round(discs[^1].Average(disc => disc.Y)));
        Maps = Fit(discs);
    }

    public Spot Origin { get; }

    public IReadOnlyList<Affine> Maps { get; private set; }

    /// <summary>The motion of a piece given by its path in every frame; null where it bends on its way.</summary>
    /// <param name="near">How far a piece may be from where it should, in drawing units; in the last frame it is where it should.</param>
    public static Motion? Of(IReadOnlyList<IReadOnlyList<PathStep>> frames, double near)
    {
        var motion = new Motion([.. frames.Select(Discs)], near);
        return motion.Fits(motion._discs, motion.Maps) ? motion : null;
    }

    /// <summary>Takes a piece along, if there is a way that suits it and those that go this way already.</summary>
    public bool Join(IReadOnlyList<IReadOnlyList<PathStep>> frames)
    {
        IReadOnlyList<IReadOnlyList<Disc>> all = [.. _discs.Zip(frames, (mine, its) => (IReadOnlyList<Disc>)[.. mine, .. Discs(its)])];
        var maps = Fit(all);
        if (!Fits(all, maps))
        {
            return false;
        }

        (_discs, Maps) = (all, maps);
        return true;
    }

    private List<Affine> Fit(IReadOnlyList<IReadOnlyList<Disc>> discs) => [.. discs.Select(frame => Affine.Fit(discs[^1], frame, Origin))];

    private bool Fits(IReadOnlyList<IReadOnlyList<Disc>> discs, IReadOnlyList<Affine> maps) =>
        Enumerable.Range(0, maps.Count).All(i => Enumerable.Range(0, discs[i].Count).All(j => maps[i].Miss(discs[^1][j], discs[i][j], Origin) < _near));

    /// <summary>The two discs of a capsule, by where it begins, and where its curves meet and end; else the points of the path.</summary>
    private static IReadOnlyList<Disc> Discs(IReadOnlyList<PathStep> path) =>
        path.Count == 7 && path[1].Kind == PathStepKind.CurveTo && path[3].Kind == PathStepKind.LineTo
            ? [Round(path[0], path[1], path[2]), Round(path[3], path[4], path[5])]
            : [.. path.Where(step => step.Kind != PathStepKind.Close).Select(step => new Disc(step.X, step.Y, LineWidth))];

    /// <summary>The disc with three points of its edge, of which the middle one halves the way.</summary>
    private static Disc Round(PathStep one, PathStep two, PathStep three)
    {
        var (bx, by, cx, cy) = (two.X - one.X, two.Y - one.Y, three.X - one.X, three.Y - one.Y);
        var twice = 2 * ((bx * cy) - (by * cx));
        if (Math.Abs(twice) < .01)
        {
            return new(two.X, two.Y, 0);
        }

        var (b, c) = ((bx * bx) + (by * by), (cx * cx) + (cy * cy));
        var (x, y) = (((cy * b) - (by * c)) / twice, ((bx * c) - (cx * b)) / twice);
        return new(one.X + x, one.Y + y, Math.Sqrt((x * x) + (y * y)));
    }
}
