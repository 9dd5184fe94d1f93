namespace ClinicStretch.Figures.Svg;

/// <summary>A part of a shape that moves in one way: by a motion, by changing its path where that is null, or not at all.</summary>
/// <param name="Frames">Its path in every frame.</param>
internal sealed record Piece(IReadOnlyList<IReadOnlyList<PathStep>> Frames, Motion? Motion)
{
    public IReadOnlyList<PathStep> End => Frames[^1];

    public bool Moves { get; } = Frames.Any(frame => !frame.SequenceEqual(Frames[^1]));
}

/// <summary>Takes shapes apart into as few pieces as move differently, and finds pieces of other shapes that move alike.</summary>
internal sealed class Pieces(double near)
{
    private readonly List<Motion> _motions = [];

    public IReadOnlyList<Piece> Of(IReadOnlyList<IReadOnlyList<PathStep>> shape)
    {
        var pieces = new List<Piece>();
        foreach (var (from, to) in Subpaths(shape[0]))
        {
            var piece = Cut([.. shape.Select(path => path.Skip(from).Take(to - from).ToList())]);
            if (pieces.Count > 0 && pieces[^1].Moves == piece.Moves && ReferenceEquals(pieces[^1].Motion, piece.Motion))
            {
                pieces[^1] = new([.. pieces[^1].Frames.Zip(piece.Frames, (one, other) => (IReadOnlyList<PathStep>)[.. one, .. other])], piece.Motion);
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    private Piece Cut(IReadOnlyList<IReadOnlyList<PathStep>> frames)
    {
        var still = new Piece(frames, null);
        if (!still.Moves)
        {
            return still;
        }

        var motion = _motions.Find(known => known.Join(frames));
        if (motion is null && Motion.Of(frames, near) is { } found)
        {
            _motions.Add(found);
            motion = found;
        }

        return still with { Motion = motion };
    }

    private static IEnumerable<(int From, int To)> Subpaths(IReadOnlyList<PathStep> path)
    {
        int[] starts = [.. Enumerable.Range(0, path.Count).Where(i => path[i].Kind == PathStepKind.MoveTo), path.Count];
        return starts.Zip(starts.Skip(1));
    }
}
