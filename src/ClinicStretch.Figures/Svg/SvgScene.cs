using System.Text;

namespace ClinicStretch.Figures.Svg;

/// <summary>The moving picture without its head: style, shapes in painting order, and the sign of the breath.</summary>
internal sealed class SvgScene
{
    private readonly FigureAnimation _animation;
    private readonly FigurePalette _palette;
    private readonly List<(Shape Shape, IReadOnlyList<Piece>? Pieces)> _parts = [];

    /// <param name="near">How far a piece may stray on its way, in drawing units, so that more of them can go the same way.</param>
    public SvgScene(FigureAnimation animation, FigurePalette palette, double near)
    {
        (_animation, _palette) = (animation, palette);
        var frames = animation.Frames.Select(frame => frame.For(palette).Shapes).ToList();
        var (pieces, next) = (new Pieces(near), 0);
        foreach (var shape in animation.Still.For(palette).Shapes)
        {
            var moves = next < frames[^1].Count && frames[^1][next].Path.SequenceEqual(shape.Path);
            _parts.Add((shape, moves ? pieces.Of([.. frames.Select(frame => frame[next].Path)]) : null));
            next += moves ? 1 : 0;
        }
    }

    /// <param name="stride">How many steps from one frame that is kept to the next.</param>
    public StringBuilder Write(int stride)
    {
        var motion = new SvgMotion(_animation.Pace, (_animation.Frames.Count - 1) / stride);
        var (body, groups) = (new StringBuilder(), 0);
        foreach (var (shape, pieces) in _parts)
        {
            if (pieces is null)
            {
                SvgPaint.Append(body, SvgPath.Write(shape.Path), SvgPaint.Of(shape, _palette) + (Comes(shape) ? " class=\"g\"" : " class=\"s\""));
            }
            else if (pieces.Count == 1 || shape.Fill is null || shape.Stroke is null)
            {
                Append(body, pieces, SvgPaint.Of(shape, _palette), motion, stride);
            }
            else
            {
                AppendTwice(body, pieces, shape, motion, stride, groups++);
            }
        }

        return new StringBuilder(motion.Style()).Append(body).Append(BreathSign());
    }

    /// <summary>
    /// The lines of all pieces and then, once more, the insides of all, so that no line is to be seen where they overlap.
    /// </summary>
    private void AppendTwice(StringBuilder body, IReadOnlyList<Piece> pieces, Shape shape, SvgMotion motion, int stride, int number)
    {
        body.Append("<g").Append(SvgPaint.Line(shape, _palette)).Append("><g id=\"a").Append(number).Append("\">");
        Append(body, pieces, "", motion, stride);
        body.Append("</g></g><use href=\"#a").Append(number).Append('"').Append(SvgPaint.Fill(shape, _palette)).Append("/>\n");
    }

    private static void Append(StringBuilder body, IReadOnlyList<Piece> pieces, string paint, SvgMotion motion, int stride)
    {
        foreach (var piece in pieces)
        {
            var paths = piece is { Moves: true, Motion: null }
                ? SvgPath.WriteAlike([.. piece.Frames.Where((_, i) => i % stride == 0)])
                : [SvgPath.Write(piece.End)];
            SvgPaint.Append(body, paths[^1], paint + motion.Of(piece, paths));
        }
    }

    private StringBuilder BreathSign()
    {
        var group = new StringBuilder("<g class=\"b\">");
        foreach (var shape in _animation.BreathSign)
        {
            SvgPaint.Append(group, SvgPath.Write(shape.Path), SvgPaint.Of(shape, _palette));
        }

        return group.Append("</g>");
    }

    private static bool Comes(Shape shape) => shape.Fill == Tone.Glow || shape.Stroke == Tone.Hatching;
}
